import type { CoverageLevel } from '#coverage';
import { type Statement, statement } from '#platform';

type Within = 'NATION' | 'REGION' | 'DEPARTMENT';
type RankingValues = [
  items: readonly string[], region: string | null, department: string | null, since: string, limit: number, today: string,
  levels: readonly CoverageLevel[] | null, offset: number,
];

/** The last figures of one establishment and item. */
export interface RankedCoverage {
  readonly finess: string;
  readonly itemCode: string;
  /** Monday of the report they are from. */
  readonly week: string;
  readonly stockOnHand: number;
  readonly crisisConsumption: number | null;
  readonly weeksOfCover: number | null;
  readonly level: CoverageLevel;
  readonly gap: number | null;
  readonly runwayWeeks: number | null;
  readonly stockOutOn: string | null;
}

const COLUMNS = `c.finess, c.item_code AS "itemCode", c.week, c.stock_on_hand AS "stockOnHand", c.crisis_consumption AS "crisisConsumption",
  c.weeks_of_cover AS "weeksOfCover", c.level, c.gap, c.runway_weeks AS "runwayWeeks", c.stock_out_on AS "stockOutOn"`;

const WITHIN: Readonly<Record<Within, string>> = {
  NATION: '$2::text IS NULL AND $3::text IS NULL',
  REGION: 'x.region_code = $2 AND $3::text IS NULL',
  DEPARTMENT: 'x.region_code = $2 AND x.department_code = $3',
};

/** Each item's first rows come from the index of that item; the few rows left are then put in one order. */
function ranking(name: string, within: Within, condition: string, order: string): Statement<RankingValues, RankedCoverage> {
  return statement(
    `ranking-${name}-${within.toLowerCase()}`,
    `SELECT ${COLUMNS}
     FROM unnest($1::text[]) AS i(code)
     CROSS JOIN LATERAL (
       SELECT * FROM coverage_current x WHERE x.item_code = i.code AND ${WITHIN[within]} AND ${condition}
         AND ($7::text[] IS NULL OR x.level::text = ANY($7))
       ORDER BY x.${order}, x.finess LIMIT $5::int + $8::int
     ) c
     ORDER BY c.${order}, c.finess, c.item_code LIMIT $5::int OFFSET $8::int`,
  );
}

function rankings(name: string, condition: string, order: string): Record<Within, Statement<RankingValues, RankedCoverage>> {
  return {
    NATION: ranking(name, 'NATION', condition, order),
    REGION: ranking(name, 'REGION', condition, order),
    DEPARTMENT: ranking(name, 'DEPARTMENT', condition, order),
  };
}

/** Lowest coverage first. `since` leaves out reports too old to act on. */
export const worstCoverage = rankings('worst', 'x.weeks_of_cover IS NOT NULL AND x.week >= $4 AND $6::date IS NOT NULL', 'weeks_of_cover');

/** Earliest projected stock-out first, from today on: one that lies behind is a stock-out, or a figure too old. */
export const nextStockOuts = rankings('stock-out', 'x.stock_out_on >= $6 AND x.week >= $4', 'stock_out_on');

/** Establishments that said their crisis consumption: every level but UNKNOWN, which comes last. */
const KNOWN_LEVELS = [1, 2, 3, 4, 5, 6].map((position) => `level_counts[${position}]`).join(' + ');

export interface MissingReportRow {
  readonly finess: string;
  /** Monday of the last report, null when there never was one. */
  readonly lastWeek: string | null;
  /** Mean over the items in use of the establishment's part in the territory's crisis consumption, 0 to 1. */
  readonly weight: number;
  readonly total: number;
}

type MissingValues = [collectionId: number, week: string, code: string | null, limit: number, offset: number];

/** Which rows are the territory's, and how the reports of a week among them are found: by department. */
const TERRITORY: Readonly<Record<Within, { readonly rows: string; readonly reported: string }>> = {
  NATION: { rows: '$3::text IS NULL', reported: '$3::text IS NULL' },
  REGION: { rows: 'region_code = $3', reported: 'r.department_code = ANY (ARRAY(SELECT d.code FROM department d WHERE d.region_code = $3))' },
  DEPARTMENT: { rows: 'department_code = $3', reported: 'r.department_code = $3' },
};

/** Most have reported: those are taken at once from the week's reports, and only the others looked up one by one. */
function missing(within: Within): Statement<MissingValues, MissingReportRow> {
  const { rows, reported } = TERRITORY[within];
  return statement(
    `missing-reports-${within.toLowerCase()}`,
    `WITH missing AS (
     SELECT n.finess FROM enrolment n
     WHERE n.collection_id = $1 AND n.expected_from <= $2 AND (n.expected_until IS NULL OR n.expected_until > $2) AND ${rows}
       AND n.finess NOT IN (SELECT r.finess FROM weekly_report r WHERE r.week = $2 AND r.collection_id = $1 AND ${reported})
       AND NOT EXISTS (SELECT 1 FROM weekly_report r WHERE r.finess = n.finess AND r.week = $2 AND r.collection_id = $1)
   ), expected AS (
     SELECT nullif(sum(expected), 0)::float8 AS establishments FROM situation_reporting
     WHERE week = $2 AND collection_id = $1 AND ${rows}
   ), summed AS (
     SELECT item_code, sum(crisis_consumption + stale_crisis_consumption)::float8 AS crisis,
            sum(${KNOWN_LEVELS} + stale_establishments - stale_unknown)::float8 AS known
     FROM situation_cell
     WHERE week = $2 AND collection_id = $1 AND ${rows}
     GROUP BY item_code
   ), whole AS (
     SELECT s.item_code, least(1, s.known / e.establishments) / s.crisis AS of_a_piece FROM summed s CROSS JOIN expected e WHERE s.crisis > 0
   ), average AS (
     SELECT 1 / establishments AS weight, (SELECT count(*) FROM whole)::float8 AS items FROM expected
   )
   SELECT m.finess, max(c.week) AS "lastWeek",
          coalesce(a.weight + sum(c.crisis_consumption * w.of_a_piece - a.weight)
            FILTER (WHERE c.week >= $2::date - 52 * 7) / nullif(a.items, 0), a.weight, 0) AS weight,
          (SELECT count(*)::int FROM missing) AS total
   FROM missing m
   CROSS JOIN average a
   LEFT JOIN coverage_current c ON c.finess = m.finess
   LEFT JOIN whole w ON w.item_code = c.item_code
   GROUP BY m.finess, a.weight, a.items
   ORDER BY weight DESC, m.finess LIMIT $4 OFFSET $5`,
  );
}

/**
 * Expected establishments without a report for a week, the heaviest in crisis consumption first: the call that improves
 * the figures most. The territory's consumption is read from the cells. Weights are those of `answeredShare`: of the
 * items in use, an unknown consumption weighs as an average establishment's, and the known ones divide the rest.
 */
export const missingReports: Readonly<Record<Within, Statement<MissingValues, MissingReportRow>>> = {
  NATION: missing('NATION'),
  REGION: missing('REGION'),
  DEPARTMENT: missing('DEPARTMENT'),
};
