import type { ReactNode } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { counted, cover, quantity, readQuantity, signed } from '../../../figures/numbers.js';
import { shortWeek } from '../../../figures/dates.js';
import { type Column, DataTable } from '../../../parts/data-table.js';
import { Dialog } from '../../../parts/dialog.js';
import { LevelBadge } from '../../../parts/level-badge.js';
import { FormProblem } from '../../../parts/form-problem.js';
import type { EntryLine } from '../entry-lines.js';
import { warningWords } from '../fields/warning-words.js';

interface RecapDialogProps {
  open: boolean;
  week: string;
  previousWeek: string | null;
  establishment: string;
  inNameOf: string;
  lines: readonly EntryLine[];
  comment: string;
  online: boolean;
  busy: boolean;
  failure: string | undefined;
  onClose: () => void;
  onSend: () => void;
}

/** The last look: values, what moved since last week, what was doubted, and in whose name it goes. */
export function RecapDialog(props: RecapDialogProps): ReactNode {
  const { week, previousWeek, lines, comment, online, busy } = props;
  const warnings = lines.flatMap((line) => line.warnings.map((warning) => ({ warning, label: line.reference.item.labelPlural })));
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={`Envoyer la remontée ${shortWeek(week)}\u00A0?`}
      actions={
        <>
          <Button disabled={busy} onClick={props.onSend} nativeButtonProps={{ 'data-first-focus': '' }}>
            {busy ? 'Envoi…' : online ? 'Envoyer' : 'Confirmer, envoyer au retour du réseau'}
          </Button>
          <Button priority="secondary" onClick={props.onClose}>
            Revenir à la saisie
          </Button>
        </>
      }
    >
      <p className="recap">
        {props.establishment}, au nom de <strong>{props.inNameOf}</strong>.
      </p>
      <FormProblem message={props.failure} />
      <DataTable caption={`Valeurs de ${shortWeek(week)}`} columns={columnsOf(previousWeek)} rows={lines} rowKey={({ reference }) => reference.item.code} />
      {warnings.length === 0 ? null : (
        <div className="entry-warning fr-mt-2w">
          <p>
            <strong>{counted(warnings.length, 'point à vérifier', 'points à vérifier')}</strong>&nbsp;: vous pouvez envoyer quand même.
          </p>
          <ul>
            {warnings.map(({ warning, label }) => (
              <li key={`${warning.path}-${warning.code}`}>
                {label}&nbsp;: {warningWords(warning, label, previousWeek).strong}
              </li>
            ))}
          </ul>
        </div>
      )}
      {comment.trim() === '' ? null : (
        <p className="fr-mt-2w fr-mb-0">
          <strong>Votre mot&nbsp;:</strong> {comment}
        </p>
      )}
    </Dialog>
  );
}

function columnsOf(previousWeek: string | null): Column<EntryLine>[] {
  const amountColumn = (field: 'stockOnHand' | 'consumption', header: string): Column<EntryLine> => ({
    key: field,
    header,
    numeric: true,
    value: ({ texts }) => readQuantity(texts[field]),
    cell: ({ texts, previous }) => (
      <>
        {quantity(readQuantity(texts[field]))} <span className="recap__moved">{movedSince(readQuantity(texts[field]), previous[field], previousWeek)}</span>
      </>
    ),
  });
  return [
    { key: 'item', header: 'Article', value: ({ reference }) => reference.item.labelPlural, isRowHeader: true },
    amountColumn('stockOnHand', 'Stock'),
    { key: 'received', header: 'Reçu', numeric: true, value: ({ texts }) => (texts.received.trim() === '' ? 'non indiqué' : quantity(readQuantity(texts.received))) },
    amountColumn('consumption', 'Consommé'),
    { key: 'weeks', header: 'Sem.', numeric: true, value: ({ weeks }) => cover(weeks) },
    { key: 'level', header: 'Niveau', value: ({ level }) => level, cell: (line) => (line.isDoubtful ? <span className="to-check fr-icon-error-warning-fill">À vérifier</span> : <LevelBadge level={line.level ?? 'UNKNOWN'} />) },
  ];
}

/** "−63 790 depuis S46". */
function movedSince(value: number | undefined, before: number | null, week: string | null): string {
  if (value === undefined || before === null || week === null) return '';
  return value === before ? `comme ${shortWeek(week)}` : `${signed(value - before)} depuis ${shortWeek(week)}`;
}
