import { type Statement, statement } from '#platform';

type Within = 'nation' | 'region' | 'department';

export interface TrendRow {
  readonly week: string;
  readonly stockOnHand: number;
  readonly crisisConsumption: number;
  readonly consumption: number;
  readonly levelCounts: number[];
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
}

function trendStatement(within: Within): Statement<[collectionId: number, itemCode: string, code: string | null, from: string, to: string], TrendRow> {
  const where = within === 'nation' ? '$3::text IS NULL' : `c.${within}_code = $3`;
  return statement(
    `situation-trend-${within}`,
    `SELECT c.week, sum(c.stock_on_hand)::bigint AS "stockOnHand", sum(c.crisis_consumption)::bigint AS "crisisConsumption",
            sum(c.consumption)::bigint AS consumption,
            ARRAY[${[1, 2, 3, 4, 5, 6, 7].map((position) => `sum(c.level_counts[${position}])::int`).join(', ')}] AS "levelCounts",
            sum(r.expected)::int AS expected, sum(r.received)::int AS received, sum(r.on_time)::int AS "onTime"
     FROM situation_cell c
     JOIN situation_reporting r ON r.week = c.week AND r.collection_id = c.collection_id AND r.department_code = c.department_code
     WHERE c.collection_id = $1 AND c.item_code = $2 AND ${where} AND c.week BETWEEN $4 AND $5
     GROUP BY c.week ORDER BY c.week`,
  );
}

export const trendOfNation = trendStatement('nation');
export const trendOfRegion = trendStatement('region');
export const trendOfDepartment = trendStatement('department');

/** The reports of one establishment as points of the same shape. */
export const trendOfEstablishment = statement<[collectionId: number, itemCode: string, finess: string, from: string, to: string], TrendRow>(
  'situation-trend-establishment',
  `SELECT r.week, CASE WHEN r.crisis_consumption[i.position] IS NULL THEN 0 ELSE r.stock_on_hand[i.position] END AS "stockOnHand",
          coalesce(r.crisis_consumption[i.position], 0) AS "crisisConsumption", r.consumption[i.position] AS consumption,
          ARRAY(SELECT (r.levels[i.position] = l)::int FROM unnest(enum_range(NULL::coverage_level)) AS l) AS "levelCounts",
          1 AS expected, 1 AS received, r.on_time::int AS "onTime"
   FROM weekly_report r
   JOIN collection c ON c.id = r.collection_id
   CROSS JOIN LATERAL (SELECT array_position(c.item_codes, $2) AS position) i
   WHERE r.collection_id = $1 AND r.finess = $3 AND r.week BETWEEN $4 AND $5 AND i.position IS NOT NULL
   ORDER BY r.week`,
);
