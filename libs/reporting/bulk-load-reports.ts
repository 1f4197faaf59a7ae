import { Inject, Injectable } from '@nestjs/common';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { type CopyRow, Database, type ReportingWeek } from '#platform';
import { mergeReports } from './store/bulk-report-store.js';

/** One establishment's report of one week, already checked: amounts in base units, in the item order of the collection. */
export interface ReportRow {
  readonly finess: string;
  readonly week: ReportingWeek;
  /** From 1. Without it: the version after the current one, unless the amounts are the same. All rows or none of a load. */
  readonly version?: number;
  readonly stockOnHand: readonly number[];
  readonly consumption: readonly number[];
  readonly received: readonly (number | null)[];
  readonly submittedAt: Date;
  /** How it came in, e.g. "IMPORT". */
  readonly origin: string;
  readonly submittedByName: string;
  /** Null: the director known to the directory. */
  readonly directorName: string | null;
  readonly comment: string | null;
}

export interface BulkLoadOptions {
  readonly collectionId?: number;
  /** Counts what would be written, and writes nothing. */
  readonly dryRun?: boolean;
  /** Rows written so far, after each batch. */
  readonly onProgress?: (rows: number) => void;
}

/** Counts of rows and reports. What is neither created nor corrected was known already, or its establishment is unknown. */
export interface BulkLoadResult {
  readonly rows: number;
  readonly created: number;
  readonly corrected: number;
  /** FINESS numbers that are not in the directory: their rows were left out. */
  readonly unknownFiness: readonly string[];
}

/** Rows per transaction: large enough for the set-based merge, small enough to hold no lock for long. */
const BATCH = 50_000;

/**
 * Loads many reports at once (about ten seconds for 100,000 establishments). Each batch is all or nothing; loading the
 * same rows again changes nothing. Versions are only appended, and what changed waits for the evaluation, which the
 * sweep starts within a minute.
 */
@Injectable()
export class BulkLoadReports {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  async execute(rows: AsyncIterable<ReportRow> | Iterable<ReportRow>, options: BulkLoadOptions = {}): Promise<BulkLoadResult> {
    const source = new RowSource(rows, this.catalogue, options.collectionId ?? DEFAULT_COLLECTION);
    let created = 0;
    let corrected = 0;
    const unknown = new Set<string>();
    while (!source.isOver) {
      const merged = await this.db.transaction(async (transaction) => mergeReports(transaction, source.next(BATCH), options.dryRun));
      created += merged.created;
      corrected += merged.corrected;
      for (const finess of merged.unknownFiness) unknown.add(finess);
      options.onProgress?.(source.read);
    }
    return { rows: source.read, created, corrected, unknownFiness: [...unknown] };
  }
}

/** Cuts the rows into batches without ever holding one. */
class RowSource {
  read = 0;
  isOver = false;
  private readonly iterator: AsyncIterator<ReportRow> | Iterator<ReportRow>;
  private readonly deadlines = new Map<string, Date>();

  constructor(
    rows: AsyncIterable<ReportRow> | Iterable<ReportRow>,
    private readonly catalogue: Catalogue,
    private readonly collectionId: number,
  ) {
    this.iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }

  async *next(limit: number): AsyncGenerator<CopyRow> {
    for (let taken = 0; taken < limit; taken += 1) {
      const { done, value } = await this.iterator.next();
      if (done === true) {
        this.isOver = true;
        return;
      }
      this.read += 1;
      yield this.toStaged(value as ReportRow, await this.deadline(value.week));
    }
  }

  private toStaged(row: ReportRow, deadline: Date): CopyRow {
    return [
      this.read, row.finess, row.week.monday, this.collectionId, row.version ?? null,
      row.stockOnHand, row.consumption, row.received, row.submittedAt, row.submittedAt <= deadline,
      row.origin, row.submittedByName, row.directorName, row.comment,
    ];
  }

  /** The deadline of the doctrine in force in that week. */
  private async deadline(week: ReportingWeek): Promise<Date> {
    const known = this.deadlines.get(week.monday);
    if (known) return known;
    const deadline = week.deadline((await this.catalogue.doctrine(week)).deadline);
    this.deadlines.set(week.monday, deadline);
    return deadline;
  }
}
