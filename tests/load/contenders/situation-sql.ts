const LEVELS = ['OK', 'WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT', 'NOT_USED', 'UNKNOWN'];
const LEVEL_SUMS = LEVELS.map((_, index) => `sum(level_counts[${index + 1}])::int`);

/** One row per region and item of a week. */
export const REGION_ITEM_ROWS = `
  SELECT region_code AS code, item_code AS item, sum(stock_on_hand)::bigint AS stock, sum(crisis_consumption)::bigint AS crisis,
         sum(consumption)::bigint AS consumption, sum(safety_gap)::bigint AS gap, ARRAY[${LEVEL_SUMS.join(', ')}] AS levels,
         sum(stale_establishments)::int AS stale, sum(stale_stock)::bigint AS "staleStock", sum(stale_crisis_consumption)::bigint AS "staleCrisis"
  FROM situation_cell WHERE week = $1 AND collection_id = 1 GROUP BY 1, 2`;

/** One row per region of a week. */
export const REGION_REPORTING_ROWS = `
  SELECT r.code, r.name AS label, sum(expected)::int AS expected, sum(received)::int AS received, sum(on_time)::int AS "onTime",
         min(computed_at) AS "computedAt"
  FROM situation_reporting s JOIN region r ON r.code = s.region_code WHERE week = $1 AND collection_id = 1 GROUP BY r.code ORDER BY r.code`;

/** The same rows for the nation as a whole, from those of its regions. */
export const NATION_ITEM_ROWS = `
  SELECT NULL::text AS code, item, sum(stock)::bigint AS stock, sum(crisis)::bigint AS crisis, sum(consumption)::bigint AS consumption,
         sum(gap)::bigint AS gap, ARRAY[${LEVELS.map((_, index) => `sum(levels[${index + 1}])::int`).join(', ')}] AS levels,
         sum(stale)::int AS stale, sum("staleStock")::bigint AS "staleStock", sum("staleCrisis")::bigint AS "staleCrisis"
  FROM part GROUP BY item`;

// Text put together by hand: 931 level counts through json_build_object took two thirds of the statement.
const LEVELS_TEXT = LEVELS.map((level, index) => `'{"level":"${level}","establishments":' || i.levels[${index + 1}] || '}'`).join(` || ',' || `);
const ITEM_TEXT = `'{"item":{"code":"' || i.item || '"},"stockOnHand":' || i.stock || ',"crisisWeeklyConsumption":' || i.crisis
  || ',"consumption":' || i.consumption || ',"weeksOfCover":' || coalesce((i.stock::float8 / nullif(i.crisis, 0))::text, 'null')
  || ',"safetyGap":' || i.gap || ',"levels":[' || ${LEVELS_TEXT} || '],"staleEstablishments":' || i.stale
  || ',"staleStockOnHand":' || i."staleStock" || ',"crisisShareCovered":'
  || coalesce((i.crisis::float8 / nullif(i.crisis + i."staleCrisis", 0))::text, 'null') || '}'`;
const RATE_TEXT = `'{"expected":' || r.expected || ',"received":' || r.received || ',"onTime":' || r."onTime"
  || ',"rate":' || coalesce((r.received::float8 / nullif(r.expected, 0))::text, 'null') || '}'`;

/** The answer of the product's query made whole by PostgreSQL, as text. */
export const WHOLE_ANSWER = `
  WITH part AS MATERIALIZED (${REGION_ITEM_ROWS}), counted AS MATERIALIZED (${REGION_REPORTING_ROWS}),
  nation AS (${NATION_ITEM_ROWS}), total AS (
    SELECT sum(expected) AS expected, sum(received) AS received, sum("onTime") AS "onTime", min("computedAt") AS at FROM counted
  ), item_text AS (
    SELECT i.code, string_agg(${ITEM_TEXT}, ',' ORDER BY array_position(c.item_codes, i.item)) AS items
    FROM (SELECT * FROM nation UNION ALL SELECT * FROM part) i JOIN collection c ON c.id = 1 GROUP BY i.code
  )
  SELECT '{"kind":"NATION","code":null,"label":"France","week":"' || $1 || '","computedAt":' || to_json(r.at) || ',"reporting":' || ${RATE_TEXT}
    || ',"items":[' || (SELECT items FROM item_text WHERE code IS NULL) || '],"children":['
    || (SELECT string_agg('{"kind":"REGION","code":"' || r.code || '","label":' || to_json(r.label) || ',"reporting":' || ${RATE_TEXT}
          || ',"items":[' || i.items || ']}', ',') FROM counted r JOIN item_text i ON i.code = r.code) || ']}' AS answer
  FROM total r`;
