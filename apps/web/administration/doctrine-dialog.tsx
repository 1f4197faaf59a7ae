import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type DoctrineQuery, SetDoctrineValueDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import { lowered } from '../figures/words.js';

interface DoctrineDialogProps {
  value: DoctrineQuery['doctrineHistory'][number];
  /** The item's name, for a value set per item. */
  item: string | undefined;
  onClose: () => void;
  onChanged: () => void;
}

/** A new value from a week on; what is computed for that week and later is computed again. */
export function DoctrineDialog({ value, item, onClose, onChanged }: DoctrineDialogProps): ReactNode {
  const [typed, setTyped] = useState(String(value.value).replace('.', ','));
  const [source, setSource] = useState('');
  const [week, setWeek] = useState('');
  const [problem, setProblem] = useState<string>();
  const send = useSending(SetDoctrineValueDocument);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const number = Number(typed.replace(',', '.').replaceAll(/\s/g, ''));
    if (typed.trim() === '' || Number.isNaN(number)) return setProblem('Indiquez un nombre.');
    const { data, failure } = await send({ input: { key: value.key, itemCode: value.itemCode, value: number, source: source.trim(), effectiveFrom: week.trim() || null } });
    const result = data?.setDoctrineValue;
    const message = result?.__typename === 'SetDoctrineValueInvalid' ? result.problems[0]?.message : failure?.message;
    if (message) return setProblem(message);
    onChanged();
    onClose();
  };
  return (
    <Dialog small open title={item ? `${value.label} : ${lowered(item)}` : value.label} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <FormProblem message={problem} />
        <Input label={`Nouvelle valeur (${value.unit})`} nativeInputProps={{ inputMode: 'decimal', value: typed, onChange: (event) => setTyped(event.target.value) }} />
        <Input label="Texte qui la fixe" hintText="Par exemple : instruction DGS du 3 novembre 2026" nativeInputProps={{ value: source, required: true, onChange: (event) => setSource(event.target.value) }} />
        <Input label="Semaine d’effet" hintText="Par exemple 2026-W49 ; vide : la semaine en cours" nativeInputProps={{ value: week, onChange: (event) => setWeek(event.target.value) }} />
        <button type="submit" className="fr-btn fr-mt-2w">
          Fixer cette valeur
        </button>
      </form>
    </Dialog>
  );
}
