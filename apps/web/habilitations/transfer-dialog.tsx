import { type FormEvent, type ReactNode, useState } from 'react';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { TransferDirectionDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import { endOfDay, type HabilitationRow } from './rows.js';
import { useAct } from './use-act.js';

/** Hands an establishment over: the successor is invited, the leaver's right ends, in one act. */
export function TransferDialog({ row, onClose, onDone }: { row: HabilitationRow; onClose: () => void; onDone: () => void }): ReactNode {
  const [fields, setFields] = useState({ name: '', email: '', leaves: '', reason: '' });
  const [evenIfVacant, setEvenIfVacant] = useState(false);
  const act = useAct(['successorName', 'successorEmail', 'leavesAt', 'reason']);
  const send = useSending(TransferDirectionDocument);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { name, email, leaves, reason } = fields;
    const isDone = await act.run(async () => {
      const input = { finess: row.scopeCode ?? '', habilitationId: row.id, successorName: name, successorEmail: email, leavesAt: endOfDay(leaves), evenIfVacant, reason };
      const { data, failure } = await send({ input });
      return { result: data?.transferDirection, failure };
    });
    if (!isDone) return;
    onDone();
    onClose();
  };
  const of = (field: keyof typeof fields): { value: string; onChange: (event: { target: { value: string } }) => void } => ({
    value: fields[field],
    onChange: (event) => setFields({ ...fields, [field]: event.target.value }),
  });
  return (
    <Dialog small open title={`Passer la main\u00A0: ${row.perimeter}`} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <FormProblem message={act.general} />
        <p>La personne qui prend la suite reçoit une invitation. {row.name} garde son accès jusqu’à ce qu’elle l’ait acceptée, et au moins jusqu’à son dernier jour.</p>
        <Input label="Prénom et nom de la suite" {...act.problemOf('successorName')} nativeInputProps={{ autoComplete: 'off', required: true, ...of('name') }} />
        <Input label="Adresse électronique de la suite" {...act.problemOf('successorEmail')} nativeInputProps={{ type: 'email', autoComplete: 'off', required: true, ...of('email') }} />
        <Input label={`Dernier jour de ${row.name}`} hintText="Vide&nbsp;: dès que la suite a accepté" {...act.problemOf('leavesAt')} nativeInputProps={{ type: 'date', ...of('leaves') }} />
        <Input label="Motif" {...act.problemOf('reason')} nativeInputProps={{ required: true, ...of('reason') }} />
        <Checkbox
          small
          options={[
            {
              label: 'Arrêter l’accès à cette date, même si l’établissement reste sans direction',
              nativeInputProps: { checked: evenIfVacant, onChange: (event) => setEvenIfVacant(event.target.checked) },
            },
          ]}
        />
        <button type="submit" className="fr-btn fr-mt-2w" disabled={act.busy}>
          Passer la main
        </button>
      </form>
    </Dialog>
  );
}
