import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { ExtendHabilitationDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import { endOfDay, type HabilitationRow } from './rows.js';
import { useAct } from './use-act.js';

/** Moves the end of a habilitation, or takes it away. */
export function ExtendDialog({ row, onClose, onDone }: { row: HabilitationRow; onClose: () => void; onDone: () => void }): ReactNode {
  const [until, setUntil] = useState(row.validUntil?.slice(0, 10) ?? '');
  const [reason, setReason] = useState('');
  const act = useAct(['reason', 'validUntil']);
  const send = useSending(ExtendHabilitationDocument);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isDone = await act.run(async () => {
      const { data, failure } = await send({ input: { id: row.id, expectedVersion: row.version, validUntil: endOfDay(until), reason } });
      return { result: data?.extendHabilitation, failure };
    });
    if (!isDone) return;
    onDone();
    onClose();
  };
  return (
    <Dialog small open title={`Fin de l’habilitation de ${row.name}`} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <FormProblem message={act.general} />
        <p>
          {row.roleLabel}, {row.perimeter}.
        </p>
        <Input
          label="Dernier jour"
          hintText="Vide&nbsp;: sans date de fin"
          {...act.problemOf('validUntil')}
          nativeInputProps={{ type: 'date', value: until, onChange: (event) => setUntil(event.target.value) }}
        />
        <Input label="Motif" {...act.problemOf('reason')} nativeInputProps={{ value: reason, required: true, onChange: (event) => setReason(event.target.value) }} />
        <button type="submit" className="fr-btn fr-mt-2w" disabled={act.busy}>
          Enregistrer
        </button>
      </form>
    </Dialog>
  );
}
