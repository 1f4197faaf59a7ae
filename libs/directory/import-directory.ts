import { Inject, Injectable } from '@nestjs/common';
import {
  BrokenFile, CLOCK, Database, dateInParis, LineReport, openSourceFile, systemClock, type Clock, type SourceFile, type Transaction,
} from '#platform';
import { importEstablishments, type EstablishmentImport } from './import/import-establishments.js';
import { importGhts } from './import/import-ghts.js';
import { LoadTerritories } from './load-territories.js';
import type { KnownCodes } from './rules/establishment-record.js';
import { detectFormat, type ImportFormat } from './rules/file-format.js';
import type { MergeCounts } from './store/establishment-merge.js';
import { listGhtCodes, listRegionOfDepartments } from './store/known-codes.js';

const REPORT_COLUMNS = ['ligne', 'finess', 'gravité', 'code', 'motif'];

export interface ImportProgress {
  /** Lines (or establishments, in a JSON file) read so far. */
  readonly lines: number;
  readonly bytesRead: number;
  /** Size of the file, compressed if it is. */
  readonly totalBytes: number;
}

export interface ImportDirectoryOptions {
  /** Does everything, then undoes it: the counts are exact and nothing is written. */
  readonly dryRun?: boolean;
  /** Where to write the errors and warnings, one line each (CSV); not written when absent. */
  readonly report?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * `read` lines that should hold an establishment (or a GHT); `changed` includes the `closed` and `reopened` ones;
 * `ignoredClosed` are closed ones never known before, left out; `errors` may be several on one line.
 */
export interface ImportCounts extends MergeCounts {
  readonly read: number;
  readonly errors: number;
  readonly warnings: number;
}

export type ImportDirectoryResult =
  | { readonly kind: 'success'; readonly format: ImportFormat; readonly dryRun: boolean; readonly counts: ImportCounts }
  /** The file as a whole cannot be read: nothing was written. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Thrown to undo the transaction of a dry run. */
class DryRunDone extends Error {}

/**
 * Brings the directory up to date from a file: FINESS+ JSON, historic FINESS extraction, plain CSV with a header, or the
 * list of GHT, recognised by content, compressed (gzip) or not. Establishments absent from the file are left as they
 * are: a file may be a part of the directory.
 */
@Injectable()
export class ImportDirectory {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock = systemClock,
  ) {}

  /** @throws {Error} of the file system when the file or the report cannot be opened. */
  async execute(file: string, options: ImportDirectoryOptions = {}): Promise<ImportDirectoryResult> {
    try {
      return await this.read(file, options);
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      return { kind: 'unreadable', reason: `Fichier endommagé ou incomplet, rien n'a été importé : ${error.message}` };
    }
  }

  private async read(file: string, options: ImportDirectoryOptions): Promise<ImportDirectoryResult> {
    const source = await openSourceFile(file);
    const detected = detectFormat(source.head);
    if (detected.kind === 'unreadable') return detected;
    const known = await this.knownCodes();
    const report = await LineReport.open(options.report, REPORT_COLUMNS);
    try {
      const merged = await this.undoneIf(options.dryRun ?? false, async (tx) => {
        // Two imports at once would each compare with a directory that the other is changing.
        await tx.client.query("SELECT pg_advisory_xact_lock(hashtext('vigie-import-directory'))");
        return detected.format === 'ght-csv'
          ? importGhts(tx, source.stream(), known, report)
          : importEstablishments(tx, this.job(detected.format, source, known, report, options));
      });
      if (merged.read === 0) return { kind: 'unreadable', reason: 'Aucun établissement trouvé dans le fichier.' };
      const counts = { ...merged, errors: report.errors, warnings: report.warnings };
      return { kind: 'success', format: detected.format, dryRun: options.dryRun ?? false, counts };
    } finally {
      await report.close();
    }
  }

  private job(
    format: EstablishmentImport['format'], source: SourceFile, known: KnownCodes, report: LineReport, options: ImportDirectoryOptions,
  ): EstablishmentImport {
    const now = this.clock.now();
    return {
      format, known, report, now,
      open: () => source.stream(),
      today: dateInParis(now),
      onProgress: (lines) => options.onProgress?.({ lines, bytesRead: source.bytesRead(), totalBytes: source.totalBytes }),
    };
  }

  private async knownCodes(): Promise<KnownCodes> {
    let departments = await this.db.run(listRegionOfDepartments);
    if (departments.length === 0) {
      await new LoadTerritories(this.db).execute();
      departments = await this.db.run(listRegionOfDepartments);
    }
    const ghts = await this.db.run(listGhtCodes);
    return {
      regionOfDepartment: new Map(departments.map((department) => [department.code, department.regionCode])),
      ghts: new Set(ghts.map((ght) => ght.code)),
    };
  }

  private async undoneIf<T>(dryRun: boolean, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (!dryRun) return this.db.transaction(work);
    const done: T[] = [];
    try {
      await this.db.transaction(async (tx) => {
        done.push(await work(tx));
        throw new DryRunDone();
      });
    } catch (error) {
      if (!(error instanceof DryRunDone)) throw error;
    }
    const [result] = done;
    if (result === undefined) throw new Error('The dry run ended without a result');
    return result;
  }
}
