import { type ReactNode, useEffect, useState } from 'react';
import SelectNext from '@codegouvfr/react-dsfr/SelectNext';
import type { ScopeKind } from '../generated/graphql.js';
import { useSession } from '../session/session.js';
import { EstablishmentCombobox, type FoundEstablishment } from '../territory/search/establishment-combobox.js';
import { TerritorySelect } from '../territory/search/territory-select.js';

interface GrantPlaceProps {
  kind: ScopeKind;
  value: string;
  onChange: (code: string) => void;
}

/** Where a right is given: one's own establishments by name, one's own region by itself, the rest by search or from a list. */
export function GrantPlace({ kind, value, onChange }: GrantPlaceProps): ReactNode {
  const { person, scope, perimeter, desk } = useSession();
  const own = desk === 'establishment' && kind === 'ESTABLISHMENT' ? person.habilitations.filter(({ role }) => role === 'DIRECTOR') : [];
  const only = kind === 'REGION' && scope.kind === 'REGION' ? scope.code : own.length === 1 ? (own[0]?.scopeCode ?? null) : null;
  useEffect(() => {
    if (only !== null && value !== only) onChange(only);
  }, [only, value, onChange]);
  if (kind === 'NATION') return <p className="mention fr-mt-2w">Périmètre&nbsp;: France entière.</p>;
  if (only !== null) return <p className="mention fr-mt-2w">Périmètre&nbsp;: {own[0]?.perimeter ?? perimeter}.</p>;
  if (own.length > 1) {
    return (
      <SelectNext
        label="Établissement"
        placeholder="Choisissez un établissement"
        options={own.map(({ scopeCode, perimeter: name }) => ({ value: scopeCode ?? '', label: name }))}
        nativeSelectProps={{ value, onChange: (event) => onChange(event.target.value) }}
      />
    );
  }
  return kind === 'ESTABLISHMENT' ? <AnEstablishment value={value} onChange={onChange} /> : <TerritorySelect kind={kind} value={value} onChange={onChange} />;
}

function AnEstablishment({ value, onChange }: Omit<GrantPlaceProps, 'kind'>): ReactNode {
  const [name, setName] = useState('');
  if (value === '') {
    const choose = (found: FoundEstablishment): void => {
      setName(found.name);
      onChange(found.finess);
    };
    return <EstablishmentCombobox label="Établissement" hint="Par son nom, sa commune ou son numéro FINESS" onChoose={choose} />;
  }
  return (
    <p className="mention fr-mt-2w" role="status">
      Périmètre&nbsp;: {name} ({value}).{' '}
      <button type="button" className="fr-link" onClick={() => onChange('')}>
        Choisir un autre établissement
      </button>
    </p>
  );
}
