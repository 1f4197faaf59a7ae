import { type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { counted } from '../figures/numbers.js';
import { ReviewHabilitationsDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { FormProblem } from '../parts/form-problem.js';
import { PERSON_COLUMNS } from './person-columns.js';
import { type HabilitationRow, reasonsInWords } from './rows.js';
import { useAct } from './use-act.js';

/** The yearly look: those not seen for a year, or whose holder does not come, confirmed or withdrawn together. */
export function ReviewCard({ rows, total, onChanged }: { rows: readonly HabilitationRow[]; total: number; onChanged: () => void }): ReactNode {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [reason, setReason] = useState('');
  const act = useAct([]);
  const send = useSending(ReviewHabilitationsDocument);
  const ids = rows.filter(({ id, mayChange }) => mayChange && chosen.has(id)).map(({ id }) => id);
  const decide = async (decision: { confirm?: number[]; revoke?: number[] }): Promise<void> => {
    const isDone = await act.run(async () => {
      const { data, failure } = await send({ input: { ...decision, reason } });
      return { result: data?.reviewHabilitations, failure };
    });
    if (!isDone) return;
    setChosen(new Set());
    setReason('');
    onChanged();
  };
  const columns: Column<HabilitationRow>[] = [
    {
      key: 'choose',
      header: <span className="fr-sr-only">Choisir</span>,
      label: 'Choisir',
      drawn: true,
      value: () => null,
      cell: ({ id, name, roleLabel, perimeter, mayChange }) =>
        mayChange ? (
          <div className="fr-checkbox-group fr-checkbox-group--sm review-choice">
            <input
              type="checkbox"
              id={`review-${id}`}
              checked={chosen.has(id)}
              onChange={(event) => setChosen(event.target.checked ? new Set([...chosen, id]) : new Set([...chosen].filter((one) => one !== id)))}
            />
            <label className="fr-label" htmlFor={`review-${id}`}>
              <span className="fr-sr-only">
                {name}, {roleLabel}, {perimeter}
              </span>
            </label>
          </div>
        ) : null,
    },
    ...PERSON_COLUMNS,
    { key: 'why', header: 'À confirmer car', value: ({ reviewReasons }) => reasonsInWords(reviewReasons) },
  ];
  return (
    <Card
      isKey
      title={`${counted(total, 'habilitation')} à confirmer`}
      subtitle="Revue annuelle&nbsp;: pas revue depuis un an, ou pas de connexion depuis six mois. Aucune ne s’arrête d’elle-même."
    >
      <FormProblem message={act.general} />
      <DataTable caption="Habilitations à confirmer ou à retirer" columns={columns} rows={rows} rowKey={({ id }) => String(id)} />
      <div className="review-acts fr-mt-2w">
        <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={() => setChosen(new Set(rows.filter(({ mayChange }) => mayChange).map(({ id }) => id)))}>
          Tout choisir
        </button>
        <button type="button" className="fr-btn fr-btn--sm" disabled={act.busy || ids.length === 0} onClick={() => void decide({ confirm: ids })}>
          {ids.length === 0 ? 'Confirmer' : `Confirmer ${counted(ids.length, 'choisie')}`}
        </button>
        <Input label="Motif" hintText="Pour retirer&nbsp;: la personne le lira" nativeInputProps={{ value: reason, onChange: (event) => setReason(event.target.value) }} />
        <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" disabled={act.busy || ids.length === 0 || reason.trim() === ''} onClick={() => void decide({ revoke: ids })}>
          {ids.length === 0 ? 'Retirer' : `Retirer ${counted(ids.length, 'choisie')}`}
        </button>
      </div>
    </Card>
  );
}
