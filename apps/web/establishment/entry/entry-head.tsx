import type { ReactNode } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { dayAndTime, duration, fullWeek, minutesBetween, shortWeek } from '../../figures/dates.js';

interface EntryHeadProps {
  week: string;
  establishment: string;
  directorName: string | null;
  personName: string;
  deadline: string;
  /** The service's time. */
  now: string;
  isSent: boolean;
}

/** What is being entered, in whose name, and how long there is. */
export function EntryHead(props: EntryHeadProps): ReactNode {
  const { week, establishment, directorName, personName } = props;
  const inNameOf = directorName === null || directorName === personName ? `en votre nom, ${personName}` : `au nom de ${directorName} · saisie\u00A0: ${personName}`;
  return (
    <header className="page-head entry-head">
      <div>
        <h1 tabIndex={-1}>Saisie {fullWeek(week)}</h1>
        <p className="page-head__lead">
          {establishment} · {inNameOf}
        </p>
      </div>
      <Deadline {...props} />
    </header>
  );
}

function Deadline({ deadline, now, isSent }: EntryHeadProps): ReactNode {
  const left = minutesBetween(now, deadline);
  if (isSent) return null;
  return (
    <p className="entry-head__deadline">
      <span className="mention">Clôture {dayAndTime(deadline)}</span>
      <strong className={left < 0 ? 'entry-head__late' : undefined}>{left < 0 ? `en retard de ${duration(-left)}` : `dans ${duration(left)}`}</strong>
    </p>
  );
}

interface EntryToolsProps {
  previousWeek: string | null;
  onNothingChanged: () => void;
  onPaste: () => void;
  depositTo: string;
}

/** The keys that spare the mouse, and the two other ways of entering. */
export function EntryTools({ previousWeek, onNothingChanged, onPaste, depositTo }: EntryToolsProps): ReactNode {
  const before = previousWeek ? shortWeek(previousWeek) : 'la semaine précédente';
  const keys: readonly (readonly [string, string])[] = [
    ['Tab', 'champ'],
    ['Entrée', 'article'],
    ['=', `reprendre ${before}`],
    ['b', 'en boîtes'],
    ['r', 'rien n’a changé'],
    ['Ctrl V', 'coller'],
    ['Ctrl Entrée', 'vérifier'],
  ];
  return (
    <div className="entry-tools">
      <p className="entry-tools__keys">
        {keys.map(([key, effect]) => (
          <span key={key} className="nowrap">
            <kbd>{key}</kbd> {effect}
          </span>
        ))}
      </p>
      <div className="page-head__tools">
        {previousWeek ? (
          <span className="entry-tools__phone">
            <Button size="small" priority="secondary" iconId="fr-icon-refresh-line" type="button" onClick={onNothingChanged}>
              Rien n’a changé&nbsp;: reprendre {before}
            </Button>
          </span>
        ) : null}
        <span className="entry-tools__desk">
          <Button type="button" size="small" priority="tertiary" iconId="fr-icon-clipboard-line" onClick={onPaste}>
            Coller depuis Excel
          </Button>
        </span>
        <Button size="small" priority="tertiary" iconId="fr-icon-upload-line" linkProps={{ to: depositTo }}>
          Déposer un fichier
        </Button>
      </div>
    </div>
  );
}
