import { type FormEvent, type ReactNode, useState } from 'react';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { LEVEL_LABELS } from '../figures/levels.js';
import { lowered } from '../figures/words.js';
import { type ScopeKind, SetAlertRuleDocument, type ThresholdRowFragment } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';

const FIELDS = ['watchBelow', 'warningBelow', 'criticalBelow'] as const;
type Field = (typeof FIELDS)[number];
const FIELD_LABELS: Record<Field, string> = {
  watchBelow: `${LEVEL_LABELS.WATCH} sous (semaines)`,
  warningBelow: `${LEVEL_LABELS.WARNING} sous (semaines)`,
  criticalBelow: `${LEVEL_LABELS.CRITICAL} sous (semaines)`,
};

interface ThresholdsDialogProps {
  kind: ScopeKind;
  code: string | null;
  row: ThresholdRowFragment;
  onClose: () => void;
  onChanged: () => void;
}

const decimal = (text: string): number | null => (text.trim() === '' ? null : Number(text.replace(',', '.')));
const shown = (weeks: number | null | undefined): string => (weeks === null || weeks === undefined ? '' : String(weeks).replace('.', ','));

/** Sets one item's thresholds in one perimeter; an empty field takes the value of the level above. */
export function ThresholdsDialog({ kind, code, row, onClose, onChanged }: ThresholdsDialogProps): ReactNode {
  const own = row.levels.find(({ origin }) => origin === kind)?.setting;
  const [values, setValues] = useState<Record<Field, string>>({ watchBelow: shown(own?.watchBelow), warningBelow: shown(own?.warningBelow), criticalBelow: shown(own?.criticalBelow) });
  const [enabled, setEnabled] = useState(own?.enabled ?? row.applied.enabled);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const send = useSending(SetAlertRuleDocument);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const [watchBelow, warningBelow, criticalBelow] = FIELDS.map((field) => decimal(values[field])) as [number | null, number | null, number | null];
    if ([watchBelow, warningBelow, criticalBelow].some((weeks) => Number.isNaN(weeks))) return setProblem('Indiquez des semaines, par exemple 1,5\u00A0; laissez vide pour hériter.');
    const { data, failure } = await send({ input: { kind, code, item: row.item.code, watchBelow, warningBelow, criticalBelow, enabled, reason: reason.trim() || null } });
    const result = data?.setAlertRule;
    const message = result?.__typename === 'SetAlertRuleInvalid' ? result.problems[0]?.message : failure?.message;
    if (message) return setProblem(message);
    onChanged();
    onClose();
  };
  return (
    <Dialog small open title={`Seuils d’alerte\u00A0: ${lowered(row.item.labelPlural)}`} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <FormProblem message={problem} />
        {FIELDS.map((field) => (
          <Input
            key={field}
            label={FIELD_LABELS[field]}
            hintText={`Vide\u00A0: ${shown(row.levels.findLast(({ origin }) => origin !== kind)?.thresholds[field])}, repris de l’échelon supérieur`}
            nativeInputProps={{ inputMode: 'decimal', value: values[field], onChange: (event) => setValues({ ...values, [field]: event.target.value }) }}
          />
        ))}
        <Checkbox options={[{ label: 'Ouvrir des alertes pour cet article', nativeInputProps: { checked: enabled, onChange: (event) => setEnabled(event.target.checked) } }]} />
        <Input label="Motif (conservé)" textArea nativeTextAreaProps={{ rows: 2, value: reason, onChange: (event) => setReason(event.target.value) }} />
        <button type="submit" className="fr-btn fr-mt-2w">
          Enregistrer
        </button>
      </form>
    </Dialog>
  );
}
