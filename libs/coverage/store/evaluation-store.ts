import { statement } from '#platform';
import type { CoverageLevel } from '../rules/levels.js';

export interface PendingRow {
  readonly finess: string;
  /** Earliest week whose report is to be evaluated: it and every later one are. */
  readonly since: string;
}

/** Only one evaluation at a time: what it reads of an establishment stays true until it has written. */
export const lockEvaluation = statement<[], never>('evaluation-lock', `SELECT pg_advisory_xact_lock(hashtext('vigie-evaluation'))`);

/** Establishments with a report that is not evaluated, those set aside left out. */
export const findPending = statement<[collectionId: number, now: Date, limit: number], PendingRow>(
  'evaluation-pending',
  `SELECT r.finess, min(r.week) AS since
   FROM weekly_report r
   WHERE r.evaluated_version < r.version AND r.collection_id = $1
     AND NOT EXISTS (SELECT 1 FROM evaluation_failure f WHERE f.finess = r.finess AND f.retry_at > $2)
   GROUP BY r.finess ORDER BY r.finess LIMIT $3`,
);

export const countPending = statement<[collectionId: number], { establishments: number }>(
  'evaluation-count-pending',
  `SELECT count(DISTINCT finess)::int AS establishments FROM weekly_report WHERE evaluated_version < version AND collection_id = $1`,
);

export interface ReportToEvaluateRow {
  readonly finess: string;
  readonly week: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly version: number;
  readonly stockOnHand: number[];
  readonly submittedAt: Date;
}

export const findReportsSince = statement<[collectionId: number, finess: string[], since: string[]], ReportToEvaluateRow>(
  'evaluation-reports',
  `SELECT r.finess, r.week, r.region_code AS "regionCode", r.department_code AS "departmentCode", r.version,
          r.stock_on_hand AS "stockOnHand", r.submitted_at AS "submittedAt"
   FROM unnest($2::text[], $3::date[]) AS p(finess, since)
   JOIN weekly_report r ON r.finess = p.finess AND r.collection_id = $1 AND r.week >= p.since
   ORDER BY r.finess, r.week`,
);

export interface HistoryRow {
  readonly finess: string;
  /** PostgreSQL array literals, parsed by `parseIntegers`: ten times faster than the driver's own array parser. */
  readonly weeks: string;
  readonly consumption: string;
}

/** Consumption of the 52 weeks up to each evaluated week, oldest first. `weeks` counts weeks since 1970-01-05. */
export const findConsumptionHistory = statement<[collectionId: number, finess: string[], since: string[]], HistoryRow>(
  'evaluation-history',
  `SELECT r.finess, array_agg((r.week - date '1970-01-05') / 7 ORDER BY r.week)::text AS weeks,
          array_agg(r.consumption ORDER BY r.week)::text AS consumption
   FROM unnest($2::text[], $3::date[]) AS p(finess, since)
   JOIN weekly_report r ON r.finess = p.finess AND r.collection_id = $1 AND r.week >= p.since - 51 * 7
   GROUP BY r.finess`,
);

/** Numbers of a PostgreSQL int[] or int[][] literal. */
export function parseIntegers<T extends (number | null)[] | number[][]>(literal: string): T {
  return JSON.parse(literal.replaceAll('{', '[').replaceAll('}', ']').replaceAll('NULL', 'null')) as T;
}

/** Array literals, one per report: a parameter cannot be an array of arrays of different rows. */
export const saveEvaluations = statement<
  [collectionId: number, finess: string[], weeks: string[], versions: number[], crisis: string[], levels: string[]],
  { finess: string }
>(
  'evaluation-save',
  `UPDATE weekly_report r
   SET evaluated_version = e.version, crisis_consumption = e.crisis::int[], levels = e.levels::coverage_level[]
   FROM unnest($2::text[], $3::date[], $4::int[], $5::text[], $6::text[]) AS e(finess, week, version, crisis, levels)
   WHERE r.finess = e.finess AND r.week = e.week AND r.collection_id = $1 AND r.version = e.version
   RETURNING r.finess`,
);

