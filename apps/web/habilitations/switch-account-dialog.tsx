import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { SwitchAccountDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import type { HabilitationRow } from './rows.js';
import { useAct } from './use-act.js';

/** Closes a person's whole account, or opens it again. */
export function SwitchAccountDialog({ row, onClose, onDone }: { row: HabilitationRow; onClose: () => void; onDone: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const act = useAct(['reason']);
  const send = useSending(SwitchAccountDocument);
  const opens = row.disabledAt !== null;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isDone = await act.run(async () => {
      const { data, failure } = await send({ input: { id: row.accountId, open: opens, reason } });
      return { result: data?.switchAccount, failure };
    });
    if (!isDone) return;
    onDone();
    onClose();
  };
  return (
    <Dialog small open title={opens ? `Rouvrir le compte de ${row.name}` : `Fermer le compte de ${row.name}`} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <FormProblem message={act.general ?? act.problems[0]?.message} />
        <p>
          {opens
            ? 'Ses habilitations encore en vigueur reprennent\u00A0; ses anciennes sessions, non.'
            : 'Toutes ses sessions se ferment, ses invitations en attente sont annulées. Ses habilitations restent, sans effet, jusqu’à la réouverture.'}
        </p>
        <Input label="Motif" nativeInputProps={{ value: reason, required: true, onChange: (event) => setReason(event.target.value) }} />
        <button type="submit" className="fr-btn fr-mt-2w" disabled={act.busy}>
          {opens ? 'Rouvrir le compte' : 'Fermer le compte'}
        </button>
      </form>
    </Dialog>
  );
}
