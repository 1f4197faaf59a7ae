import type { ScopeKind } from '#access';
import { type Statement, statement } from '#platform';
import type { Recipient } from '../rules/message.js';
import { peopleOfEstablishment } from './recipients.js';

/** One reminder at a time: two agents who click together must not both find nobody reminded. */
export const lockReminders = statement<[], never>('reminders-lock', `SELECT pg_advisory_xact_lock(hashtext('vigie-reminders'))`);

/** Where a perimeter lies; no row when it does not exist. */
export const findPerimeter = statement<
  [kind: ScopeKind, code: string | null],
  { regionCode: string; departmentCode: string; finess: string | null }
>(
  'reminder-perimeter',
  `SELECT code AS "regionCode", '' AS "departmentCode", NULL AS finess FROM region WHERE $1 = 'REGION' AND code = $2
   UNION ALL SELECT region_code, code, NULL FROM department WHERE $1 = 'DEPARTMENT' AND code = $2
   UNION ALL SELECT region_code, department_code, finess FROM establishment WHERE $1 = 'ESTABLISHMENT' AND finess = $2`,
);

/** An establishment whose report of the week is missing, and who can be written to about it. */
export interface MissingEstablishment {
  readonly finess: string;
  readonly name: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly remindedLately: boolean;
  readonly recipients: readonly Recipient[];
}

/** @param lately instant since which a reminder is too recent for another one. */
export const findMissing = statement<
  [
    collectionId: number, week: string, region: string | null, department: string | null, finess: readonly string[] | null,
    lately: Date, now: Date,
  ],
  MissingEstablishment
>(
  'reminder-missing-establishments',
  `SELECT n.finess, e.name, n.region_code AS "regionCode", n.department_code AS "departmentCode",
          EXISTS (SELECT 1 FROM reminder_establishment x WHERE x.finess = n.finess AND x.at > $6) AS "remindedLately",
          ${peopleOfEstablishment('n.finess', ['DIRECTOR', 'LOGISTICS'], ['DIRECTOR', 'REPORTER'], '$7')} AS recipients
   FROM enrolment n JOIN establishment e ON e.finess = n.finess
   WHERE n.collection_id = $1 AND n.expected_from <= $2 AND (n.expected_until IS NULL OR n.expected_until > $2)
     AND ($3::text IS NULL OR n.region_code = $3) AND ($4::text IS NULL OR n.department_code = $4)
     AND ($5::text[] IS NULL OR n.finess = ANY($5))
     AND NOT EXISTS (SELECT 1 FROM weekly_report r WHERE r.finess = n.finess AND r.week = $2 AND r.collection_id = $1)
   ORDER BY n.finess`,
);

export interface ReminderRow {
  readonly id: string;
  /** Monday. */
  readonly week: string;
  readonly at: Date;
  readonly byName: string;
  /** Establishments without a report when it was sent: missing = reminded + withoutAddress + tooRecent. */
  readonly missing: number;
  readonly reminded: number;
  readonly withoutAddress: number;
  readonly tooRecent: number;
  readonly requestHash: Buffer;
}

const COLUMNS = `r.id, r.week, r.at, r.by_name AS "byName", r.missing, r.reminded, r.without_address AS "withoutAddress",
  r.too_recent AS "tooRecent", r.request_hash AS "requestHash"`;

export const findReminderByKey = statement<[account: string, key: string], ReminderRow>(
  'reminder-by-key',
  `SELECT ${COLUMNS} FROM reminder r WHERE r.by_account = $1 AND r.idempotency_key = $2`,
);

export const insertReminder = statement<
  [
    id: string, week: string, kind: ScopeKind, code: string | null, at: Date, byAccount: string, byName: string, key: string, hash: Buffer,
    missing: number, reminded: number, withoutAddress: number, tooRecent: number,
    finess: readonly string[], regions: readonly string[], departments: readonly string[],
  ],
  never
>(
  'reminder-insert',
  `WITH done AS (
     INSERT INTO reminder (id, week, scope_kind, scope_code, at, by_account, by_name, idempotency_key, request_hash, missing, reminded,
       without_address, too_recent)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id, week, at
   )
   INSERT INTO reminder_establishment (finess, week, at, reminder_id, region_code, department_code)
   SELECT t.finess, d.week, d.at, d.id, t.region, t.department
   FROM done d CROSS JOIN unnest($14::text[], $15::text[], $16::text[]) AS t(finess, region, department)`,
);

/** The last reminder that reached the perimeter, and what became of it there. */
export interface LastReminderRow extends Omit<ReminderRow, 'requestHash'> {
  readonly answered: number;
}

type Within = 'NATION' | 'REGION' | 'DEPARTMENT' | 'ESTABLISHMENT';
const WITHIN: Readonly<Record<Within, string>> = {
  NATION: '$3::text IS NULL',
  REGION: 'x.region_code = $3',
  DEPARTMENT: 'x.department_code = $3',
  ESTABLISHMENT: 'x.finess = $3',
};

type LastReminder = Statement<[collectionId: number, week: string, code: string | null], LastReminderRow>;

/**
 * Reminded and answered are those of the perimeter; what was left out is not known by establishment, and is that of
 * the whole reminder. Any report of a reminded establishment is an answer: it had none when it was reminded.
 */
export function lastReminderOf(within: Within): LastReminder {
  return statement(
    `reminder-last-${within.toLowerCase()}`,
    `SELECT r.id, r.week, r.at, r.by_name AS "byName", r.missing, r.without_address AS "withoutAddress", r.too_recent AS "tooRecent",
            count(x.finess)::int AS reminded, count(w.finess)::int AS answered
     FROM reminder r
     JOIN reminder_establishment x ON x.reminder_id = r.id AND ${WITHIN[within]}
     LEFT JOIN weekly_report w ON w.finess = x.finess AND w.week = x.week AND w.collection_id = $1
     WHERE r.id = (SELECT x.reminder_id FROM reminder_establishment x WHERE x.week = $2 AND ${WITHIN[within]} ORDER BY x.at DESC LIMIT 1)
     GROUP BY r.id`,
  );
}
