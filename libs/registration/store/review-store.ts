import { statement } from '#platform';

/** Somebody who has habilitations to confirm, and how many. */
export interface DueReviewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly due: number;
}

const IN_FORCE = (alias: string): string => `${alias}.valid_from <= $1 AND (${alias}.valid_until IS NULL OR ${alias}.valid_until > $1)`;
/** When somebody last decided on it. */
export const LOOKED = 'greatest(h.valid_from, h.reviewed_at)';

/** Granted, confirmed and signed in before an instant; sessions are looked up only of those not looked at since. `h` is a row of habilitation_in_perimeter. */
export function longAbsent(before: string): string {
  return `(${LOOKED} < ${before}::timestamptz AND coalesce(h.last_sign_in_at < ${before}::timestamptz, true))`;
}

/** Of people: a software's secret ends within thirteen months, and it is looked after in its own list. */
const DUE = `${IN_FORCE('h')} AND h.disabled_at IS NULL AND h.kind = 'PERSON' AND (${LOOKED} < $2 OR ${longAbsent('$3')})`;

/** Grantors with something to confirm: directors for those who report, ARS directors for their region, the administration for the rest. */
export const findDueReviewers = statement<[now: Date, yearly: Date, absent: Date], DueReviewer>(
  'reviewers-due',
  `WITH due AS (
     SELECT h.id, h.account_id, h.role, h.scope_kind, h.scope_code, h.region_code FROM habilitation_in_perimeter h WHERE ${DUE}
   )
   SELECT g.id, g.name, g.email, count(DISTINCT due.id)::int AS due
   FROM due JOIN habilitation held ON held.account_id <> due.account_id AND ${IN_FORCE('held')} AND (
       (due.role = 'REPORTER' AND held.role = 'DIRECTOR' AND held.scope_code = due.scope_code)
       OR (due.role IN ('DIRECTOR', 'ARS_AGENT', 'DT_AGENT') AND held.role = 'ARS_DIRECTOR' AND held.scope_code = due.region_code)
       OR (due.role NOT IN ('REPORTER', 'DIRECTOR', 'ARS_AGENT', 'DT_AGENT') AND held.role = 'ADMIN'))
   JOIN account g ON g.id = held.account_id AND g.disabled_at IS NULL
   GROUP BY g.id ORDER BY g.email`,
);

/** How far the yearly review is, by region; region null for national rights. */
export interface ReviewStateRow {
  readonly regionCode: string | null;
  readonly regionName: string;
  readonly inForce: number;
  /** Not looked at for a year, or whose holder does not come any more. */
  readonly due: number;
  /** Not looked at for a year and the grace. */
  readonly overdue: number;
}

export const readReviewState = statement<[now: Date, yearly: Date, absent: Date, overdue: Date], ReviewStateRow>(
  'review-state',
  `SELECT h.region_code AS "regionCode", coalesce(r.name, 'National') AS "regionName", count(*)::int AS "inForce",
          count(*) FILTER (WHERE ${DUE})::int AS due,
          count(*) FILTER (WHERE greatest(h.valid_from, h.reviewed_at) < $4)::int AS overdue
   FROM habilitation_in_perimeter h LEFT JOIN region r ON r.code = h.region_code
   WHERE ${IN_FORCE('h')} AND h.disabled_at IS NULL AND h.kind = 'PERSON'
   GROUP BY h.region_code, r.name ORDER BY 5 DESC, 4 DESC, h.region_code`,
);
