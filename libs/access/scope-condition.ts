import type { Scope } from './rules/scope.js';

interface ScopeColumns {
  readonly region: string;
  readonly department: string;
  readonly finess: string;
}

const COLUMNS: ScopeColumns = { region: 'region_code', department: 'department_code', finess: 'finess' };

/** An SQL condition that keeps the rows of a scope. `shape` distinguishes texts, for the statement's name. */
export interface ScopeCondition {
  readonly text: string;
  readonly values: readonly (readonly string[])[];
  readonly shape: string;
}

/**
 * The condition for tables that carry region_code, department_code and finess. Its text depends on which kinds of
 * perimeter are held, so that PostgreSQL can plan with the index of just that column; and on whether it is a single one,
 * as nearly everybody's is: an index is walked in the order of a list below one code, not below a list of codes (the first
 * page of a department read 1,740 pages of 100,000 establishments instead of 5).
 * @param firstParameter number of the first $n free in the caller's text.
 */
export function scopeCondition(scope: Scope, firstParameter: number, columns: ScopeColumns = COLUMNS): ScopeCondition {
  if (scope.nation) return { text: 'true', values: [], shape: 'n' };
  const parts: string[] = [];
  const values: (readonly string[])[] = [];
  let shape = '';
  const isSingle = scope.regions.length + scope.departments.length + scope.establishments.length === 1;
  const add = (letter: string, column: string, codes: readonly string[]): void => {
    if (codes.length === 0) return;
    const parameter = `$${firstParameter + values.length}::text[]`;
    parts.push(isSingle ? `${column} = (${parameter})[1]` : `${column} = ANY(${parameter})`);
    values.push(codes);
    shape += isSingle ? `${letter}1` : letter;
  };
  add('r', columns.region, scope.regions);
  add('d', columns.department, scope.departments);
  add('e', columns.finess, scope.establishments);
  return parts.length === 0 ? { text: 'false', values, shape: '0' } : { text: `(${parts.join(' OR ')})`, values, shape };
}
