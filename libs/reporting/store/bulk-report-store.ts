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

interface MergeRow extends MergedReports {
  /** Reports that had to be written: more than were, when a form took the next version at that very moment. */
  readonly due: number;
}

/** How many times in a row forms may be faster than the merge. */
const MOST_ATTEMPTS = 20;

/**
 * `fresh`: the staged rows to write. A row with a version is fresh when that version is not yet known; of rows without,
 * the last of each report, when its amounts differ from the current ones. The region and the department are the
 * establishment's; the director's name is the contact's unless given.
 */
const FRESH = `placed AS (
     SELECT s.*, e.region_code, e.department_code, coalesce(s.director_name, d.name) AS signed_by, r.version AS current_version,
            s.line = max(s.line) OVER (PARTITION BY s.finess, s.week, s.collection_id) AS is_last,
            (s.stock_on_hand, s.consumption, s.received) IS NOT DISTINCT FROM (r.stock_on_hand, r.consumption, r.received) AS is_same
     FROM report_staging s
     JOIN establishment e ON e.finess = s.finess
     LEFT JOIN contact d ON d.finess = s.finess AND d.kind = 'DIRECTOR'
     LEFT JOIN weekly_report r ON r.finess = s.finess AND r.week = s.week AND r.collection_id = s.collection_id
   ), fresh AS (
     SELECT finess, week, collection_id, region_code, department_code, coalesce(version, current_version + 1, 1) AS version,
            current_version, stock_on_hand, consumption, received, submitted_at, on_time, origin, submitted_by_name, signed_by, comment
     FROM placed
     WHERE CASE WHEN version IS NULL THEN is_last AND NOT is_same ELSE version > coalesce(current_version, 0) END
   )`;

const UNKNOWN_FINESS = `(SELECT coalesce(array_agg(DISTINCT s.finess), '{}') FROM report_staging s
           WHERE NOT EXISTS (SELECT 1 FROM establishment e WHERE e.finess = s.finess)) AS "unknownFiness"`;

/** What the merge would do. */
const compareStaging = statement<[], MergedReports>(
  'bulk-reports-compare',
  `WITH ${FRESH}
   SELECT count(*) FILTER (WHERE current_version IS NULL) AS created, count(*) FILTER (WHERE current_version IS NOT NULL) AS corrected,
          ${UNKNOWN_FINESS}
   FROM (SELECT DISTINCT finess, week, collection_id, current_version FROM fresh) f`,
);

/** Staged rows into reports and their append-only versions. */
const mergeStaging = statement<[], MergeRow>(
  'bulk-reports-merge',
  `WITH ${FRESH}, merged AS (
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
       submitted_at, origin, submitted_by_name, director_name, comment, region_code, department_code)
     SELECT f.finess, f.week, f.collection_id, f.version, f.stock_on_hand, f.consumption, f.received,
            f.submitted_at, f.origin, f.submitted_by_name, f.signed_by, f.comment, f.region_code, f.department_code
     FROM fresh f JOIN merged USING (finess, week, collection_id)
     ORDER BY f.finess, f.week, f.version
     -- A form sent at this very moment may have taken a version: the history keeps its own.
     ON CONFLICT DO NOTHING
   )
   SELECT count(*) FILTER (WHERE is_new) AS created, count(*) FILTER (WHERE NOT is_new) AS corrected,
          (SELECT count(*) FROM (SELECT DISTINCT finess, week, collection_id FROM fresh) f) AS due,
          ${UNKNOWN_FINESS}
   FROM merged`,
);

/**
 * Copies rows, in the order of `report_staging`, and merges them: all of the batch or nothing.
 * @param dryRun counts what would be written, and writes nothing.
 */
export async function mergeReports(transaction: Transaction, rows: AsyncIterable<CopyRow>, dryRun = false): Promise<MergedReports> {
  await transaction.run(createStaging);
  await copyRows(transaction, STAGING, rows);
  await transaction.run(analyseStaging);
  return dryRun ? only(await transaction.run(compareStaging)) : merge(transaction);
}

/** What a form overtook is compared with that form's report and becomes its correction: the last to arrive is the current one. */
async function merge(transaction: Transaction): Promise<MergedReports> {
  let created = 0;
  let corrected = 0;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const merged = only(await transaction.run(mergeStaging));
    created += merged.created;
    corrected += merged.corrected;
    if (merged.created + merged.corrected === merged.due) return { created, corrected, unknownFiness: merged.unknownFiness };
  }
  throw new Error('Reports kept changing while they were merged');
}

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error('An aggregate without groups always has one row');
  return row;
}
