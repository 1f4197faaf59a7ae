import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { LineIssue } from '../rules/establishment-record.js';

const BYTE_ORDER_MARK = '\uFEFF';
const COLUMNS = ['ligne', 'finess', 'gravité', 'code', 'motif'];
const SEVERITIES = { error: 'erreur', warning: 'avertissement' } as const;

/** Counts errors and warnings, and writes them one by one to a CSV file that opens in a spreadsheet. */
export class IssueReport {
  errors = 0;
  warnings = 0;

  private constructor(private readonly file: WriteStream | undefined) {}

  /** @param path nothing is written when absent. */
  static async open(path: string | undefined): Promise<IssueReport> {
    if (path === undefined) return new IssueReport(undefined);
    const file = createWriteStream(path);
    await once(file, 'open');
    file.write(BYTE_ORDER_MARK + csvRow(COLUMNS));
    return new IssueReport(file);
  }

  add(line: number, finess: string | undefined, issue: LineIssue): void {
    if (issue.severity === 'error') this.errors += 1;
    else this.warnings += 1;
    this.file?.write(csvRow([String(line), finess ?? '', SEVERITIES[issue.severity], issue.code, issue.reason]));
  }

  /** @throws {Error} when the disk refused a part of the report. */
  async close(): Promise<void> {
    if (!this.file) return;
    this.file.end();
    await once(this.file, 'close');
  }
}

/** Cells that a spreadsheet would run as formulas are neutralised: they come from somebody else's file. */
function csvRow(cells: readonly string[]): string {
  return stringify([[...cells]], { delimiter: ';', escape_formulas: true, record_delimiter: 'windows' });
}
