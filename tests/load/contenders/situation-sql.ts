const LEVELS = ['OK', 'WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT', 'NOT_USED', 'UNKNOWN'];
const LEVEL_SUMS = LEVELS.map((_, index) => `sum(level_counts[${index + 1}])::int`);

const SUMS = `sum(stock_on_hand)::bigint AS stock, sum(crisis_consumption)::bigint AS crisis, sum(consumption)::bigint AS consumption,
  sum(safety_gap)::bigint AS gap, ARRAY[${LEVEL_SUMS.join(', ')}] AS levels, sum(stale_establishments)::int AS stale,
  sum(stale_stock)::bigint AS "staleStock", sum(stale_crisis_consumption)::bigint AS "staleCrisis"`;

/** One row per region and item of a week. */
export const REGION_ITEM_ROWS = `
  SELECT region_code AS code, item_code AS item, ${SUMS}
  FROM situation_cell JOIN collection c ON c.id = collection_id
  WHERE week = $1 AND collection_id = 1 GROUP BY 1, 2, c.item_codes ORDER BY 1, array_position(c.item_codes, item_code)`;

/** One row per region of a week. */
export const REGION_REPORTING_ROWS = `
  SELECT r.code, r.name AS label, sum(expected)::int AS expected, sum(received)::int AS received, sum(on_time)::int AS "onTime",
         min(computed_at) AS "computedAt"
  FROM situation_reporting s JOIN region r ON r.code = s.region_code WHERE week = $1 AND collection_id = 1 GROUP BY r.code ORDER BY r.code`;

const ITEM_JSON = `json_build_object('item', json_build_object('code', i.item), 'stockOnHand', i.stock, 'crisisWeeklyConsumption', i.crisis,
  'consumption', i.consumption, 'weeksOfCover', i.stock::float8 / nullif(i.crisis, 0), 'safetyGap', i.gap,
  'levels', json_build_array(${LEVELS.map((level, index) => `json_build_object('level', '${level}', 'establishments', i.levels[${index + 1}])`).join(', ')}),
  'staleEstablishments', i.stale, 'staleStockOnHand', i."staleStock",
  'crisisShareCovered', i.crisis::float8 / nullif(i.crisis + i."staleCrisis", 0))`;
const RATE_JSON = `json_build_object('expected', r.expected, 'received', r.received, 'onTime', r."onTime",
  'rate', r.received::float8 / nullif(r.expected, 0))`;

/** The answer of the product's query, made whole by PostgreSQL, as text. */
export const WHOLE_ANSWER = `
  WITH part AS (${REGION_ITEM_ROWS}), counted AS (${REGION_REPORTING_ROWS}),
  nation AS (
    SELECT item_code AS item, ${SUMS} FROM situation_cell WHERE week = $1 AND collection_id = 1 GROUP BY 1
  ), total AS (
    SELECT sum(expected) AS expected, sum(received) AS received, sum("onTime") AS "onTime", min("computedAt") AS at FROM counted
  )
  SELECT json_build_object('kind', 'NATION', 'code', NULL, 'label', 'France', 'week', $1::date, 'computedAt', r.at, 'reporting', ${RATE_JSON},
    'items', (SELECT json_agg(${ITEM_JSON} ORDER BY array_position(c.item_codes, i.item)) FROM nation i JOIN collection c ON c.id = 1),
    'children', (SELECT json_agg(json_build_object('kind', 'REGION', 'code', r.code, 'label', r.label, 'reporting', ${RATE_JSON},
        'items', (SELECT json_agg(${ITEM_JSON}) FROM part i WHERE i.code = r.code))) FROM counted r))::text AS answer
  FROM total r`;
