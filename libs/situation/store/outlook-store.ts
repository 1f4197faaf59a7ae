import { type Statement, statement } from '#platform';

type Within = 'NATION' | 'REGION' | 'DEPARTMENT';

const WITHIN: Readonly<Record<Within, string>> = {
  NATION: '$1::text IS NULL',
  REGION: 'region_code = $1',
  DEPARTMENT: 'department_code = $1',
};

function forEach<Values extends unknown[], Row>(build: (within: Within) => Statement<Values, Row>): Record<Within, Statement<Values, Row>> {
  return { NATION: build('NATION'), REGION: build('REGION'), DEPARTMENT: build('DEPARTMENT') };
}

const sums = (column: string): string => `ARRAY[${[1, 2, 3, 4, 5, 6, 7].map((position) => `coalesce(sum(${column}[${position}]), 0)`).join(', ')}]::int[]`;

export interface AlertCountRow {
  readonly openLevels: number[];
  readonly establishments: number;
  readonly missingReports: number;
  /** Establishments × items per level by the last reports up to each week; empty when a week was never counted. */
  readonly levels: number[];
  readonly levelsBefore: number[];
}

/** Alerts of a territory as counted with its cells, and the levels of two weeks, in the order of coverage_level. */
export const alertCounts = forEach<[code: string | null, collectionId: number, week: string, before: string], AlertCountRow>((within) =>
  statement(
    `alert-counts-${within.toLowerCase()}`,
    `WITH cells AS (
       SELECT week, ${sums('level_counts')} AS fresh, ${sums('stale_level_counts')} AS stale
       FROM situation_cell WHERE collection_id = $2 AND week IN ($3, $4) AND ${WITHIN[within]} GROUP BY week
     ), levels AS (
       SELECT week, ARRAY(SELECT f + s FROM unnest(fresh, stale) WITH ORDINALITY AS u(f, s, n) ORDER BY n) AS levels FROM cells
     )
     SELECT ${sums('open_levels')} AS "openLevels", coalesce(sum(establishments), 0)::int AS establishments,
            coalesce(sum(missing_reports), 0)::int AS "missingReports",
            coalesce((SELECT levels FROM levels WHERE week = $3), '{}') AS levels,
            coalesce((SELECT levels FROM levels WHERE week = $4), '{}') AS "levelsBefore"
     FROM situation_alert WHERE ${WITHIN[within]}`,
  ),
);

/** The sums of one item and territory over the last weeks in which somebody answered, the latest first. */
export interface RecentSumsRow {
  readonly territory: string;
  readonly itemCode: string;
  readonly weeks: string[];
  readonly stock: number[];
  readonly crisis: number[];
  readonly consumption: number[];
  readonly staleCrisis: number[];
}

function recentSums(
  grain: 'region' | 'department', within: 'NATION' | 'REGION',
): Statement<[code: string | null, collectionId: number, from: string, to: string], RecentSumsRow> {
  const column = (name: string): string => `array_agg(${name}::float8 ORDER BY week DESC)`;
  return statement(
    `recent-sums-${grain}-in-${within.toLowerCase()}`,
    `SELECT territory, item_code AS "itemCode", array_agg(week::text ORDER BY week DESC) AS weeks, ${column('stock')} AS stock,
            ${column('crisis')} AS crisis, ${column('consumption')} AS consumption, ${column('stale_crisis')} AS "staleCrisis"
     FROM (
       SELECT ${grain}_code AS territory, item_code, week, sum(stock_on_hand) AS stock, sum(crisis_consumption) AS crisis,
              sum(consumption) AS consumption, sum(stale_crisis_consumption) AS stale_crisis
       FROM situation_cell WHERE collection_id = $2 AND week BETWEEN $3 AND $4 AND ${WITHIN[within]}
       GROUP BY 1, 2, 3 HAVING sum(crisis_consumption) > 0
     ) s
     GROUP BY 1, 2`,
  );
}

export const recentSumsOfRegions = recentSums('region', 'NATION');
export const recentSumsOfDepartments = { NATION: recentSums('department', 'NATION'), REGION: recentSums('department', 'REGION') };
