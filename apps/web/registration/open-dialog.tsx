import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import SelectNext from '@codegouvfr/react-dsfr/SelectNext';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { fullWeek, moveWeek } from '../figures/dates.js';
import { counted } from '../figures/numbers.js';
import { OpenRegistrationDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { useAct } from '../habilitations/use-act.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import { TerritorySelect } from '../territory/search/territory-select.js';
import { readDirectors, readFiness } from './read-directors.js';
import { roundInWords } from './words.js';

interface OpenDialogProps {
  /** Null for who opens anywhere. */
  regionCode: string | null;
  /** The week being collected. */
  week: string;
  onClose: () => void;
  onOpened: () => void;
}

/** A wave begins some weeks ago at the earliest, some months ahead at the latest. */
const WEEKS_OFFERED = Array.from({ length: 17 }, (_, index) => index - 4);

/** Expects reports from a region's establishments, and invites their directors. */
export function OpenDialog({ regionCode, week, onClose, onOpened }: OpenDialogProps): ReactNode {
  const [fields, setFields] = useState({ region: regionCode ?? '', label: '', expectedFrom: moveWeek(week, 1), finess: '', directors: '' });
  const [whole, setWhole] = useState(true);
  const [done, setDone] = useState<string>();
  const act = useAct(['label', 'expectedFrom', 'finess']);
  const send = useSending(OpenRegistrationDocument);
  const { directors, unread } = readDirectors(fields.directors);
  const of = (field: keyof typeof fields): { value: string; onChange: (event: { target: { value: string } }) => void } => ({
    value: fields[field],
    onChange: (event) => setFields({ ...fields, [field]: event.target.value }),
  });
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    let said = '';
    const isDone = await act.run(async () => {
      const finess = whole ? null : readFiness(`${fields.finess}\n${directors.map((one) => one.finess).join('\n')}`);
      const { data, failure } = await send({ input: { regionCode: fields.region, label: fields.label, expectedFrom: fields.expectedFrom.trim(), finess, directors } });
      const result = data?.openRegistration;
      if (result?.__typename === 'RegistrationOpened') said = `${counted(result.enrolled, 'établissement nouvellement attendu', 'établissements nouvellement attendus')}. ${roundInWords(result.invitations)}`;
      return { result, failure };
    });
    if (!isDone) return;
    setDone(said);
    onOpened();
  };
  if (done !== undefined) {
    return (
      <Dialog small open title="La vague est ouverte" onClose={onClose}>
        <p role="status">{done}</p>
      </Dialog>
    );
  }
  return (
    <Dialog open title="Ouvrir une vague et inviter les directions" onClose={onClose}>
      <form onSubmit={(event) => void open(event)} noValidate>
        <FormProblem message={act.general} />
        {regionCode === null ? <TerritorySelect kind="REGION" value={fields.region} onChange={(region) => setFields({ ...fields, region })} /> : null}
        <Input label="Nom de la vague" hintText="Par exemple&nbsp;: établissements médico-sociaux" {...act.problemOf('label')} nativeInputProps={{ required: true, ...of('label') }} />
        <SelectNext
          label="Première semaine attendue"
          {...act.problemOf('expectedFrom')}
          options={WEEKS_OFFERED.map((by) => moveWeek(week, by)).map((one) => ({ value: one, label: fullWeek(one) }))}
          nativeSelectProps={of('expectedFrom')}
        />
        <RadioButtons
          legend="Établissements"
          options={[
            { label: 'Tous ceux de la région', nativeInputProps: { checked: whole, onChange: () => setWhole(true) } },
            { label: 'Certains seulement', nativeInputProps: { checked: !whole, onChange: () => setWhole(false) } },
          ]}
        />
        {whole ? null : <Input textArea label="Numéros FINESS" hintText="Un par ligne, ou séparés par des virgules" {...act.problemOf('finess')} nativeTextAreaProps={{ rows: 3, ...of('finess') }} />}
        <Input
          textArea
          label="Directions, si elles ne sont pas dans le répertoire"
          hintText="Facultatif. Collez des lignes&nbsp;: FINESS&nbsp;; nom&nbsp;; adresse électronique"
          state={unread.length > 0 ? 'error' : 'default'}
          stateRelatedMessage={unread.length > 0 ? `Lignes sans numéro FINESS ou sans adresse\u00A0: ${unread.slice(0, 10).join(', ')}` : undefined}
          nativeTextAreaProps={{ rows: 4, ...of('directors') }}
        />
        {directors.length > 0 ? <p className="mention">{counted(directors.length, 'direction lue', 'directions lues')}.</p> : null}
        <button type="submit" className="fr-btn fr-mt-2w" disabled={act.busy || unread.length > 0}>
          Ouvrir et inviter
        </button>
      </form>
    </Dialog>
  );
}
