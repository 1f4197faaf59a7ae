import { type Statement, statement } from '#platform';

type Within = 'NATION' | 'REGION' | 'DEPARTMENT';

const WITHIN: Readonly<Record<Within, string>> = {
  NATION: '$3::text IS NULL',
  REGION: 'region_code = $3',
  DEPARTMENT: 'department_code = $3',
};

export interface ArrivalsRow {
  readonly week: string;
  readonly expected: number;
  readonly received: number;
  readonly quarters: number[];
  readonly counts: number[];
}

/** When the reports of a territory first came, in the weeks asked; zeros for a week that was never counted. */
function arrivals(within: Within): Statement<[collectionId: number, weeks: string[], code: string | null], ArrivalsRow> {
  return statement(
    `reporting-arrivals-${within.toLowerCase()}`,
    `SELECT w.week, r.expected, r.received, coalesce(a.quarters, '{}') AS quarters, coalesce(a.counts, '{}') AS counts
     FROM unnest($2::date[]) AS w(week)
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(expected), 0)::int AS expected, coalesce(sum(received), 0)::int AS received
       FROM situation_reporting WHERE week = w.week AND collection_id = $1 AND ${WITHIN[within]}
     ) r
     CROSS JOIN LATERAL (
       SELECT array_agg(quarter::int ORDER BY quarter) AS quarters, array_agg(reports ORDER BY quarter) AS counts
       FROM (SELECT u.quarter, sum(u.reports)::int AS reports
             FROM situation_arrival CROSS JOIN LATERAL unnest(quarters, counts) AS u(quarter, reports)
             WHERE week = w.week AND collection_id = $1 AND ${WITHIN[within]}
             GROUP BY u.quarter) q
     ) a`,
  );
}

export const arrivalsOf = { NATION: arrivals('NATION'), REGION: arrivals('REGION'), DEPARTMENT: arrivals('DEPARTMENT') };

export interface RateRow {
  readonly territory: string;
  readonly expected: number;
  readonly received: number;
  readonly expectedBefore: number;
  /** By the same quarter of an hour, those of that quarter spread evenly. */
  readonly receivedBefore: number;
}

type RateValues = [collectionId: number, week: string, code: string | null, weekBefore: string, elapsedQuarters: number];

/** Reports of a week by region or department, beside those of the week before at the same moment. */
function rates(grain: 'region' | 'department', within: 'NATION' | 'REGION'): Statement<RateValues, RateRow> {
  return statement(
    `reporting-rates-${grain}-in-${within.toLowerCase()}`,
    `SELECT ${grain}_code AS territory, coalesce(sum(s.expected) FILTER (WHERE week = $2), 0)::int AS expected,
            coalesce(sum(s.received) FILTER (WHERE week = $2), 0)::int AS received,
            coalesce(sum(s.expected) FILTER (WHERE week = $4), 0)::int AS "expectedBefore", coalesce(sum(b.received), 0)::float8 AS "receivedBefore"
     FROM situation_reporting s
     LEFT JOIN LATERAL (
       SELECT sum(u.reports * least(1, greatest(0, $5::float8 - u.quarter))) AS received
       FROM situation_arrival a CROSS JOIN LATERAL unnest(a.quarters, a.counts) AS u(quarter, reports)
       WHERE a.week = $4 AND s.week = $4 AND a.collection_id = $1 AND a.department_code = s.department_code
     ) b ON true
     WHERE week IN ($2, $4) AND collection_id = $1 AND ${WITHIN[within]}
     GROUP BY 1`,
  );
}

export const ratesOfRegions = rates('region', 'NATION');
export const ratesOfDepartments = { NATION: rates('department', 'NATION'), REGION: rates('department', 'REGION') };
