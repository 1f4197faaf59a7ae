import { COVERAGE_LEVELS } from '#coverage';
import { statement } from '#platform';

/** The recompute's own lock: one at a time, so that cells never go back to an older count. */
export const lockCells = statement<[], never>('cells-lock', `SELECT pg_advisory_xact_lock(hashtext('vigie-situation-cells'))`);

export interface DepartmentWeek {
  readonly week: string;
  readonly departmentCode: string;
  readonly regionCode: string;
}

/** Takes all marks; they come back if the transaction does not end well. */
export const takeDirty = statement<[collectionId: number], DepartmentWeek>(
  'cells-take-dirty',
  `WITH taken AS (DELETE FROM situation_dirty WHERE collection_id = $1 RETURNING week, department_code)
   SELECT DISTINCT t.week, t.department_code AS "departmentCode", d.region_code AS "regionCode"
   FROM taken t JOIN department d ON d.code = t.department_code`,
);

export const markDirty = statement<[collectionId: number, weeks: string[], departmentCodes: string[]], never>(
  'cells-mark-dirty',
  `INSERT INTO situation_dirty (collection_id, week, department_code)
   SELECT DISTINCT $1::smallint, m.week, m.department FROM unnest($2::date[], $3::text[]) AS m(week, department)`,
);

/** Marks the department weeks whose number of expected establishments is not the one last counted, or was never counted. */
export const markOutdatedCells = statement<[collectionId: number, weeks: string[]], { departmentCode: string }>(
  'cells-mark-outdated',
  `INSERT INTO situation_dirty (collection_id, week, department_code)
   SELECT $1::smallint, e.week, e.department_code
   FROM (SELECT w.week, n.department_code, count(*) AS expected
         FROM unnest($2::date[]) AS w(week)
         JOIN enrolment n ON n.collection_id = $1 AND n.expected_from <= w.week AND (n.expected_until IS NULL OR n.expected_until > w.week)
         GROUP BY w.week, n.department_code) e
   LEFT JOIN situation_reporting s ON s.week = e.week AND s.collection_id = $1 AND s.department_code = e.department_code
   WHERE s.expected IS DISTINCT FROM e.expected
   RETURNING department_code AS "departmentCode"`,
);

/** Fourteen days. */
const LAST_QUARTER = 14 * 24 * 4;

const TARGET = `target AS (
    SELECT t.week, t.department_code, d.region_code
    FROM unnest($2::date[], $3::text[]) AS t(week, department_code) JOIN department d ON d.code = t.department_code
  )`;

/** Counts expected, received and on-time reports of department weeks, from their rows. */
export const recomputeReporting = statement<
  [collectionId: number, weeks: string[], departmentCodes: string[], computedAt: Date],
  never
>(
  'cells-recompute-reporting',
  `WITH ${TARGET}, counted AS (
     SELECT t.week, t.department_code, t.region_code, count(n.finess) AS expected,
            count(r.finess) AS received, count(r.finess) FILTER (WHERE r.on_time) AS on_time
     FROM target t
     LEFT JOIN enrolment n ON n.department_code = t.department_code AND n.collection_id = $1
       AND n.expected_from <= t.week AND (n.expected_until IS NULL OR n.expected_until > t.week)
     LEFT JOIN weekly_report r ON r.finess = n.finess AND r.week = t.week AND r.collection_id = $1
     GROUP BY t.week, t.department_code, t.region_code
   )
   INSERT INTO situation_reporting AS s (week, collection_id, department_code, region_code, expected, received, on_time, computed_at)
   SELECT week, $1, department_code, region_code, expected, received, on_time, $4 FROM counted
   ON CONFLICT (week, collection_id, department_code) DO UPDATE SET
     expected = excluded.expected, received = excluded.received, on_time = excluded.on_time, computed_at = excluded.computed_at`,
);

/**
 * Counts again when the reports of department weeks first came, by quarter of an hour in Paris since the week's Monday:
 * the reports of `recomputeReporting`. What came later than a fortnight after that Monday is in the last quarter.
 */
