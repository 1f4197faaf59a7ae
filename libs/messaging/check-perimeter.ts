import { outOfScope, type Scope, scopeCovers, type ScopeKind } from '#access';
import type { Sql } from '#platform';
import { findPerimeter } from './store/reminder-store.js';

/**
 * Checks that somebody may act on a nation, territory or establishment.
 * @throws {Refusal} FORBIDDEN when it does not exist or lies outside the scope.
 */
export async function checkPerimeter(sql: Sql, scope: Scope, kind: ScopeKind, code: string | null): Promise<void> {
  if (kind === 'NATION') {
    if (!scope.nation) throw outOfScope();
    return;
  }
  const [place] = await sql.run(findPerimeter, kind, code);
  if (!place || !scopeCovers(scope, { ...place, finess: place.finess ?? undefined })) throw outOfScope();
}
