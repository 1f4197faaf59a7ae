import { type ReactNode, useEffect } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import SelectNext from '@codegouvfr/react-dsfr/SelectNext';
import type { ScopeKind } from '../generated/graphql.js';
import { useSession } from '../session/session.js';

interface GrantPlaceProps {
  kind: ScopeKind;
  value: string;
  onChange: (code: string) => void;
}

const LABELS: Readonly<Partial<Record<ScopeKind, { label: string; hint: string }>>> = {
  ESTABLISHMENT: { label: 'Numéro FINESS de l’établissement', hint: 'Neuf caractères, par exemple 670780055' },
  DEPARTMENT: { label: 'Code du département', hint: 'Par exemple 67' },
  REGION: { label: 'Code de la région', hint: 'Code Insee, par exemple 44' },
};

/** Where a right is given: one's own establishments by name, one's own region by itself, the rest by code. */
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
  const words = LABELS[kind];
  return <Input label={words?.label ?? 'Périmètre'} hintText={words?.hint} nativeInputProps={{ value, autoComplete: 'off', required: true, onChange: (event) => onChange(event.target.value) }} />;
}