/** One row of coverage_current; passed as a JSON array so that one statement carries a whole chunk. */
export interface CurrentCoverageRow {
  readonly finess: string;
  readonly item_code: string;
  readonly region_code: string;
  readonly department_code: string;
  readonly week: string;
  readonly stock_on_hand: number;
  readonly crisis_consumption: number | null;
  readonly weeks_of_cover: number | null;
  readonly level: CoverageLevel;
  readonly safety_target: number | null;
  readonly gap: number | null;
  readonly observed_rate: number | null;
  readonly runway_weeks: number | null;
  readonly stock_out_on: string | null;
}

export const saveCurrentCoverage = statement<[rows: string], never>(
  'coverage-current-save',
  `INSERT INTO coverage_current AS c (finess, item_code, region_code, department_code, week, stock_on_hand, crisis_consumption,
     weeks_of_cover, level, safety_target, gap, observed_rate, runway_weeks, stock_out_on)
   SELECT finess, item_code, region_code, department_code, week, stock_on_hand, crisis_consumption,
     weeks_of_cover, level, safety_target, gap, observed_rate, runway_weeks, stock_out_on
   FROM jsonb_to_recordset($1::jsonb) AS n(finess text, item_code text, region_code text, department_code text, week date,
     stock_on_hand int, crisis_consumption int, weeks_of_cover double precision, level coverage_level, safety_target int,
     gap int, observed_rate double precision, runway_weeks double precision, stock_out_on date)
   ON CONFLICT (finess, item_code) DO UPDATE SET
     region_code = excluded.region_code, department_code = excluded.department_code, week = excluded.week,
     stock_on_hand = excluded.stock_on_hand, crisis_consumption = excluded.crisis_consumption,
     weeks_of_cover = excluded.weeks_of_cover, level = excluded.level, safety_target = excluded.safety_target,
     gap = excluded.gap, observed_rate = excluded.observed_rate, runway_weeks = excluded.runway_weeks,
     stock_out_on = excluded.stock_out_on
   WHERE excluded.week >= c.week`,
);

export const askAgain = statement<[collectionId: number, finess: string, since: string], never>(
  'evaluation-ask',
  `UPDATE weekly_report SET evaluated_version = 0 WHERE finess = $2 AND collection_id = $1 AND week >= $3`,
);

/** Of every region when null, of every department when null. */
export const askTerritoryAgain = statement<
  [collectionId: number, regionCode: string | null, departmentCode: string | null, since: string],
  never
>(
  'evaluation-ask-territory',
  `UPDATE weekly_report SET evaluated_version = 0
   WHERE week >= $4 AND collection_id = $1 AND ($2::text IS NULL OR region_code = $2) AND ($3::text IS NULL OR department_code = $3)`,
);

/** Tried again after 5, 10, 20 and 40 seconds; then set aside, which is once an hour, so that it comes back by itself once mended. */
export const recordFailure = statement<[finess: string, error: string, now: Date], { attempts: number }>(
  'evaluation-failure-record',
  `INSERT INTO evaluation_failure AS f (finess, attempts, last_error, retry_at)
   VALUES ($1, 1, $2, $3::timestamptz + interval '5 seconds')
   ON CONFLICT (finess) DO UPDATE SET attempts = f.attempts + 1, last_error = excluded.last_error,
     retry_at = $3::timestamptz + CASE WHEN f.attempts + 1 >= 5 THEN interval '1 hour' ELSE interval '5 seconds' * power(2, f.attempts) END
   RETURNING attempts`,
);

export const forgetFailures = statement<[finess: string[]], never>(
  'evaluation-failure-forget',
  'DELETE FROM evaluation_failure WHERE finess = ANY($1)',
);

export const forgetFailure = statement<[finess: string], { finess: string }>(
  'evaluation-failure-forget-one',
  'DELETE FROM evaluation_failure WHERE finess = $1 RETURNING finess',
);
