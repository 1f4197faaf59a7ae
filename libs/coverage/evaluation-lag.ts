import type { Sql } from '#platform';
import { type EvaluationLagRow, findEvaluationLag } from './store/coverage-store.js';

/** Reports accepted but not yet evaluated, the age of the oldest in seconds, and establishments whose evaluation fails. */
export async function evaluationLag(sql: Sql, now: Date): Promise<EvaluationLagRow> {
  const [lag] = await sql.run(findEvaluationLag, now);
  return lag ?? { reports: 0, oldestSeconds: 0, setAside: 0 };
}
