import { Inject, Injectable } from '@nestjs/common';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { BrokenFile, CLOCK, Database, LineReport, openSourceFile, systemClock, type Clock, type Session, type SourceFile } from '#platform';
import { BulkLoadReports, type ReportRow } from './bulk-load-reports.js';
import { ahead } from './import/ahead.js';
import { type Accepted, BatchChecker } from './import/batch-checker.js';
import { type FileHeader, readHeader, type UnreadableFile } from './import/file-header.js';
import { FileLines } from './import/file-lines.js';
import { reportBatches } from './import/file-reports.js';
import { ItemNames } from './import/item-names.js';
import { prepareAccepted, stageLines } from './store/import-store.js';

export interface ImportReportsOptions {
  /** Name of the person who answers for the file: it stays on every report, beside the director's. */
  readonly by: string;
  /** Checks and counts everything, and writes no report. */
  readonly dryRun?: boolean;
  /** Where to write what is wrong, one line each (CSV); not written when absent. */
  readonly report?: string;
  /** "reading" counts bytes of the file, "loading" its lines. */
  readonly onProgress?: (phase: 'reading' | 'loading', done: number, total: number) => void;
}

export interface ImportReportsCounts {
  /** Lines read, without the headings and blank lines. */
  readonly lines: number;
  /** Of which nothing was written: bad ones, and the others of their reports. */
  readonly refusedLines: number;
  /** Reports by what became of them. */
  readonly created: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Figures of accepted reports that deserve a second look. */
  readonly warnings: number;
}

export type ImportReportsResult =
  | { readonly kind: 'success'; readonly dryRun: boolean; readonly counts: ImportReportsCounts }
  /** The file as a whole cannot be read: nothing was written. */
  | UnreadableFile;

const REPORT_COLUMNS = ['line', 'finess', 'week', 'item', 'severity', 'code', 'message'];

/**
 * Takes the weekly reports of many establishments from a CSV file, one line per establishment, week and item, in any
 * order, compressed (gzip) or not. Each report passes the rules of entry: it is taken whole or refused whole.
 * What is accepted is written batch by batch, each all or nothing; taking the same file again changes nothing, so that an
 * interrupted import is simply run again. The evaluation follows by the sweep, within a minute.
 */
@Injectable()
export class ImportReports {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock = systemClock,
  ) {}

  /** @throws {Error} of the file system when the file or the report cannot be opened. */
  async execute(file: string, options: ImportReportsOptions): Promise<ImportReportsResult> {
    try {
      const source = await openSourceFile(file);
      const header = await readHeader(source.head);
      if (header.kind === 'unreadable') return header;
      const report = await LineReport.open(options.report, REPORT_COLUMNS);
      try {
        const counts = await this.db.session(async (session) => this.load(session, source, header, report, options));
        if (counts.lines === 0) return { kind: 'unreadable', reason: 'Aucune remontée sous la ligne des noms de colonnes.' };
        return { kind: 'success', dryRun: options.dryRun ?? false, counts };
      } finally {
        await report.close();
      }
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      return { kind: 'unreadable', reason: `Fichier endommagé ou incomplet, rien n'a été importé : ${error.message}` };
    }
  }

  private async load(
    session: Session, source: SourceFile, header: FileHeader, report: LineReport, options: ImportReportsOptions,
  ): Promise<ImportReportsCounts> {
    const now = this.clock.now();
    const lines = new FileLines({ header, report, now, onProgress: () => options.onProgress?.('reading', source.bytesRead(), source.totalBytes) });
    await session.transaction(async (transaction) => stageLines(transaction, lines.rows(source.stream())));
    const hasSeveralWeeks = lines.weeks.size > 1;
    if (hasSeveralWeeks) await prepareAccepted(session);
    const names = new ItemNames(await this.catalogue.items(DEFAULT_COLLECTION));
    const checker = new BatchChecker({ session, names, report, hasSeveralWeeks });
    const written = await this.write(checkedBatches(session, checker), now, lines.staged, options);
    const refusedLines = lines.read - lines.staged + checker.refusedLines;
    return { lines: lines.read, refusedLines, ...written, refused: checker.refused, warnings: report.warnings };
  }

  /** Writes a batch while the next one is checked, each on its own connection. */
  private async write(
    batches: AsyncGenerator<CheckedBatch, void>, now: Date, lines: number, { by, dryRun, onProgress }: ImportReportsOptions,
  ): Promise<Pick<ImportReportsCounts, 'created' | 'corrected' | 'unchanged'>> {
    const bulk = new BulkLoadReports(this.db, this.catalogue);
    const counts = { created: 0, corrected: 0, unchanged: 0 };
    let done = 0;
    for await (const batch of ahead(batches)) {
      const { created, corrected } = await bulk.execute(batch.accepted.map((one) => toRow(one, now, by)), { dryRun: dryRun ?? false });
      counts.created += created;
      counts.corrected += corrected;
      counts.unchanged += batch.accepted.length - created - corrected;
      done += batch.lines;
      onProgress?.('loading', done, lines);
    }
    return counts;
  }
}

interface CheckedBatch {
  readonly accepted: readonly Accepted[];
  /** Lines of the accepted reports and of the others. */
  readonly lines: number;
}

async function* checkedBatches(session: Session, checker: BatchChecker): AsyncGenerator<CheckedBatch, void> {
  for await (const batch of reportBatches(session)) {
    const lines = batch.reduce((sum, one) => sum + one.lines.length + one.beyond.length, 0);
    yield { accepted: await checker.accepted(batch), lines };
  }
}

function toRow({ report, amounts }: Accepted, submittedAt: Date, by: string): ReportRow {
  const { finess, week } = report;
  return { ...amounts, finess, week, submittedAt, origin: 'IMPORT', submittedByName: by, directorName: null, comment: null };
}
