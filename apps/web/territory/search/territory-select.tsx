import type { ReactNode } from 'react';
import SelectNext from '@codegouvfr/react-dsfr/SelectNext';
import { type TerritoryKind, TerritoryNamesDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useSession } from '../../session/session.js';

interface TerritorySelectProps {
  readonly kind: TerritoryKind;
  /** INSEE code; empty for none. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** What none means, where it may be chosen. */
  readonly none?: string;
  readonly hint?: string;
}

/** A region, or a department of one's region, by its name. */
export function TerritorySelect({ kind, value, onChange, none, hint }: TerritorySelectProps): ReactNode {
  const { scope } = useSession();
  const within = kind === 'DEPARTMENT' && scope.kind === 'REGION' ? scope.code : null;
  const { data, failure } = useReading(TerritoryNamesDocument, { kind, within });
  if (failure) return <p role="alert">{failure.message}</p>;
  const named = (data?.territories ?? []).map(({ code, label }) => ({ value: code ?? '', label }));
  const isRegion = kind === 'REGION';
  return (
    <SelectNext
      label={isRegion ? 'Région' : 'Département'}
      {...(none === undefined ? { placeholder: isRegion ? 'Choisissez une région' : 'Choisissez un département' } : {})}
      {...(hint === undefined ? {} : { hint })}
      options={none === undefined ? named : [{ value: '', label: none }, ...named]}
      nativeSelectProps={{ value, onChange: (event) => onChange(event.target.value) }}
    />
  );
}
