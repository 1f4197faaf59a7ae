import { type Statement, statement } from '#platform';

type Within = 'NATION' | 'REGION' | 'DEPARTMENT';
type Values = [collectionId: number, week: string, knownAt: Date, code: string | null];

/** The version of a report in force at an instant. Amounts as PostgreSQL array literals, see parseIntegers. */
export interface KnownVersionRow {
  readonly finess: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly onTime: boolean;
  readonly stockOnHand: string;
  readonly consumption: string;
  /** Crisis consumption as evaluated last; null until evaluated. */
  readonly crisisConsumption: string | null;
}

const WITHIN: Readonly<Record<Within, string>> = {
  NATION: '$4::text IS NULL',
  REGION: 'region_code = $4',
  DEPARTMENT: 'department_code = $4',
};

function forEach<Row>(build: (within: Within) => Statement<Values, Row>): Record<Within, Statement<Values, Row>> {
  return { NATION: build('NATION'), REGION: build('REGION'), DEPARTMENT: build('DEPARTMENT') };
}

export const versionsKnownAt = forEach<KnownVersionRow>((within) =>
  statement(
    `as-known-versions-${within.toLowerCase()}`,
    `SELECT DISTINCT ON (v.finess) v.finess, r.region_code AS "regionCode", r.department_code AS "departmentCode",
            r.on_time AS "onTime", v.stock_on_hand::text AS "stockOnHand", v.consumption::text AS consumption,
            r.crisis_consumption::text AS "crisisConsumption"
     FROM weekly_report r
     JOIN weekly_report_version v ON v.finess = r.finess AND v.week = r.week AND v.collection_id = r.collection_id
     WHERE r.collection_id = $1 AND r.week = $2 AND v.submitted_at <= $3 AND ${WITHIN[within].replace(/^(region|department)/, 'r.$1')}
     ORDER BY v.finess, v.version DESC`,
  ),
);

export const expectedKnownAt = forEach<{ territory: string; expected: number }>((within) =>
  statement(
    `as-known-expected-${within.toLowerCase()}`,
    `SELECT department_code AS territory, count(*)::int AS expected FROM enrolment
     WHERE collection_id = $1 AND expected_from <= $2 AND (expected_until IS NULL OR expected_until > $2)
       AND $3::timestamptz IS NOT NULL AND ${WITHIN[within]}
     GROUP BY 1`,
  ),
);

export interface KnownStaleRow {
  readonly territory: string;
  readonly itemCode: string;
  readonly establishments: number;
  readonly stock: number;
  readonly crisis: number;
  readonly unknown: number;
}

/** Expected establishments whose report of the week was not known then, with the last one that was. */
export const staleKnownAt = forEach<KnownStaleRow>((within) =>
  statement(
    `as-known-stale-${within.toLowerCase()}`,
    `SELECT n.department_code AS territory, i.code AS "itemCode", count(*)::int AS establishments,
            coalesce(sum(l.stock_on_hand[i.position]) FILTER (WHERE l.crisis_consumption[i.position] IS NOT NULL), 0)::bigint AS stock,
            coalesce(sum(l.crisis_consumption[i.position]), 0)::bigint AS crisis,
            (count(*) FILTER (WHERE l.crisis_consumption[i.position] IS NULL))::int AS unknown
     FROM enrolment n
     CROSS JOIN LATERAL (
       SELECT x.week, x.stock_on_hand, x.crisis_consumption FROM weekly_report x
       WHERE x.finess = n.finess AND x.collection_id = $1 AND x.week <= $2 AND x.week >= $2::date - 52 * 7 AND x.first_submitted_at <= $3
       ORDER BY x.week DESC LIMIT 1
     ) l
     CROSS JOIN LATERAL (SELECT c.item_codes FROM collection c WHERE c.id = $1) c
     CROSS JOIN LATERAL unnest(c.item_codes) WITH ORDINALITY AS i(code, position)
     WHERE n.collection_id = $1 AND n.expected_from <= $2 AND (n.expected_until IS NULL OR n.expected_until > $2)
       AND l.week < $2 AND ${WITHIN[within].replace(/^(region|department)/, 'n.$1')}
     GROUP BY 1, 2`,
  ),
);

export interface ChangedCrisisRow {
  readonly finess: string;
  readonly itemCode: string;
  readonly source: 'DECLARED' | 'ARS';
  readonly sequence: number;
  readonly weeklyQuantity: number | null;
  readonly reason: string | null;
  readonly setByName: string;
  readonly setAt: Date;
}

/** Values in force at the instant, for the establishments and items whose value was changed since. */
export const crisisChangedSince = statement<[knownAt: Date], ChangedCrisisRow>(
  'as-known-crisis',
  `SELECT c.finess, c.item_code AS "itemCode", c.source, c.id AS sequence, c.weekly_quantity AS "weeklyQuantity", c.reason,
          c.set_by_name AS "setByName", c.set_at AS "setAt"
   FROM crisis_consumption_change c
   WHERE c.set_at <= $1
     AND EXISTS (SELECT 1 FROM crisis_consumption_change later
                 WHERE later.finess = c.finess AND later.item_code = c.item_code AND later.set_at > $1)`,
);
