/**
 * The situation by region, written straight in SQL from the reports, the enrolments and the values of crisis
 * consumption: it shares nothing with the product but the tables. $1 is the week's Monday.
 */
export const INDEPENDENT_SITUATION = `
WITH consumed AS (
  SELECT finess, item_code, week, stock_on_hand, consumption, region_code,
         sum(consumption) OVER four AS four_weeks, count(*) OVER four AS reported
  FROM weekly_report_line
  WHERE week <= $1
  WINDOW four AS (PARTITION BY finess, item_code ORDER BY week RANGE BETWEEN '21 days' PRECEDING AND CURRENT ROW)
), observed AS (
  SELECT finess, item_code, max(ceil(four_weeks / 4.0)) FILTER (WHERE reported = 4 AND four_weeks > 0) AS crisis
  FROM consumed WHERE week > $1::date - 49 * 7 GROUP BY 1, 2
), declared AS (
  SELECT DISTINCT ON (finess, item_code) * FROM crisis_consumption_change WHERE source = 'DECLARED' ORDER BY finess, item_code, id DESC
), ars AS (
  SELECT DISTINCT ON (finess, item_code) * FROM crisis_consumption_change WHERE source = 'ARS' ORDER BY finess, item_code, id DESC
), crisis AS (
  SELECT o.finess, o.item_code,
         CASE WHEN d.weekly_quantity IS NOT NULL AND (a.weekly_quantity IS NULL OR a.id < d.id) THEN d.weekly_quantity
              WHEN a.weekly_quantity IS NOT NULL THEN a.weekly_quantity
              ELSE o.crisis END AS quantity
  FROM observed o
  LEFT JOIN declared d ON d.finess = o.finess AND d.item_code = o.item_code
  LEFT JOIN ars a ON a.finess = o.finess AND a.item_code = o.item_code
), line AS (
  SELECT l.region_code, l.item_code, l.stock_on_hand AS s, l.consumption AS k, c.quantity AS c,
         CASE WHEN c.quantity IS NULL THEN 'UNKNOWN' WHEN c.quantity = 0 THEN 'NOT_USED' WHEN l.stock_on_hand = 0 THEN 'STOCK_OUT'
              WHEN l.stock_on_hand < c.quantity THEN 'CRITICAL' WHEN l.stock_on_hand < 2 * c.quantity THEN 'WARNING'
              WHEN l.stock_on_hand < 3 * c.quantity THEN 'WATCH' ELSE 'OK' END AS level
  FROM consumed l JOIN crisis c ON c.finess = l.finess AND c.item_code = l.item_code
  WHERE l.week = $1
)
SELECT region_code AS region, item_code AS item,
       coalesce(sum(s) FILTER (WHERE c IS NOT NULL), 0)::float8 AS stock, coalesce(sum(c), 0)::float8 AS crisis, sum(k)::float8 AS consumption,
       coalesce(sum(greatest(0, 3 * c - s)), 0)::float8 AS gap,
       ARRAY[count(*) FILTER (WHERE level = 'OK'), count(*) FILTER (WHERE level = 'WATCH'), count(*) FILTER (WHERE level = 'WARNING'),
             count(*) FILTER (WHERE level = 'CRITICAL'), count(*) FILTER (WHERE level = 'STOCK_OUT'),
             count(*) FILTER (WHERE level = 'NOT_USED'), count(*) FILTER (WHERE level = 'UNKNOWN')]::int[] AS levels
FROM line GROUP BY 1, 2 ORDER BY 1, 2`;

export const INDEPENDENT_REPORTING = `
SELECT e.region_code AS region, count(*)::int AS expected, count(r.finess)::int AS received,
       (count(*) FILTER (WHERE r.on_time))::int AS "onTime",
       (count(*) FILTER (WHERE r.finess IS NULL AND EXISTS
         (SELECT 1 FROM weekly_report p WHERE p.finess = e.finess AND p.week < $1 AND p.week >= $1::date - 364)))::int AS stale
FROM enrolment n JOIN establishment e ON e.finess = n.finess
LEFT JOIN weekly_report r ON r.finess = e.finess AND r.week = $1
WHERE n.expected_from <= $1 GROUP BY 1 ORDER BY 1`;
