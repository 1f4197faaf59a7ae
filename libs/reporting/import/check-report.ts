import type { LineIssue, Problem } from '#platform';
import { isExpected } from '../rules/check-submission.js';
import { checkLines, type ReportAmounts, type TypedLine } from '../rules/report-lines.js';
import type { StagedLine } from '../store/import-store.js';
import { notExpected } from '../submission-refusals.js';
import type { FileReport } from './file-reports.js';
import type { ItemNames } from './item-names.js';

/** Something to say about one line of the file. */
export interface PlacedIssue {
  readonly line: number;
  /** As written in the file; empty when it is about the whole report. */
  readonly item: string;
  readonly issue: LineIssue;
}

export type CheckedReport =
  | { readonly kind: 'accepted'; readonly report: FileReport; readonly amounts: ReportAmounts }
  | { readonly kind: 'refused'; readonly report: FileReport; readonly issues: Iterable<PlacedIssue> };

/** When an establishment of the directory is expected to report. */
export interface Expectation {
  readonly expectedFrom: string | null;
  readonly expectedUntil: string | null;
}

/** Lines named in the refusal of the others. */
const MOST_NAMED = 5;
const DIGITS = /^[+-]?\d+$/;
/** "12 000", with the plain, no-break or narrow space that spreadsheets put between thousands. */
const GROUPED = /^\d{1,3}(?:[ \u00A0\u202F]\d{3})+$/;

/**
 * The rules of entry on one report of the file. One bad line refuses the whole report; each of its lines says why, once.
 * @param expectation undefined when the directory does not know the establishment.
 */
export function checkReport(report: FileReport, expectation: Expectation | undefined, names: ItemNames): CheckedReport {
  const readable = report.lines.filter((line) => line.fault === null);
  const checked = checkLines(readable.map((line) => toTyped(line, names)), names.codes);
  const issues = [
    ...placeProblems(report, expectation).map((problem) => wholeReport(report, problem)),
    ...report.lines.flatMap(faultOf),
    ...(checked.kind === 'invalid' ? checked.problems.map((problem) => placed(report, readable, problem)) : []),
  ];
  if (issues.length === 0 && checked.kind === 'valid') return { kind: 'accepted', report, amounts: checked.amounts };
  return { kind: 'refused', report, issues: refusal(report, issues) };
}

function placeProblems(report: FileReport, expectation: Expectation | undefined): Problem[] {
  if (expectation === undefined) {
    const message = `L’établissement ${report.finess} est inconnu de l’annuaire : vérifiez son numéro FINESS.`;
    return [{ code: 'UNKNOWN_ESTABLISHMENT', path: 'finess', message }];
  }
  return isExpected(expectation, report.week.monday) ? [] : notExpected(report.week).problems;
}

function toTyped(line: StagedLine, names: ItemNames): TypedLine {
  return {
    item: names.codeOf(line.item),
    stockOnHand: quantity(line.stockOnHand),
    consumption: quantity(line.consumption),
    received: line.received === '' ? null : quantity(line.received),
  };
}

function quantity(text: string): number | string {
  if (DIGITS.test(text)) return Number(text);
  return GROUPED.test(text) ? Number(text.replace(/\D/g, '')) : text;
}

function faultOf({ line, item, fault }: StagedLine): PlacedIssue[] {
  return fault === null ? [] : [{ line, item, issue: { severity: 'error', code: 'WRONG_CELL_COUNT', reason: fault } }];
}

/** "lines.2.consumption" is about the third readable line; any other path about the report. */
function placed(report: FileReport, readable: readonly StagedLine[], problem: Problem): PlacedIssue {
  const line = readable[Number(/^lines\.(\d+)\./.exec(problem.path)?.[1])];
  return line ? { line: line.line, item: line.item, issue: toIssue(problem) } : wholeReport(report, problem);
}

/** What is about the whole report is told at its first line. */
function wholeReport(report: FileReport, problem: Problem): PlacedIssue {
  return { line: report.lines[0]?.line ?? 0, item: '', issue: toIssue(problem) };
}

function toIssue({ code, message }: Problem): LineIssue {
  return { severity: 'error', code, reason: message };
}

/** What is wrong, then one word for each other line. Told one by one: a file may be a million lines of one report. */
function* refusal(report: FileReport, issues: readonly PlacedIssue[]): Generator<PlacedIssue> {
  yield* issues;
  const bad = new Set(issues.map(({ line }) => line));
  const named = [...bad].sort((one, other) => one - other).slice(0, MOST_NAMED).join(', ');
  const reason = `Remontée refusée en entier : voir ligne ${named}${bad.size > MOST_NAMED ? '…' : ''}.`;
  const issue: LineIssue = { severity: 'error', code: 'REPORT_REFUSED', reason };
  for (const { line, item } of report.lines) if (!bad.has(line)) yield { line, item, issue };
  for (const line of report.beyond) yield { line, item: '', issue };
}
