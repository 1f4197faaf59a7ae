import { auditInsert } from '#audit';
import { statement } from '#platform';
import type { PastReportJson } from './past-report-json.js';

export type SubmitValues = [
  finess: string,
  week: string,
  collectionId: number,
  expectedVersion: number,
  stockOnHand: number[],
  consumption: number[],
  received: (number | null)[],
  submittedAt: Date,
  onTime: boolean,
  origin: string,
  submittedBy: string | null,
  submittedByName: string,
  directorName: string | null,
  comment: string | null,
  idempotencyKey: string | null,
  requestHash: Buffer | null,
  wholeNation: boolean,
  regions: readonly string[],
  departments: readonly string[],
  establishments: readonly string[],
  role: string | null,
  address: string | null,
  requestId: string | null,
];

export interface SubmittedRow {
  readonly version: number;
  readonly onTime: boolean;
  readonly firstSubmittedAt: Date;
  readonly directorName: string | null;
  readonly history: PastReportJson[] | null;
}

/**
 * The whole write in one round trip: perimeter and enrolment are checked, the report is inserted or replaced if its
 * version is the expected one, the version is kept in history, the idempotency key is taken, the trail tells it, and the
 * earlier reports come back for the warnings. No row: nothing was written, and the caller finds out why.
 * A key already used raises idempotency_key_pkey and undoes everything.
 */
export const submitReport = statement<SubmitValues, SubmittedRow>(
  'submit-report',
  `WITH place AS (
     SELECT e.finess, e.region_code, e.department_code,
            coalesce($13, (SELECT c.name FROM contact c WHERE c.finess = e.finess AND c.kind = 'DIRECTOR')) AS director_name
     FROM establishment e
     JOIN enrolment n ON n.finess = e.finess AND n.collection_id = $3
     WHERE e.finess = $1 AND n.expected_from <= $2 AND (n.expected_until IS NULL OR n.expected_until > $2)
       AND ($17 OR e.region_code = ANY($18::text[]) OR e.department_code = ANY($19::text[]) OR e.finess = ANY($20::text[]))
   ), written AS (
     INSERT INTO weekly_report AS r (finess, week, collection_id, region_code, department_code, version,
       stock_on_hand, consumption, received, first_submitted_at, submitted_at, on_time, origin,
       submitted_by, submitted_by_name, director_name, comment)
     SELECT p.finess, $2::date, $3::smallint, p.region_code, p.department_code, 1,
            $5::int[], $6::int[], $7::int[], $8::timestamptz, $8::timestamptz, $9::boolean, $10,
            $11::uuid, $12, p.director_name, $14
     FROM place p
     WHERE $4::int = 0 OR EXISTS (SELECT 1 FROM weekly_report x WHERE x.finess = $1 AND x.week = $2 AND x.collection_id = $3)
     ON CONFLICT (finess, week, collection_id) DO UPDATE SET
       version = r.version + 1, region_code = excluded.region_code, department_code = excluded.department_code,
       stock_on_hand = excluded.stock_on_hand, consumption = excluded.consumption, received = excluded.received,
       submitted_at = excluded.submitted_at, origin = excluded.origin, submitted_by = excluded.submitted_by,
       submitted_by_name = excluded.submitted_by_name, director_name = excluded.director_name, comment = excluded.comment
     WHERE r.version = $4
     RETURNING version, on_time, first_submitted_at, director_name, region_code, department_code
   ), kept AS (
     INSERT INTO weekly_report_version (finess, week, collection_id, version, stock_on_hand, consumption, received,
       submitted_at, origin, submitted_by, submitted_by_name, director_name, comment, region_code, department_code)
     SELECT $1, $2, $3, w.version, $5, $6, $7, $8, $10, $11, $12, w.director_name, $14, w.region_code, w.department_code FROM written w
   ), key AS (
     INSERT INTO idempotency_key (finess, key, operation, request_hash, subject, created_at, region_code, department_code)
     SELECT $1, $15, 'submitWeeklyReport', $16::bytea, $2::date || '/' || $3 || '/' || w.version, $8, w.region_code, w.department_code
     FROM written w WHERE $15::text IS NOT NULL
   ), audited AS (
     ${auditInsert(`SELECT 'establishment:' || p.finess, $8::timestamptz, 'report.submit', $11::uuid, $12, $21::text, p.region_code, p.department_code,
       p.finess, 'weekly-report', $2::date::text, $22::text, $23::text, jsonb_build_object('version', w.version, 'onTime', w.on_time)
       FROM written w CROSS JOIN place p`)}
   )
   SELECT w.version, w.on_time AS "onTime", w.first_submitted_at AS "firstSubmittedAt", w.director_name AS "directorName",
          (SELECT json_agg(json_build_array(h.week, h.stock_on_hand, h.consumption))
           FROM (SELECT week, stock_on_hand, consumption FROM weekly_report
                 WHERE finess = $1 AND collection_id = $3 AND week < $2 ORDER BY week DESC LIMIT 26) h) AS history
   FROM written w`,
);

export interface UsedKeyRow {
  readonly operation: string;
  readonly requestHash: Buffer;
  readonly subject: string;
}

export const findUsedKey = statement<[finess: string, key: string], UsedKeyRow>(
  'idempotency-key-used',
  'SELECT operation, request_hash AS "requestHash", subject FROM idempotency_key WHERE finess = $1 AND key = $2',
);

export interface EnrolmentRow {
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly expectedFrom: string | null;
  readonly expectedUntil: string | null;
}

export const findEnrolment = statement<[finess: string, collectionId: number], EnrolmentRow>(
  'enrolment-of-establishment',
  `SELECT e.region_code AS "regionCode", e.department_code AS "departmentCode",
          n.expected_from AS "expectedFrom", n.expected_until AS "expectedUntil"
   FROM establishment e LEFT JOIN enrolment n ON n.finess = e.finess AND n.collection_id = $2
   WHERE e.finess = $1`,
);

/** Earlier reports of one establishment, newest first, as the submit statement returns them. */
export const findEarlierReports = statement<[finess: string, collectionId: number, before: string], { history: PastReportJson[] | null }>(
  'reports-before',
  `SELECT json_agg(json_build_array(h.week, h.stock_on_hand, h.consumption)) AS history
   FROM (SELECT week, stock_on_hand, consumption FROM weekly_report
         WHERE finess = $1 AND collection_id = $2 AND week < $3 ORDER BY week DESC LIMIT 26) h`,
);