export const recomputeArrivals = statement<[collectionId: number, weeks: string[], departmentCodes: string[]], never>(
  'cells-recompute-arrivals',
  `WITH ${TARGET}, arrived AS (
     SELECT t.week, t.department_code,
            greatest(0, least(${LAST_QUARTER}, floor(extract(epoch FROM (r.first_submitted_at AT TIME ZONE 'Europe/Paris') - t.week::timestamp) / 900)))::smallint AS quarter,
            count(*)::int AS reports
     FROM target t
     JOIN enrolment n ON n.department_code = t.department_code AND n.collection_id = $1
       AND n.expected_from <= t.week AND (n.expected_until IS NULL OR n.expected_until > t.week)
     JOIN weekly_report r ON r.finess = n.finess AND r.week = t.week AND r.collection_id = $1
     GROUP BY 1, 2, 3
   ), counted AS (
     SELECT week, department_code, array_agg(quarter ORDER BY quarter) AS quarters, array_agg(reports ORDER BY quarter) AS counts
     FROM arrived GROUP BY 1, 2
   )
   INSERT INTO situation_arrival AS s (week, collection_id, department_code, region_code, quarters, counts)
   SELECT t.week, $1, t.department_code, t.region_code, coalesce(c.quarters, '{}'), coalesce(c.counts, '{}')
   FROM target t LEFT JOIN counted c ON c.week = t.week AND c.department_code = t.department_code
   ON CONFLICT (week, collection_id, department_code) DO UPDATE SET quarters = excluded.quarters, counts = excluded.counts`,
);

/** Establishments at each level of an item, in the order of coverage_level. */
function levelCounts(report: string): string {
  return `ARRAY[${COVERAGE_LEVELS.map((level) => `count(*) FILTER (WHERE ${report}.levels[i.position] = '${level}')`).join(', ')}]::int[]`;
}

/**
 * Recomputes the cells of department weeks from their reports.
 * Sums take the establishments whose stock and crisis consumption are both known for this very week; an expected
 * establishment without a report counts apart, with its last report of the 52 weeks before ("last known").
 * level_counts follows the order of coverage_level.
 */
export const recomputeCells = statement<
  [collectionId: number, weeks: string[], departmentCodes: string[], safetyWeeks: number[]],
  never
