import { statement } from '#platform';

/** Somebody who has habilitations to confirm, and how many. */
export interface DueReviewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly due: number;
}

const IN_FORCE = (alias: string): string => `${alias}.valid_from <= $1 AND (${alias}.valid_until IS NULL OR ${alias}.valid_until > $1)`;
/** Of people: a software's secret ends within thirteen months, and it is looked after in its own list. */
const DUE = `h.valid_from <= $1 AND (h.valid_until IS NULL OR h.valid_until > $1) AND a.disabled_at IS NULL AND a.kind = 'PERSON'
  AND (greatest(h.valid_from, h.reviewed_at) < $2
    OR greatest(h.valid_from, h.reviewed_at, (SELECT max(s.created_at) FROM session s WHERE s.account_id = h.account_id)) < $3)`;

/** Grantors with something to confirm: directors for those who report, ARS directors for their region, the administration for the rest. */
export const findDueReviewers = statement<[now: Date, yearly: Date, absent: Date], DueReviewer>(
  'reviewers-due',
  `WITH due AS (
     SELECT h.id, h.account_id, h.role, h.scope_kind, h.scope_code, h.region_code FROM habilitation h JOIN account a ON a.id = h.account_id WHERE ${DUE}
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
   FROM habilitation h JOIN account a ON a.id = h.account_id LEFT JOIN region r ON r.code = h.region_code
   WHERE ${IN_FORCE('h')} AND a.disabled_at IS NULL AND a.kind = 'PERSON'
   GROUP BY h.region_code, r.name ORDER BY 5 DESC, 4 DESC, h.region_code`,
);
