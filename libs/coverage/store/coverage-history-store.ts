import { type Scope, scopeCondition } from '#access';
import { type Sql, statement } from '#platform';
import type { EvaluatedWeek } from '../rules/coverage-history.js';
import type { CoverageLevel } from '../rules/levels.js';

/** Evaluated reports of one establishment between two Mondays; no row when it is outside the scope. */
export async function findEvaluatedWeeks(
  sql: Sql, scope: Scope, collectionId: number, finess: string, period: { readonly from: string; readonly to: string },
): Promise<EvaluatedWeek[] | undefined> {
  const within = scopeCondition(scope, 5, { region: 'e.region_code', department: 'e.department_code', finess: 'e.finess' });
  const query = statement<unknown[], { reports: EvaluatedWeek[] | null }>(
    `coverage-history-${within.shape}`,
    `SELECT (SELECT json_agg(json_build_object('week', r.week, 'stockOnHand', r.stock_on_hand, 'consumption', r.consumption,
               'crisis', r.crisis_consumption, 'levels', r.levels))
             FROM weekly_report r WHERE r.finess = e.finess AND r.collection_id = $1 AND r.week BETWEEN $3 AND $4) AS reports
     FROM establishment e WHERE e.finess = $2 AND ${within.text}`,
  );
  const [row] = await sql.run(query, collectionId, finess, period.from, period.to, ...within.values);
  return row && (row.reports ?? []);
}

export interface WorstLevelRow {
  readonly finess: string;
  readonly level: CoverageLevel;
}

/** The worst level among the last figures of each establishment; none for one whose items are all unknown or not used. */
export async function findWorstLevels(sql: Sql, scope: Scope, finess: readonly string[]): Promise<WorstLevelRow[]> {
  const within = scopeCondition(scope, 2);
  const query = statement<unknown[], WorstLevelRow>(
    `coverage-worst-levels-${within.shape}`,
    `SELECT finess, max(level) AS level FROM coverage_current
     WHERE finess = ANY($1) AND level <= 'STOCK_OUT' AND ${within.text} GROUP BY finess`,
  );
  return sql.run(query, finess, ...within.values);
}
