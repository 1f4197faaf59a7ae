import type { Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { hasFinessShape } from '#directory';
import { BrokenFile, csvLines, lineIssue, type CopyRow, type LineIssue, type LineReport } from '#platform';
import { checkWeek, type CheckedWeek } from '../rules/report-week.js';
import type { FileHeader } from './file-header.js';

const LINES_BETWEEN_PROGRESS = 5_000;
/** Characters of a cell that are kept: more than any answer repeats. */
const LONGEST_CELL = 100;
/** Different texts in the week column whose check is remembered. */
const MOST_WEEK_TEXTS = 1_000;

export interface FileLinesJob {
  readonly header: FileHeader;
  readonly report: LineReport;
  readonly now: Date;
  /** Called now and then. */
  readonly onProgress: () => void;
}

/** Reads the lines of a file: those that say whose report of which week they belong to go on, the others are refused here. */
export class FileLines {
  /** Lines read, without the headings and blank lines. */
  read = 0;
  staged = 0;
  /** Mondays of the weeks met. */
  readonly weeks = new Set<string>();
  private readonly weekTexts = new Map<string, CheckedWeek>();

  constructor(private readonly job: FileLinesJob) {}

  /** @throws {BrokenFile} when the file is cut or damaged as a whole. */
  async *rows(stream: Readable): AsyncGenerator<CopyRow> {
    let isHeader = true;
    for await (const { number, text, cells } of csvLines(whole(stream))) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      this.read += 1;
      const row = this.row(number, text, cells);
      if (row !== undefined) {
        this.staged += 1;
        yield row;
      }
      if (this.read % LINES_BETWEEN_PROGRESS === 0) {
        this.job.onProgress();
        await this.job.report.flush();
      }
    }
    this.job.onProgress();
  }

  private row(line: number, text: string | null, cells: readonly string[] | null): CopyRow | undefined {
    const { header, report } = this.job;
    const kept = cells === null ? null : withoutEmptyTail(cells, header.cells);
    const fault = lineIssue(text, kept, header.cells);
    const cell = (column: keyof FileHeader['at']): string => clean(kept?.[header.at[column]]);
    const finess = cell('finess').toUpperCase();
    const weekText = cell('week').toUpperCase();
    const week = this.checkWeek(weekText);
    const issues = fault ? [fault] : [];
    if (!hasFinessShape(finess)) issues.push(invalidFiness(finess));
    if (week.kind === 'invalid') issues.push(...week.problems.map(({ code, message }) => refusal(code, message)));
    if (week.kind === 'valid' && hasFinessShape(finess)) {
      this.weeks.add(week.week.monday);
      return [
        line, finess, week.week.monday, cell('item'), cell('stockOnHand'), cell('consumption'), cell('received'), fault?.reason ?? null,
      ];
    }
    // A line that cannot be cut into cells says one thing, not that each cell is wrong too.
    for (const issue of fault ? [fault] : issues) report.add([line, finess, weekText, cell('item')], issue);
    return undefined;
  }

  private checkWeek(text: string): CheckedWeek {
    let checked = this.weekTexts.get(text);
    if (!checked) {
      if (this.weekTexts.size >= MOST_WEEK_TEXTS) this.weekTexts.clear();
      checked = checkWeek(text, this.job.now);
      this.weekTexts.set(text, checked);
    }
    return checked;
  }
}

/** The bytes of a file, its damage told apart from every other failure. */
async function* whole(stream: Readable): AsyncGenerator<Buffer> {
  try {
    yield* stream;
  } catch (error) {
    const isDamaged = isNativeError(error) && 'code' in error && String(error.code).startsWith('Z_');
    throw isDamaged ? new BrokenFile(error.message) : error;
  }
}

/** Without the empty cells that spreadsheets put after the last column. */
function withoutEmptyTail(cells: readonly string[], expected: number): readonly string[] {
  if (cells.length <= expected) return cells;
  return cells.slice(expected).every((cell) => cell.trim() === '') ? cells.slice(0, expected) : cells;
}

function clean(cell: string | undefined): string {
  return (cell ?? '').slice(0, LONGEST_CELL).replace(/\p{Cc}/gu, ' ').trim();
}

function invalidFiness(finess: string): LineIssue {
  const advice = /^\d{8}$/.test(finess) ? 'un tableur a sans doute retiré le zéro du début.' : 'il compte 9 caractères.';
  return refusal('INVALID_FINESS', `Numéro FINESS « ${finess.slice(0, 20)} » invalide : ${advice}`);
}

function refusal(code: string, reason: string): LineIssue {
  return { severity: 'error', code, reason };
}
