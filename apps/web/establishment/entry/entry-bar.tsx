import type { ReactNode } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { counted } from '../../figures/numbers.js';
import { shortWeek, time } from '../../figures/dates.js';

interface EntryBarProps {
  /** Milliseconds; undefined when nothing is typed. */
  savedAt: number | undefined;
  isKept: boolean;
  online: boolean;
  complete: number;
  items: number;
  toCheck: number;
  wrong: number;
  previousWeek: string | null;
  onNothingChanged: () => void;
}

/** Always in sight: what is kept and where, what is left, and the one thing to do. */
export function EntryBar(props: EntryBarProps): ReactNode {
  const { complete, items, toCheck, wrong, previousWeek, onNothingChanged } = props;
  const left = [
    complete === items ? `${counted(items, 'article complet', 'articles complets')}` : `${counted(complete, 'article complet', 'articles complets')} sur ${items}`,
    wrong > 0 ? counted(wrong, 'champ à corriger', 'champs à corriger') : undefined,
    toCheck > 0 ? counted(toCheck, 'point à vérifier', 'points à vérifier') : undefined,
  ];
  return (
    <div className="entry-bar">
      <div className="entry-bar__state" role="status">
        <p className="fr-icon-save-3-line fr-icon--sm">
          {' '}
          <DraftState {...props} />
        </p>
        <p className="mention">{left.filter(Boolean).join(', ')}</p>
      </div>
      <div className="entry-bar__acts">
        {previousWeek ? (
          <span className="entry-bar__again">
            <Button type="button" priority="secondary" iconId="fr-icon-refresh-line" onClick={onNothingChanged} title={`Remplir les champs vides avec les valeurs de ${shortWeek(previousWeek)} (touche r)`}>
              Rien n’a changé&nbsp;: reprendre {shortWeek(previousWeek)}
            </Button>
          </span>
        ) : null}
        <Button type="submit" iconId="fr-icon-send-plane-line" nativeButtonProps={{ 'data-check': '' }}>
          Vérifier et envoyer
        </Button>
      </div>
    </div>
  );
}

function DraftState({ savedAt, isKept, online }: EntryBarProps): ReactNode {
  const network = online ? 'en ligne' : 'hors ligne\u00A0: vous pouvez continuer';
  if (savedAt === undefined) return <>Rien n’est encore saisi · {network}</>;
  if (!isKept) return <strong>Ce navigateur ne garde pas le brouillon&nbsp;: ne fermez pas la page avant d’envoyer</strong>;
  return (
    <>
      <strong>Brouillon enregistré à {time(new Date(savedAt).toISOString())}</strong> sur cet appareil · {network}
    </>
  );
}
