import { ReportingWeek, statement } from '#platform';
import type { ReportedWeek } from '../rules/reported-weeks.js';

export interface LastReportRow {
  readonly regionCode: string;
  readonly departmentCode: string;
  /** Null when the establishment has not reported up to that week. */
  readonly week: string | null;
  readonly stockOnHand: number[] | null;
  readonly version: number | null;
  readonly submittedByName: string | null;
  readonly origin: string | null;
  /** Weeks and consumption of the 52 weeks up to it, oldest first. */
  readonly weeks: string[] | null;
  readonly consumption: number[][] | null;
}

/** The last report up to a week (the latest when null) with the consumption history its figures rest on. */
export const findLastReport = statement<[collectionId: number, finess: string, upTo: string | null], LastReportRow>(
  'coverage-last-report',
  `SELECT e.region_code AS "regionCode", e.department_code AS "departmentCode", l.week, l.stock_on_hand AS "stockOnHand",
          l.version, l.submitted_by_name AS "submittedByName", l.origin, h.weeks, h.consumption
   FROM establishment e
   LEFT JOIN LATERAL (
     SELECT week, stock_on_hand, version, submitted_by_name, origin FROM weekly_report
     WHERE finess = e.finess AND collection_id = $1 AND ($3::date IS NULL OR week <= $3) ORDER BY week DESC LIMIT 1
   ) l ON true
   LEFT JOIN LATERAL (
     SELECT json_agg(r.week ORDER BY r.week) AS weeks, json_agg(r.consumption ORDER BY r.week) AS consumption
     FROM weekly_report r WHERE r.finess = e.finess AND r.collection_id = $1 AND r.week BETWEEN l.week - 51 * 7 AND l.week
   ) h ON true
   WHERE e.finess = $2`,
);

/** Consumption of one item in those weeks. @param position of the item in its collection */
export function consumptionOf(row: LastReportRow, position: number): ReportedWeek[] {
  return (row.weeks ?? []).map((monday, index) => ({
    week: ReportingWeek.containing(monday),
    amount: row.consumption?.[index]?.[position] ?? 0,
  }));
}

export interface EvaluationLagRow {
  readonly reports: number;
  readonly oldestSeconds: number;
  /** Establishments whose evaluation failed: tried again soon, and after five tries once an hour. */
  readonly setAside: number;
}

/** How far the evaluation is behind, for operators. */
export const findEvaluationLag = statement<[now: Date], EvaluationLagRow>(
  'evaluation-lag',
  `SELECT count(*)::int AS reports, coalesce(extract(epoch FROM $1::timestamptz - min(submitted_at)), 0)::float8 AS "oldestSeconds",
          (SELECT count(*)::int FROM evaluation_failure) AS "setAside"
   FROM weekly_report WHERE evaluated_version < version`,
);

export interface EvaluationFailureRow {
  readonly finess: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly retryAt: Date;
}

/** Establishments set aside, those tried most often first. */
export const listEvaluationFailures = statement<[limit: number], EvaluationFailureRow>(
  'evaluation-failures',
  `SELECT finess, attempts, last_error AS "lastError", retry_at AS "retryAt" FROM evaluation_failure ORDER BY attempts DESC, finess LIMIT $1`,
);
