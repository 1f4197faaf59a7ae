import { type CopyRow, copyRows, statement, type Transaction } from '#platform';

/** Rows of one batch, dropped with its transaction. */
const createStaging = statement<[], never>(
  'bulk-reports-staging',
  `CREATE TEMPORARY TABLE report_staging (
     line bigint, finess text, week date, collection_id smallint, version int,
     stock_on_hand int[], consumption int[], received int[], submitted_at timestamptz, on_time boolean,
     origin text, submitted_by_name text, director_name text, comment text
   ) ON COMMIT DROP`,
);

const STAGING = `report_staging (line, finess, week, collection_id, version, stock_on_hand, consumption, received,
  submitted_at, on_time, origin, submitted_by_name, director_name, comment)`;

// Without it the planner takes the staged rows for a handful and loops over the reports.
const analyseStaging = statement<[], never>('bulk-reports-analyse', 'ANALYZE report_staging');

export interface MergedReports {
  readonly created: number;
  readonly corrected: number;
  readonly unknownFiness: string[];
}

/**
 * Staged rows into reports and their append-only versions. A row with a version is written when that version is not yet
 * known; of rows without, the last of each report, when its amounts differ from the current ones. The region and the
 * department are the establishment's; the director's name is the contact's unless given.
 */
const mergeStaging = statement<[], MergedReports>(
  'bulk-reports-merge',
  `WITH placed AS (
     SELECT s.*, e.region_code, e.department_code, coalesce(s.director_name, d.name) AS signed_by, r.version AS current_version,
            s.line = max(s.line) OVER (PARTITION BY s.finess, s.week, s.collection_id) AS is_last,
            (s.stock_on_hand, s.consumption, s.received) IS NOT DISTINCT FROM (r.stock_on_hand, r.consumption, r.received) AS is_same
     FROM report_staging s
     JOIN establishment e ON e.finess = s.finess
     LEFT JOIN contact d ON d.finess = s.finess AND d.kind = 'DIRECTOR'
     LEFT JOIN weekly_report r ON r.finess = s.finess AND r.week = s.week AND r.collection_id = s.collection_id
   ), fresh AS (
     SELECT finess, week, collection_id, region_code, department_code, coalesce(version, current_version + 1, 1) AS version,
            stock_on_hand, consumption, received, submitted_at, on_time, origin, submitted_by_name, signed_by, comment
     FROM placed
     WHERE CASE WHEN version IS NULL THEN is_last AND NOT is_same ELSE version > coalesce(current_version, 0) END
   ), merged AS (
     INSERT INTO weekly_report AS r (finess, week, collection_id, region_code, department_code, version, stock_on_hand, consumption,
       received, first_submitted_at, submitted_at, on_time, origin, submitted_by_name, director_name, comment)
     SELECT DISTINCT ON (finess, week, collection_id)
            finess, week, collection_id, region_code, department_code, version, stock_on_hand, consumption, received,
            first_value(submitted_at) OVER first, submitted_at, first_value(on_time) OVER first,
            origin, submitted_by_name, signed_by, comment
     FROM fresh
     WINDOW first AS (PARTITION BY finess, week, collection_id ORDER BY version)
     ORDER BY finess, week, collection_id, version DESC
     ON CONFLICT (finess, week, collection_id) DO UPDATE SET
       version = excluded.version, region_code = excluded.region_code, department_code = excluded.department_code,
       stock_on_hand = excluded.stock_on_hand, consumption = excluded.consumption, received = excluded.received,
       submitted_at = excluded.submitted_at, origin = excluded.origin, submitted_by = NULL,
       submitted_by_name = excluded.submitted_by_name, director_name = excluded.director_name, comment = excluded.comment
     WHERE r.version < excluded.version
     RETURNING finess, week, collection_id, xmax = 0 AS is_new
   ), kept AS (
     INSERT INTO weekly_report_version (finess, week, collection_id, version, stock_on_hand, consumption, received,
       submitted_at, origin, submitted_by_name, director_name, comment)
     SELECT f.finess, f.week, f.collection_id, f.version, f.stock_on_hand, f.consumption, f.received,
            f.submitted_at, f.origin, f.submitted_by_name, f.signed_by, f.comment
     FROM fresh f JOIN merged USING (finess, week, collection_id)
     ORDER BY f.finess, f.week, f.version
     -- A form sent at this very moment may have taken a version: the history keeps its own.
     ON CONFLICT DO NOTHING
   )
   SELECT count(*) FILTER (WHERE is_new) AS created, count(*) FILTER (WHERE NOT is_new) AS corrected,
          (SELECT coalesce(array_agg(DISTINCT s.finess), '{}') FROM report_staging s
           WHERE NOT EXISTS (SELECT 1 FROM establishment e WHERE e.finess = s.finess)) AS "unknownFiness"
   FROM merged`,
);

/** Copies rows, in the order of `report_staging`, and merges them: all of the batch or nothing. */
export async function mergeReports(transaction: Transaction, rows: AsyncIterable<CopyRow>): Promise<MergedReports> {
  await transaction.run(createStaging);
  await copyRows(transaction, STAGING, rows);
  await transaction.run(analyseStaging);
  const [merged] = await transaction.run(mergeStaging);
  if (!merged) throw new Error('The merge of reports returned no count');
  return merged;
}
