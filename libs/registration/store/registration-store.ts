import { type Scope, scopeCondition } from '#access';
import { connectedSince } from '#directory';
import { type Statement, statement } from '#platform';

export const REGISTRATION_STATES = ['NOT_INVITED', 'INVITED', 'ACTIVATED', 'REPORTING'] as const;
/** How far an establishment has come; each step implies nothing of the ones before: a file may bring the first report. */
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export interface RegistrationRow {
  readonly finess: string;
  readonly waveCode: string;
  /** Last invitation of a director, open or not; null when nobody was invited. */
  readonly invitationId: string | null;
  readonly invitedName: string | null;
  readonly invitedEmail: string | null;
  readonly invitedAt: Date | null;
  readonly lastSentAt: Date | null;
  readonly timesSent: number | null;
  /** The invitation waits, or has waited too long. */
  readonly isOpen: boolean | null;
  readonly expiresAt: Date | null;
  /** Since when somebody directs the establishment here. */
  readonly activatedAt: Date | null;
  readonly directorName: string | null;
  /** Monday. */
  readonly firstReportedWeek: string | null;
  readonly state: RegistrationState;
}

export interface RegistrationCriteria {
  readonly scope: Scope;
  readonly collectionId: number;
  /** Establishments no longer expected at this Monday are left out. */
  readonly monday: string;
  readonly now: Date;
  readonly wave: string | null;
  readonly departmentCode: string | null;
  readonly regionCode: string | null;
}

interface Query<Row> {
  readonly statement: Statement<unknown[], Row>;
  readonly values: unknown[];
}

const SCOPE_COLUMNS = { region: 'n.region_code', department: 'n.department_code', finess: 'n.finess' };
const DIRECTS = `h.scope_kind = 'ESTABLISHMENT' AND h.role = 'DIRECTOR' AND h.disabled_at IS NULL
  AND h.valid_from <= $3::timestamptz AND (h.valid_until IS NULL OR h.valid_until > $3::timestamptz)`;

/** $1 collection, $2 Monday, $3 now. */
const FIRST_FREE = 4;

/** The enrolments `n` asked about. The text says only what is asked, so that PostgreSQL plans for that. */
function askedOf({ scope, collectionId, monday, now, wave, departmentCode, regionCode }: RegistrationCriteria): { where: string; shape: string; values: unknown[] } {
  const condition = scopeCondition(scope, FIRST_FREE, SCOPE_COLUMNS);
  const values: unknown[] = [collectionId, monday, now, ...condition.values];
  const parts = [`n.collection_id = $1 AND (n.expected_until IS NULL OR n.expected_until > $2::date)`, condition.text];
  let shape = condition.shape;
  const add = (letter: string, column: string, value: string | null): void => {
    if (value === null) return;
    parts.push(`n.${column} = $${values.push(value)}::text`);
    shape += letter;
  };
  add('W', 'wave_code', wave);
  add('D', 'department_code', departmentCode);
  add('R', 'region_code', regionCode);
  return { where: parts.join(' AND '), shape, values };
}

/** Looked up for each row: of a page. */
const LOOKED_UP = `enrolment n
  LEFT JOIN LATERAL (SELECT * FROM invitation i WHERE i.finess = n.finess AND i.role = 'DIRECTOR' AND i.cancelled_at IS NULL ORDER BY i.number DESC LIMIT 1) i ON true
  LEFT JOIN LATERAL (SELECT min(h.valid_from) AS since, min(h.name) AS name FROM habilitation_in_perimeter h WHERE h.scope_code = n.finess AND ${DIRECTS}) d ON true
  LEFT JOIN LATERAL (SELECT w.week FROM weekly_report w WHERE w.finess = n.finess AND w.collection_id = n.collection_id ORDER BY w.week LIMIT 1) r ON true`;
const STATE = `CASE WHEN r.week IS NOT NULL THEN 'REPORTING' WHEN d.since IS NOT NULL THEN 'ACTIVATED' WHEN i.id IS NOT NULL THEN 'INVITED' ELSE 'NOT_INVITED' END`;

/**
 * The same read once for all the rows of a count, as the table `n`.
 */
function counted(scope: Scope, where: string): string {
  const within = (region: string, department: string, finess: string): string => scopeCondition(scope, FIRST_FREE, { region, department, finess }).text;
  return `WITH n AS MATERIALIZED (
      SELECT n.region_code, n.department_code,
             n.finess IN (SELECT i.finess FROM invitation i WHERE i.finess IS NOT NULL AND i.role = 'DIRECTOR' AND i.cancelled_at IS NULL
               AND ${within('i.region_code', 'i.department_code', 'i.finess')}) AS is_invited,
             n.finess IN (SELECT h.scope_code FROM habilitation_in_perimeter h WHERE ${DIRECTS}
               AND ${within('h.region_code', 'h.department_code', 'h.scope_code')}) AS is_directed,
             ${connectedSince('$2', scope, FIRST_FREE)} AS has_reported
      FROM enrolment n WHERE ${where})`;
}
const COUNTED_STATE = `CASE WHEN n.has_reported THEN 'REPORTING' WHEN n.is_directed THEN 'ACTIVATED' WHEN n.is_invited THEN 'INVITED' ELSE 'NOT_INVITED' END`;