>(
  'cells-recompute',
  `WITH target AS (
     SELECT t.week, t.department_code, d.region_code, t.safety_weeks
     FROM unnest($2::date[], $3::text[], $4::float8[]) AS t(week, department_code, safety_weeks)
     JOIN department d ON d.code = t.department_code
   ), items AS (
     SELECT i.code, i.position FROM collection c CROSS JOIN LATERAL unnest(c.item_codes) WITH ORDINALITY AS i(code, position) WHERE c.id = $1
   ), fresh AS (
     SELECT r.week, r.department_code, i.code AS item_code,
            sum(r.stock_on_hand[i.position]) FILTER (WHERE r.crisis_consumption[i.position] IS NOT NULL) AS stock,
            sum(r.crisis_consumption[i.position]) AS crisis,
            sum(r.consumption[i.position]) AS consumption,
            sum(greatest(0, ceil(t.safety_weeks * r.crisis_consumption[i.position]) - r.stock_on_hand[i.position])) AS gap,
            ${levelCounts('r')} AS level_counts
     FROM target t
     JOIN weekly_report r ON r.week = t.week AND r.department_code = t.department_code AND r.collection_id = $1
     CROSS JOIN items i
     GROUP BY r.week, r.department_code, i.code
   ), stale AS (
     SELECT t.week, t.department_code, i.code AS item_code, count(*) AS establishments,
            sum(l.stock_on_hand[i.position]) FILTER (WHERE l.crisis_consumption[i.position] IS NOT NULL) AS stock,
            sum(l.crisis_consumption[i.position]) AS crisis,
            count(*) FILTER (WHERE l.crisis_consumption[i.position] IS NULL) AS unknown,
            ${levelCounts('l')} AS level_counts
     FROM target t
     JOIN enrolment n ON n.department_code = t.department_code AND n.collection_id = $1
       AND n.expected_from <= t.week AND (n.expected_until IS NULL OR n.expected_until > t.week)
     CROSS JOIN LATERAL (
       SELECT x.week, x.stock_on_hand, x.crisis_consumption, x.levels FROM weekly_report x
       WHERE x.finess = n.finess AND x.collection_id = $1 AND x.week <= t.week AND x.week >= t.week - 52 * 7
       ORDER BY x.week DESC LIMIT 1
     ) l
     CROSS JOIN items i
     WHERE l.week < t.week
     GROUP BY t.week, t.department_code, i.code
   )
   INSERT INTO situation_cell AS c (week, collection_id, department_code, item_code, region_code, stock_on_hand, crisis_consumption,
     consumption, safety_gap, level_counts, stale_establishments, stale_stock, stale_crisis_consumption, stale_unknown, stale_level_counts)
   SELECT t.week, $1, t.department_code, i.code, t.region_code, coalesce(f.stock, 0), coalesce(f.crisis, 0),
          coalesce(f.consumption, 0), coalesce(f.gap, 0), coalesce(f.level_counts, '{0,0,0,0,0,0,0}'),
          coalesce(s.establishments, 0), coalesce(s.stock, 0), coalesce(s.crisis, 0), coalesce(s.unknown, 0), coalesce(s.level_counts, '{0,0,0,0,0,0,0}')
   FROM target t CROSS JOIN items i
   LEFT JOIN fresh f ON f.week = t.week AND f.department_code = t.department_code AND f.item_code = i.code
   LEFT JOIN stale s ON s.week = t.week AND s.department_code = t.department_code AND s.item_code = i.code
   ON CONFLICT (week, collection_id, department_code, item_code) DO UPDATE SET
     region_code = excluded.region_code, stock_on_hand = excluded.stock_on_hand, crisis_consumption = excluded.crisis_consumption,
     consumption = excluded.consumption, safety_gap = excluded.safety_gap, level_counts = excluded.level_counts,
     stale_establishments = excluded.stale_establishments, stale_stock = excluded.stale_stock,
     stale_crisis_consumption = excluded.stale_crisis_consumption, stale_unknown = excluded.stale_unknown,
     stale_level_counts = excluded.stale_level_counts`,
);

/** Counts again the unresolved alerts of departments. */
export const recountAlerts = statement<[departmentCodes: string[]], never>(
  'cells-recount-alerts',
  `INSERT INTO situation_alert AS s (department_code, region_code, open_levels, establishments, missing_reports)
   SELECT d.code, d.region_code, ARRAY[${COVERAGE_LEVELS.map((level) => `count(a.id) FILTER (WHERE a.level = '${level}')`).join(', ')}]::int[],
          count(DISTINCT a.finess) FILTER (WHERE a.kind = 'COVERAGE'), count(a.id) FILTER (WHERE a.kind = 'MISSING_REPORT')
   FROM department d LEFT JOIN alert a ON a.department_code = d.code AND a.status <> 'RESOLVED'
   WHERE d.code = ANY($1::text[]) GROUP BY d.code, d.region_code
   ON CONFLICT (department_code) DO UPDATE SET region_code = excluded.region_code, open_levels = excluded.open_levels,
     establishments = excluded.establishments, missing_reports = excluded.missing_reports`,
);

/** Marks the departments where missing-report alerts were opened since their alerts were last counted. */
export const markUncountedAlerts = statement<[collectionId: number, week: string], { departmentCode: string }>(
  'cells-mark-uncounted-alerts',
  `INSERT INTO situation_dirty (collection_id, week, department_code)
   SELECT $1::smallint, $2::date, a.department_code
   FROM (SELECT department_code, count(*) AS missing FROM alert WHERE status <> 'RESOLVED' AND rank = 5 GROUP BY 1) a
   LEFT JOIN situation_alert s ON s.department_code = a.department_code
   WHERE s.missing_reports IS DISTINCT FROM a.missing
   RETURNING department_code AS "departmentCode"`,
);

/** Tells every process that remembers situations to read them again; heard when the transaction ends. */
export const tellCellsChanged = statement<[], never>('cells-tell-changed', `SELECT pg_notify('cells_changed', '')`);
