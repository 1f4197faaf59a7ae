import { type CopyRow, copyRows, type Session, statement, type Transaction } from '#platform';

/** One line of the file, its amounts still texts. */
export interface StagedLine {
  readonly line: number;
  readonly finess: string;
  /** Monday. */
  readonly week: string;
  readonly item: string;
  readonly stockOnHand: string;
  readonly consumption: string;
  readonly received: string;
  /** French; why the line cannot be read, null when it can. */
  readonly fault: string | null;
}

const createLines = statement<[], never>(
  'import-lines-staging',
  `CREATE TEMPORARY TABLE report_file_line (
     line int, finess text, week date, item text, stock_on_hand text, consumption text, received text, fault text
   )`,
);

const LINES = 'report_file_line (line, finess, week, item, stock_on_hand, consumption, received, fault)';

// Codes are plain ASCII: the order of a language costs three times as much, and means nothing here.
const IN_ORDER = `DECLARE report_file CURSOR WITH HOLD FOR
  SELECT line, finess, week, item, stock_on_hand AS "stockOnHand", consumption, received, fault
  FROM report_file_line ORDER BY week, finess COLLATE "C", line`;

/** Lays lines down with COPY, in the order of `StagedLine`, and opens the cursor that `fetchLines` reads. */
export async function stageLines(transaction: Transaction, lines: AsyncIterable<CopyRow>): Promise<void> {
  await transaction.run(createLines);
  await copyRows(transaction, LINES, lines);
  await transaction.client.query(IN_ORDER);
}

/** The next staged lines by week, establishment and line number; none at the end. */
export async function fetchLines(session: Session, most: number): Promise<StagedLine[]> {
  const { rows } = await session.client.query<StagedLine>(`FETCH ${most} FROM report_file`);
  return rows;
}

/** Establishments of the directory; without enrolment both dates are null. */
export const listExpectations = statement<
  [finess: readonly string[], collectionId: number],
  { finess: string; expectedFrom: string | null; expectedUntil: string | null }
>(
  'import-expectations',
  `SELECT e.finess, n.expected_from AS "expectedFrom", n.expected_until AS "expectedUntil"
   FROM establishment e LEFT JOIN enrolment n ON n.finess = e.finess AND n.collection_id = $2
   WHERE e.finess = ANY($1::text[])`,
);

interface History {
  readonly finess: string;
  /** JSON of `PastReportJson[]`, read one establishment at a time: held together they are what fills the memory. */
  readonly history: string | null;
}

/** The reports before a week of many establishments, the latest ones. */
export const listEarlierReports = statement<[finess: readonly string[], collectionId: number, before: string, most: number], History>(
  'import-reports-before',
  `SELECT f.finess, h.history
   FROM unnest($1::text[]) AS f(finess)
   CROSS JOIN LATERAL (
     SELECT json_agg(json_build_array(r.week, r.stock_on_hand, r.consumption))::text AS history
     FROM (SELECT week, stock_on_hand, consumption FROM weekly_report
           WHERE finess = f.finess AND collection_id = $2 AND week < $3 ORDER BY week DESC LIMIT $4) r) h`,
);

/** What was accepted of the earlier weeks of the file. */
const createAccepted = statement<[], never>(
  'import-accepted-staging',
  'CREATE TEMPORARY TABLE report_accepted (finess text, week date, stock_on_hand int[], consumption int[])',
);

export const listAcceptedBefore = statement<[finess: readonly string[], before: string], History>(
  'import-accepted-before',
  `SELECT finess, json_agg(json_build_array(week, stock_on_hand, consumption))::text AS history
   FROM report_accepted WHERE finess = ANY($1::text[]) AND week < $2 GROUP BY finess`,
);

export async function prepareAccepted(session: Session): Promise<void> {
  await session.run(createAccepted);
}

/** @param rows FINESS number, Monday, stock on hand, consumption. */
export async function keepAccepted(session: Session, rows: Iterable<CopyRow>): Promise<void> {
  await session.transaction(async (transaction) => copyRows(transaction, 'report_accepted (finess, week, stock_on_hand, consumption)', rows));
}