/** @param state what is listed; null for all. @param stuck only those without a director here. */
export function registrationPageQuery(criteria: RegistrationCriteria, state: RegistrationState | null, stuck: boolean, page: { after: string; limit: number }): Query<RegistrationRow> {
  const { where, shape, values } = askedOf(criteria);
  const $ = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const text = `
    SELECT n.finess, n.wave_code AS "waveCode", i.id AS "invitationId", i.name AS "invitedName", i.email AS "invitedEmail", i.invited_at AS "invitedAt",
           i.last_sent_at AS "lastSentAt", i.times_sent AS "timesSent", (i.accepted_at IS NULL) AS "isOpen", i.expires_at AS "expiresAt",
           d.since AS "activatedAt", d.name AS "directorName", r.week AS "firstReportedWeek", ${STATE} AS state
    FROM ${LOOKED_UP}
    WHERE ${where} AND n.finess > ${$(page.after, 'text')} AND ${stuck ? 'd.since IS NULL' : 'true'} AND ${state === null ? 'true' : `${STATE} = ${$(state, 'text')}`}
    ORDER BY n.finess LIMIT ${$(page.limit, 'int')}`;
  return { statement: statement(`registrations-page-${shape}${narrowing(state, stuck)}`, text), values };
}

export function registrationCountQuery(criteria: RegistrationCriteria, state: RegistrationState | null, stuck: boolean): Query<{ total: number }> {
  const { where, shape, values } = askedOf(criteria);
  if (state === null && !stuck) {
    return { statement: statement(`registrations-count-${shape}`, `SELECT count(*)::int AS total FROM enrolment n WHERE ${where} AND $3::timestamptz IS NOT NULL`), values };
  }
  const inState = state === null ? 'true' : `${COUNTED_STATE} = $${values.push(state)}::text`;
  const text = `${counted(criteria.scope, where)} SELECT count(*)::int AS total FROM n WHERE ${inState} AND ${stuck ? 'NOT n.is_directed' : 'true'}`;
  return { statement: statement(`registrations-count-${shape}${narrowing(state, stuck)}`, text), values };
}

function narrowing(state: RegistrationState | null, stuck: boolean): string {
  return `${state === null ? '' : '-state'}${stuck ? '-stuck' : ''}`;
}

/** One department; an establishment counts in every step it has made. */
export interface DepartmentRegistrationRow {
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly regionCode: string;
  readonly expected: number;
  readonly invited: number;
  readonly activated: number;
  readonly reporting: number;
}

export function departmentRegistrationsQuery(criteria: RegistrationCriteria): Query<DepartmentRegistrationRow> {
  const { where, shape, values } = askedOf(criteria);
  const text = `${counted(criteria.scope, where)}
    SELECT n.department_code AS "departmentCode", p.name AS "departmentName", n.region_code AS "regionCode", count(*)::int AS expected,
           count(*) FILTER (WHERE n.is_invited OR n.is_directed)::int AS invited,
           count(*) FILTER (WHERE n.is_directed)::int AS activated, count(*) FILTER (WHERE n.has_reported)::int AS reporting
    FROM n JOIN department p ON p.code = n.department_code
    GROUP BY n.department_code, p.name, n.region_code ORDER BY n.department_code`;
  return { statement: statement(`registrations-by-department-${shape}`, text), values };
}

/** An establishment whose director is to be invited. */
export interface ToInviteRow {
  readonly finess: string;
  readonly name: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly hasDirector: boolean;
  readonly openInvitation: string | null;
  readonly sentLately: boolean;
}

/** Of these establishments, those that exist and are open. @param lately since when a letter is too recent for another. */
export const findToInvite = statement<[finess: readonly string[], now: Date, lately: Date], ToInviteRow>(
  'registration-to-invite',
  `SELECT e.finess, e.name, e.region_code AS "regionCode", e.department_code AS "departmentCode", c.name AS "contactName", lower(c.email) AS "contactEmail",
          EXISTS (SELECT 1 FROM habilitation h JOIN account a ON a.id = h.account_id
            WHERE h.scope_code = e.finess AND h.scope_kind = 'ESTABLISHMENT' AND h.role = 'DIRECTOR' AND a.disabled_at IS NULL
              AND h.valid_from <= $2 AND (h.valid_until IS NULL OR h.valid_until > $2)) AS "hasDirector",
          i.id AS "openInvitation", coalesce(i.last_sent_at > $3, false) AS "sentLately"
   FROM establishment e
   LEFT JOIN contact c ON c.finess = e.finess AND c.kind = 'DIRECTOR'
   LEFT JOIN LATERAL (SELECT i.id, i.last_sent_at FROM invitation i WHERE i.finess = e.finess AND i.role = 'DIRECTOR' AND i.accepted_at IS NULL AND i.cancelled_at IS NULL
     ORDER BY i.number DESC LIMIT 1) i ON true
   WHERE e.finess = ANY($1::text[]) AND e.closed_on IS NULL ORDER BY e.finess`,
);

/** Enrolled establishments of a region without a director here. */
export const findWithoutDirector = statement<[regionCode: string, collectionId: number, now: Date, wave: string | null], { finess: string }>(
  'registration-without-director',
  `SELECT n.finess FROM enrolment n WHERE n.region_code = $1 AND n.collection_id = $2 AND ($4::text IS NULL OR n.wave_code = $4)
     AND (n.expected_until IS NULL OR n.expected_until > ($3::timestamptz AT TIME ZONE 'Europe/Paris')::date)
     AND NOT EXISTS (SELECT 1 FROM habilitation h JOIN account a ON a.id = h.account_id
       WHERE h.scope_code = n.finess AND h.scope_kind = 'ESTABLISHMENT' AND h.role = 'DIRECTOR' AND a.disabled_at IS NULL
         AND h.valid_from <= $3 AND (h.valid_until IS NULL OR h.valid_until > $3)) ORDER BY n.finess`,
);

export const findEnrolledIn = statement<[wave: string, regionCode: string], { finess: string }>(
  'registration-enrolled-in',
  'SELECT n.finess FROM enrolment n WHERE n.wave_code = $1 AND n.region_code = $2 ORDER BY n.finess',
);
