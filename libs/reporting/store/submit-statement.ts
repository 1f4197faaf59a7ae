import { auditInsert } from '#audit';
import { type Statement, statement } from '#platform';
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

type Kind = 'first' | 'again';
type Director = 'known' | 'in-contacts';

/** A first report is one whose expected version is 0: what another send has written meanwhile is a conflict. */
const FIRST = `
     INSERT INTO weekly_report AS r (finess, week, collection_id, region_code, department_code, version,
       stock_on_hand, consumption, received, first_submitted_at, submitted_at, on_time, origin,
       submitted_by, submitted_by_name, director_name, comment)
     SELECT p.finess, $2::date, $3::smallint, p.region_code, p.department_code, 1,
            $5::int[], $6::int[], $7::int[], $8::timestamptz, $8::timestamptz, $9::boolean, $10,
            $11::uuid, $12, p.director_name, $14
     FROM place p WHERE $4::int = 0
     ON CONFLICT (finess, week, collection_id) DO NOTHING`;

/** Whether the week was answered in time is said by its first report: $9 is named, and changes nothing. */
const AGAIN = `
     UPDATE weekly_report r SET
       version = r.version + 1, region_code = p.region_code, department_code = p.department_code,
       stock_on_hand = $5::int[], consumption = $6::int[], received = $7::int[], submitted_at = $8::timestamptz, origin = $10,
       submitted_by = $11::uuid, submitted_by_name = $12, director_name = p.director_name, comment = $14
     FROM place p
     WHERE r.finess = $1 AND r.week = $2 AND r.collection_id = $3 AND r.version = $4 AND $9::boolean IS NOT NULL`;

/**
 * The whole write in one round trip: perimeter and enrolment are checked, the report is inserted or replaced if its
 * version is the expected one, the version is kept in history, the idempotency key is taken, the trail tells it, and the
 * earlier reports come back for the warnings. No row: nothing was written, and the caller finds out why.
 * A key already used raises idempotency_key_pkey and undoes everything.
 * Each case has its text: every table named costs its policies, whether or not it is looked at.
 */
function submission(kind: Kind, director: Director): Statement<SubmitValues, SubmittedRow> {
  return statement(
    `submit-report-${kind}-director-${director}`,
    `WITH place AS (
     SELECT n.finess, n.region_code, n.department_code,
            ${director === 'known' ? '$13::text' : `coalesce($13::text, (SELECT c.name FROM contact c WHERE c.finess = n.finess AND c.kind = 'DIRECTOR'))`} AS director_name
     FROM enrolment n
     WHERE n.finess = $1 AND n.collection_id = $3 AND n.expected_from <= $2 AND (n.expected_until IS NULL OR n.expected_until > $2)
       AND ($17 OR n.region_code = ANY($18::text[]) OR n.department_code = ANY($19::text[]) OR n.finess = ANY($20::text[]))
   ), written AS (${kind === 'first' ? FIRST : AGAIN}
     RETURNING r.version, r.on_time, r.first_submitted_at, r.director_name, r.region_code, r.department_code
   ), kept AS (
     INSERT INTO weekly_report_version (finess, week, collection_id, version, stock_on_hand, consumption, received,
       submitted_at, origin, submitted_by, submitted_by_name, director_name, comment, region_code, department_code)
     SELECT $1, $2, $3, w.version, $5, $6, $7, $8, $10, $11, $12, w.director_name, $14, w.region_code, w.department_code FROM written w
   ), key AS (
     INSERT INTO idempotency_key (finess, key, operation, request_hash, subject, created_at, region_code, department_code)
     SELECT $1, $15, 'submitWeeklyReport', $16::bytea, $2::date || '/' || $3 || '/' || w.version, $8, w.region_code, w.department_code
     FROM written w WHERE $15::text IS NOT NULL
   ), audited AS (
     ${auditInsert(`SELECT 'establishment:' || $1, $8::timestamptz, 'report.submit', $11::uuid, $12, $21::text, w.region_code, w.department_code,
       $1, 'weekly-report', $2::date::text, $22::text, $23::text, jsonb_build_object('version', w.version, 'onTime', w.on_time)
       FROM written w`)}
   )
   SELECT w.version, w.on_time AS "onTime", w.first_submitted_at AS "firstSubmittedAt", w.director_name AS "directorName",
          (SELECT json_agg(json_build_array(h.week, h.stock_on_hand, h.consumption))
           FROM (SELECT week, stock_on_hand, consumption FROM weekly_report
                 WHERE finess = $1 AND collection_id = $3 AND week < $2 ORDER BY week DESC LIMIT 26) h) AS history
   FROM written w`,
  );
}

export const submitReport: Readonly<Record<Kind, Readonly<Record<Director, Statement<SubmitValues, SubmittedRow>>>>> = {
  first: { known: submission('first', 'known'), 'in-contacts': submission('first', 'in-contacts') },
  again: { known: submission('again', 'known'), 'in-contacts': submission('again', 'in-contacts') },
};

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
