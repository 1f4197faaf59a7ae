import { type ReactNode, useState } from 'react';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { EstablishmentChoicesDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { useSession } from '../session/session.js';

export interface Choice {
  readonly finess: string;
  readonly name: string;
}

interface EstablishmentChoiceProps {
  chosen: readonly Choice[];
  onChange: (chosen: Choice[]) => void;
}

const ENOUGH_LETTERS = 2;

/** Which establishments a software serves: one's own as a list, those of a territory by their name. */
export function EstablishmentChoice({ chosen, onChange }: EstablishmentChoiceProps): ReactNode {
  const { desk, person } = useSession();
  const [search, setSearch] = useState('');
  const isTerritory = desk !== 'establishment';
  const { data } = useReading(EstablishmentChoicesDocument, { search: search.trim() }, { pause: !isTerritory || search.trim().length < ENOUGH_LETTERS });
  const found: Choice[] = isTerritory ? (search.trim().length < ENOUGH_LETTERS ? [] : (data?.establishments.nodes ?? [])) : person.establishments;
  const offered = [...chosen, ...found.filter(({ finess }) => chosen.every((one) => one.finess !== finess))];
  return (
    <>
      {isTerritory ? (
        <Input label="Chercher un établissement" hintText="Nom, commune ou numéro FINESS" nativeInputProps={{ type: 'search', value: search, onChange: (event) => setSearch(event.target.value) }} />
      ) : null}
      {offered.length === 0 ? (
        <p className="mention">Cherchez les établissements que ce logiciel sert, puis cochez-les.</p>
      ) : (
        <Checkbox
          legend="Établissements servis"
          small
          options={offered.map(({ finess, name }) => ({
            label: name,
            hintText: finess,
            nativeInputProps: {
              checked: chosen.some((one) => one.finess === finess),
              onChange: (event) => onChange(event.target.checked ? [...chosen, { finess, name }] : chosen.filter((one) => one.finess !== finess)),
            },
          }))}
        />
      )}
    </>
  );
}
