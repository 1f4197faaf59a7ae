import { type ReactNode, useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { counted, quantity, readQuantity } from '../../../figures/numbers.js';
import { dayAndTime, shortWeek } from '../../../figures/dates.js';
import type { SentReportFragment } from '../../../generated/graphql.js';
import { Dialog } from '../../../parts/dialog.js';
import { chosen, differences } from '../draft/draft.js';
import { type EntryField, FIELDS, type Typed, typedOf } from '../draft/typed-report.js';
import type { ReferenceLine } from '../entry-lines.js';

interface ConflictDialogProps {
  open: boolean;
  current: SentReportFragment;
  /** The same person, from another window. */
  isMine: boolean;
  mine: Typed;
  lines: readonly ReferenceLine[];
  onClose: () => void;
  /** What the person chose; it answers the version shown. */
  onChoose: (typed: Typed) => void;
  /** Takes theirs as it is: nothing more to send. */
  onTakeTheirs: () => void;
}

const NAMES: Record<EntryField, string> = { stockOnHand: 'Stock', received: 'Reçu', consumption: 'Consommé' };

/** Somebody else sent this week meanwhile: both versions side by side, item by item. Nothing typed is lost by looking. */
export function ConflictDialog({ open, current, isMine, mine, lines, onClose, onChoose, onTakeTheirs }: ConflictDialogProps): ReactNode {
  const items = lines.map(({ item }) => item.code);
  const theirs = typedOf(current.lines);
  const differing = differences(mine, theirs, items);
  const [fromTheirs, setFromTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (item: string, isTheirs: boolean): void => {
    setFromTheirs((before) => new Set(isTheirs ? [...before, item] : [...before].filter((one) => one !== item)));
  };
  const takesAll = differing.length > 0 && differing.every(({ item }) => fromTheirs.has(item));
  const act = (): void => (takesAll || differing.length === 0 ? onTakeTheirs() : onChoose(chosen(mine, theirs, fromTheirs, items)));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={isMine ? `Vous avez envoyé ${shortWeek(current.week)} depuis une autre fenêtre` : `${current.submittedByName} a envoyé ${shortWeek(current.week)} pendant votre saisie`}
      actions={
        <>
          <Button onClick={act} nativeButtonProps={{ 'data-first-focus': '' }}>{takesAll || differing.length === 0 ? `Prendre la version ${current.version}` : 'Continuer avec ces choix'}</Button>
          <Button priority="secondary" onClick={onClose}>
            Décider plus tard
          </Button>
        </>
      }
    >
      <p>
        Version {current.version}, envoyée {dayAndTime(current.submittedAt)}.{' '}
        {differing.length === 0 ? 'Elle dit la même chose que votre saisie.' : `${counted(differing.length, 'article diffère', 'articles diffèrent')}\u00A0: choisissez pour chacun. Votre saisie reste gardée tant que vous n’avez pas envoyé.`}
      </p>
      {differing.length === 0 ? null : (
        <>
          <p className="conflict__all">
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setFromTheirs(new Set())}>
              Tout garder de ma saisie
            </button>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setFromTheirs(new Set(items))}>
              Tout prendre de la version {current.version}
            </button>
          </p>
          {differing.map(({ item, fields }) => (
            <fieldset key={item} className="conflict">
              <legend>{lines.find((line) => line.item.code === item)?.item.labelPlural}</legend>
              <Side name={item} title="Ma saisie" typed={mine} item={item} differing={fields} checked={!fromTheirs.has(item)} onChange={() => choose(item, false)} />
              <Side name={item} title={`Version ${current.version}`} typed={theirs} item={item} differing={fields} checked={fromTheirs.has(item)} onChange={() => choose(item, true)} />
            </fieldset>
          ))}
        </>
      )}
    </Dialog>
  );
}

interface SideProps {
  name: string;
  title: string;
  typed: Typed;
  item: string;
  differing: readonly EntryField[];
  checked: boolean;
  onChange: () => void;
}

function Side({ name, title, typed, item, differing, checked, onChange }: SideProps): ReactNode {
  return (
    <label className={`conflict__side${checked ? ' conflict__side--chosen' : ''}`}>
      <input type="radio" name={`conflict-${name}`} checked={checked} onChange={onChange} />
      <span className="conflict__title">{title}</span>
      {FIELDS.map((field) => (
        <span key={field} className="conflict__amount">
          {NAMES[field]}&nbsp;: {differing.includes(field) ? <strong>{shown(typed[item]?.[field])}</strong> : shown(typed[item]?.[field])}
        </span>
      ))}
    </label>
  );
}

function shown(text: string | undefined): string {
  return text === undefined || text.trim() === '' ? 'non indiqué' : quantity(readQuantity(text));
}
