import { ReportingWeek, type Session } from '#platform';
import { fetchLines, type StagedLine } from '../store/import-store.js';

/** Lines fetched at a time. */
const FETCH = 10_000;
/** Reports checked and written together: their histories are held at the same time, about 10 kB each. */
const BATCH = 1_000;
/** Lines of one report that are held; a report has one per item, so that it is refused long before. */
const MOST_LINES = 1_000;

/** The lines that a file holds about one establishment and week. */
export interface FileReport {
  readonly finess: string;
  readonly week: ReportingWeek;
  /** By line number, the first thousand. */
  readonly lines: StagedLine[];
  /** Numbers of the lines beyond. */
  readonly beyond: number[];
}

/** The reports of the staged file, in batches that are each of one week, weeks in their order. */
export async function* reportBatches(session: Session): AsyncGenerator<FileReport[]> {
  let batch: FileReport[] = [];
  for await (const report of reports(session)) {
    if (batch.length === BATCH || (batch[0] && batch[0].week.monday !== report.week.monday)) {
      yield batch;
      batch = [];
    }
    batch.push(report);
  }
  if (batch.length > 0) yield batch;
}

async function* reports(session: Session): AsyncGenerator<FileReport> {
  let current: FileReport | undefined;
  for (let lines = await fetchLines(session, FETCH); lines.length > 0; lines = await fetchLines(session, FETCH)) {
    for (const line of lines) {
      if (current?.finess !== line.finess || current.week.monday !== line.week) {
        if (current) yield current;
        current = { finess: line.finess, week: ReportingWeek.containing(line.week), lines: [], beyond: [] };
      }
      if (current.lines.length < MOST_LINES) current.lines.push(line);
      else current.beyond.push(line.line);
    }
  }
  if (current) yield current;
}
