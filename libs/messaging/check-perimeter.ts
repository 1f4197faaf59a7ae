import { outOfScope, type Place, type Scope, scopeCovers, type ScopeKind } from '#access';
import type { Sql } from '#platform';
import { findPerimeter } from './store/reminder-store.js';

/**
 * Checks that somebody may act on a nation, territory or establishment.
 * @returns where it lies; undefined for the nation
 * @throws {Refusal} FORBIDDEN when it does not exist or lies outside the scope.
 */
export async function checkPerimeter(sql: Sql, scope: Scope, kind: ScopeKind, code: string | null): Promise<Place | undefined> {
  if (kind === 'NATION') {
    if (!scope.nation) throw outOfScope();
    return undefined;
  }
  const [place] = await sql.run(findPerimeter, kind, code);
  const found = place && { regionCode: place.regionCode, departmentCode: place.departmentCode, ...(place.finess === null ? {} : { finess: place.finess }) };
  if (!found || !scopeCovers(scope, found)) throw outOfScope();
  return found;
}
