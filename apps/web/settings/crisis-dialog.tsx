import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { dayAndTime } from '../figures/dates.js';
import { quantity, readQuantity } from '../figures/numbers.js';
import { CRISIS_SOURCE_LABELS } from '../figures/origins.js';
import { lowered } from '../figures/words.js';
import { type CrisisChoiceFragment, SetCrisisConsumptionDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';

interface CrisisDialogProps {
  finess: string;
  choice: CrisisChoiceFragment;
  reasonRequired: boolean;
  onClose: () => void;
  onChanged: () => void;
}

/** Declares (establishment) or sets with a reason (ARS) what an item is consumed at in a crisis. */
export function CrisisDialog({ finess, choice, reasonRequired, onClose, onChanged }: CrisisDialogProps): ReactNode {
  const [typed, setTyped] = useState(choice.weeklyQuantity === null ? '' : quantity(choice.weeklyQuantity));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<{ path: string; message: string }>();
  const send = useSending(SetCrisisConsumptionDocument);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const weeklyQuantity = readQuantity(typed);
    if (weeklyQuantity === undefined) return setProblem({ path: 'weeklyQuantity', message: 'Indiquez un nombre entier de pièces, 0 si l’article n’est pas utilisé.' });
    const { data, failure } = await send({ input: { finess, item: choice.item.code, weeklyQuantity, reason: reason.trim() || null } });
    const result = data?.setCrisisConsumption;
    if (result?.__typename === 'SetCrisisConsumptionInvalid') return setProblem(result.problems[0]);
    if (failure) return setProblem({ path: '', message: failure.message });
    onChanged();
    onClose();
  };
  const inReason = problem?.path.includes('reason') ?? false;
  return (
    <Dialog small open title={`Consommation de crise\u00A0: ${lowered(choice.item.labelPlural)}`} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Input
          label="Pièces par semaine, en crise"
          hintText="0 si l’article n’est pas utilisé. Gants à la pièce."
          state={problem && !inReason ? 'error' : 'default'}
          stateRelatedMessage={problem?.message}
          nativeInputProps={{ inputMode: 'numeric', value: typed, autoFocus: true, onChange: (event) => setTyped(event.target.value) }}
        />
        <Input
          label={reasonRequired ? 'Motif (visible par l’établissement, conservé)' : 'Motif (facultatif, conservé)'}
          state={inReason ? 'error' : 'default'}
          stateRelatedMessage={problem?.message}
          textArea
          nativeTextAreaProps={{ value: reason, rows: 2, required: reasonRequired, onChange: (event) => setReason(event.target.value) }}
        />
        <button type="submit" className="fr-btn fr-mt-2w">
          Enregistrer
        </button>
      </form>
      {choice.history.length > 0 ? (
        <>
          <h3 className="fr-h6 fr-mt-3w fr-mb-1w">Valeurs précédentes</h3>
          <ul>
            {choice.history.map((one) => (
              <li key={one.setAt}>
                {quantity(one.weeklyQuantity)} par semaine, {CRISIS_SOURCE_LABELS[one.source]}, {one.setByName}, {dayAndTime(one.setAt)}
                {one.reason ? ` · «\u00A0${one.reason}\u00A0»` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}
