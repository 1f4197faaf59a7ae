import { type FormEvent, type ReactNode, useState } from 'react';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { RevokeHabilitationDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import type { HabilitationRow } from './rows.js';
import { useAct } from './use-act.js';

/** Withdraws a right, with its reason; a last director only when it is said. */
export function RevokeDialog({ row, onClose, onDone }: { row: HabilitationRow; onClose: () => void; onDone: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const [withoutDirector, setWithoutDirector] = useState(false);
  const act = useAct(['reason']);
  const send = useSending(RevokeHabilitationDocument);
  const isLast = act.problems.some(({ code }) => code === 'LAST_DIRECTOR');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isDone = await act.run(async () => {
      const { data, failure } = await send({ input: { id: row.id, expectedVersion: row.version, reason, withoutDirector: isLast && withoutDirector } });
      return { result: data?.revokeHabilitation, failure };
    });
    if (!isDone) return;
    onDone();
    onClose();
  };
  return (
    <Dialog small open title={`Retirer l’habilitation de ${row.name}`} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <FormProblem message={act.general} />
        <p>
          {row.roleLabel}, {row.perimeter}. Elle cesse aussitôt&nbsp;; la ligne reste lisible, avec votre motif, et la personne est prévenue par courriel.
        </p>
        <Input label="Motif" textArea {...act.problemOf('reason')} nativeTextAreaProps={{ value: reason, rows: 2, required: true, onChange: (event) => setReason(event.target.value) }} />
        {isLast ? (
          <Checkbox
            small
            options={[{ label: 'L’établissement reste sans direction pour l’instant', nativeInputProps: { checked: withoutDirector, onChange: (event) => setWithoutDirector(event.target.checked) } }]}
          />
        ) : null}
        <button type="submit" className="fr-btn fr-mt-2w" disabled={act.busy || (isLast && !withoutDirector)}>
          Retirer l’habilitation
        </button>
      </form>
    </Dialog>
  );
}
