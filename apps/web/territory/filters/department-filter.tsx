import type { ReactNode } from 'react';
import { type Session, useSession } from '../../session/session.js';
import { FilterSelect } from './filter-select.js';

interface Departments {
  readonly within: string | null;
  readonly readsDepartments: boolean;
}

/** Departments a reader may narrow a list to: those of the region, all of the country, or none when there is only one. */
export function departmentsOf({ scope }: Session): Departments {
  return { within: scope.kind === 'REGION' ? scope.code : null, readsDepartments: scope.kind !== 'DEPARTMENT' };
}

/** The reader's own perimeter, or one department of it. */
export function useNarrowed(department: string): { kind: Session['scope']['kind']; code: string | null } {
  const { scope } = useSession();
  return department === '' ? scope : { kind: 'DEPARTMENT', code: department };
}

interface DepartmentFilterProps {
  departments: readonly { readonly code: string; readonly label: string }[] | undefined;
  value: string;
  onChange: (value: string) => void;
}

export function DepartmentFilter({ departments, value, onChange }: DepartmentFilterProps): ReactNode {
  const { scope } = useSession();
  if (scope.kind === 'DEPARTMENT') return null;
  const options = (departments ?? []).map(({ code, label }) => ({ value: code, label: `${label} (${code})` })).toSorted((a, b) => a.value.localeCompare(b.value));
  // The filter of an address read before the list of departments.
  const known = value === '' || options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options];
  return <FilterSelect label="Département" all="Tous les départements" value={value} onChange={onChange} options={known} />;
}
