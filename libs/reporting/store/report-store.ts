import { scopeCondition, type Scope } from '#access';
import { type Sql, statement } from '#platform';

/** A weekly report as stored: amounts in base units, in the item order of its collection. */
export interface WeeklyReport {
  readonly finess: string;
  /** Monday of the week. */
  readonly week: string;
  readonly collectionId: number;
  readonly version: number;
  readonly stockOnHand: number[];
  readonly consumption: number[];
  readonly received: (number | null)[];
  readonly firstSubmittedAt: Date;
  readonly submittedAt: Date;
  readonly onTime: boolean;
  readonly evaluated: boolean;
  readonly origin: string;
  readonly submittedByName: string;
  /** The director answers for the report even when a delegate typed it (MINSANTE 143). */
  readonly directorName: string | null;
  readonly comment: string | null;
}

const COLUMNS = `r.finess, r.week, r.collection_id AS "collectionId", r.version, r.stock_on_hand AS "stockOnHand",
  r.consumption, r.received, r.first_submitted_at AS "firstSubmittedAt", r.submitted_at AS "submittedAt",
  r.on_time AS "onTime", r.evaluated_version >= r.version AS evaluated, r.origin,
  r.submitted_by_name AS "submittedByName", r.director_name AS "directorName", r.comment`;

/** @returns undefined when there is no such report in the scope. */
export async function findReport(
  sql: Sql,
  scope: Scope,
  finess: string,
  week: string,
  collectionId: number,
): Promise<WeeklyReport | undefined> {
  const within = scopeCondition(scope, 4, { region: 'r.region_code', department: 'r.department_code', finess: 'r.finess' });
  const query = statement<unknown[], WeeklyReport>(
    `report-by-week-${within.shape}`,
    `SELECT ${COLUMNS} FROM weekly_report r WHERE r.finess = $1 AND r.week = $2 AND r.collection_id = $3 AND ${within.text}`,
  );
  const [report] = await sql.run(query, finess, week, collectionId, ...within.values);
  return report;
}

/** The latest reports of one establishment in the scope, newest first. */
export async function listReports(
  sql: Sql,
  scope: Scope,
  finess: string,
  collectionId: number,
  limit: number,
): Promise<WeeklyReport[]> {
  const within = scopeCondition(scope, 4, { region: 'r.region_code', department: 'r.department_code', finess: 'r.finess' });
  const query = statement<unknown[], WeeklyReport>(
    `reports-of-establishment-${within.shape}`,
    `SELECT ${COLUMNS} FROM weekly_report r WHERE r.finess = $1 AND r.collection_id = $2 AND ${within.text}
     ORDER BY r.week DESC LIMIT $3`,
  );
  return sql.run(query, finess, collectionId, limit, ...within.values);
}

/** The reports of many establishments for one week, those in the scope. */
export async function findReportsOfWeek(
  sql: Sql,
  scope: Scope,
  finess: readonly string[],
  week: string,
  collectionId: number,
): Promise<WeeklyReport[]> {
  const within = scopeCondition(scope, 4, { region: 'r.region_code', department: 'r.department_code', finess: 'r.finess' });
  const query = statement<unknown[], WeeklyReport>(
    `reports-of-week-${within.shape}`,
    `SELECT ${COLUMNS} FROM weekly_report r
     WHERE r.finess = ANY($1) AND r.week = $2 AND r.collection_id = $3 AND ${within.text}`,
  );
  return sql.run(query, finess, week, collectionId, ...within.values);
}

export interface LastWeekRow {
  readonly finess: string;
  /** Monday. */
  readonly week: string;
}

/** The last week each establishment reported; one index entry read for each. */
export async function findLastWeeks(sql: Sql, scope: Scope, finess: readonly string[], collectionId: number): Promise<LastWeekRow[]> {
  const within = scopeCondition(scope, 3, { region: 'r.region_code', department: 'r.department_code', finess: 'r.finess' });
  const query = statement<unknown[], LastWeekRow>(
    `reports-last-weeks-${within.shape}`,
    `SELECT l.finess, l.week FROM unnest($1::text[]) AS e(finess)
     CROSS JOIN LATERAL (SELECT r.finess, r.week FROM weekly_report r
       WHERE r.finess = e.finess AND r.collection_id = $2 AND ${within.text} ORDER BY r.week DESC LIMIT 1) l`,
  );
  return sql.run(query, finess, collectionId, ...within.values);
}

/** One version of a report, as it was accepted. */
export const findReportVersion = statement<
  [finess: string, week: string, collectionId: number, version: number],
  WeeklyReport
>(
  'report-version',
  `SELECT v.finess, v.week, v.collection_id AS "collectionId", v.version, v.stock_on_hand AS "stockOnHand",
          v.consumption, v.received, r.first_submitted_at AS "firstSubmittedAt", v.submitted_at AS "submittedAt",
          r.on_time AS "onTime", r.evaluated_version >= v.version AS evaluated, v.origin,
          v.submitted_by_name AS "submittedByName", v.director_name AS "directorName", v.comment
   FROM weekly_report_version v
   JOIN weekly_report r ON r.finess = v.finess AND r.week = v.week AND r.collection_id = v.collection_id
   WHERE v.finess = $1 AND v.week = $2 AND v.collection_id = $3 AND v.version = $4`,
);

export interface ReportVersion {
  readonly version: number;
  readonly submittedAt: Date;
  readonly submittedByName: string;
  readonly directorName: string | null;
  readonly origin: string;
  readonly comment: string | null;
  readonly stockOnHand: number[];
  readonly consumption: number[];
  readonly received: (number | null)[];
}

/** Every version of one report, newest first. The caller has checked the perimeter on the report itself. */
export const listReportVersions = statement<[finess: string, week: string, collectionId: number], ReportVersion>(
  'report-versions',
  `SELECT version, submitted_at AS "submittedAt", submitted_by_name AS "submittedByName", director_name AS "directorName",
          origin, comment, stock_on_hand AS "stockOnHand", consumption, received
   FROM weekly_report_version WHERE finess = $1 AND week = $2 AND collection_id = $3 ORDER BY version DESC`,
);
