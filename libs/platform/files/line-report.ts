import { open, type FileHandle } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { LineIssue } from './line-issue.js';

const BYTE_ORDER_MARK = '\uFEFF';
const SEVERITIES = { error: 'erreur', warning: 'avertissement' } as const;

/** Counts what is wrong in a file's lines, and writes it, one issue a line, to a CSV file that opens in a spreadsheet. */
export class LineReport {
  errors = 0;
  warnings = 0;
  private rows: string[][] = [];

  private constructor(private readonly file: FileHandle | undefined) {}

  /**
   * @param path nothing is written when absent
   * @param columns headings of the place, then of severity, code and reason
   */
  static async open(path: string | undefined, columns: readonly string[]): Promise<LineReport> {
    if (path === undefined) return new LineReport(undefined);
    const report = new LineReport(await open(path, 'w'));
    await report.file?.write(BYTE_ORDER_MARK);
    report.rows.push([...columns]);
    return report;
  }

  /** @param place where it is: line number first, then what the columns say. */
  add(place: readonly (string | number | undefined)[], { severity, code, reason }: LineIssue): void {
    if (severity === 'error') this.errors += 1;
    else this.warnings += 1;
    if (this.file) this.rows.push([...place.map((cell) => String(cell ?? '')), SEVERITIES[severity], code, reason]);
  }

  /** Writes what was added; called now and then, it keeps memory flat however many lines are wrong. */
  async flush(): Promise<void> {
    if (!this.file || this.rows.length === 0) return;
    const rows = this.rows;
    this.rows = [];
    // Cells that a spreadsheet would run as formulas are neutralised: they come from somebody else's file.
    await this.file.write(stringify(rows, { delimiter: ';', escape_formulas: true, record_delimiter: 'windows' }));
  }

  /** @throws {Error} when the disk refused a part of the report. */
  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.file?.close();
    }
  }
}
