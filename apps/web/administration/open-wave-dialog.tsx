import { type FormEvent, type ReactNode, useState } from 'react';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { counted } from '../figures/numbers.js';
import { OpenWaveDocument, type OpenWaveInput } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';

const AUDIENCES: Record<OpenWaveInput['audience'], string> = {
  GHT_SUPPORT: 'Établissements supports de GHT',
  ALL: 'Tous les établissements du répertoire',
  REGIONS: 'Tous ceux de certaines régions',
};

interface OpenWaveDialogProps {
  regions: readonly { regionCode: string; regionName: string }[];
  onClose: () => void;
  onOpened: () => void;
}

/** Expects reports from more establishments, from a week on. */
export function OpenWaveDialog({ regions, onClose, onOpened }: OpenWaveDialogProps): ReactNode {
  const [input, setInput] = useState<OpenWaveInput>({ code: '', label: '', expectedFrom: '', audience: 'GHT_SUPPORT', regionCodes: [] });
  const [problem, setProblem] = useState<string>();
  const [enrolled, setEnrolled] = useState<number>();
  const send = useSending(OpenWaveDocument);
  const chosen = input.regionCodes ?? [];
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { data, failure } = await send({ input: { ...input, regionCodes: input.audience === 'REGIONS' ? chosen : null } });
    const result = data?.openWave;
    if (result?.__typename === 'OpenWaveSuccess') {
      setEnrolled(result.enrolled);
      onOpened();
      return;
    }
    setProblem(result?.__typename === 'OpenWaveInvalid' ? (result.problems[0]?.message ?? result.message) : failure?.message);
  };
  return (
    <Dialog small open title="Ouvrir une vague" onClose={onClose}>
      {enrolled === undefined ? (
        <form onSubmit={(event) => void open(event)} noValidate>
          <FormProblem message={problem} />
          <Input label="Nom" hintText="Par exemple : Vague 3, secteur privé" nativeInputProps={{ value: input.label, onChange: (event) => setInput({ ...input, label: event.target.value }) }} />
          <Input label="Code" hintText="Court et stable, par exemple prive-2026" nativeInputProps={{ value: input.code, onChange: (event) => setInput({ ...input, code: event.target.value }) }} />
          <Input label="Première semaine attendue" hintText="Par exemple 2026-W49" nativeInputProps={{ value: input.expectedFrom, onChange: (event) => setInput({ ...input, expectedFrom: event.target.value }) }} />
          <RadioButtons
            legend="Qui"
            options={(Object.keys(AUDIENCES) as OpenWaveInput['audience'][]).map((audience) => ({
              label: AUDIENCES[audience],
              nativeInputProps: { checked: input.audience === audience, onChange: () => setInput({ ...input, audience }) },
            }))}
          />
          {input.audience === 'REGIONS' ? (
            <Checkbox
              legend="Régions"
              small
              options={regions.map(({ regionCode, regionName }) => ({
                label: regionName,
                nativeInputProps: {
                  checked: chosen.includes(regionCode),
                  onChange: (event) => setInput({ ...input, regionCodes: event.target.checked ? [...chosen, regionCode] : chosen.filter((code) => code !== regionCode) }),
                },
              }))}
            />
          ) : null}
          <button type="submit" className="fr-btn fr-mt-2w">
            Ouvrir la vague
          </button>
        </form>
      ) : (
        <p role="status">{counted(enrolled, 'établissement nouvellement attendu', 'établissements nouvellement attendus')}. Ceux d’une vague précédente y restent.</p>
      )}
    </Dialog>
  );
}
