import { splitCsvLine } from './csv-line.js';
import type { LineIssue } from './line-issue.js';
import { textLines } from './text-lines.js';

export interface CsvLine {
  /** From 1. */
  readonly number: number;
  /** Null when too long. */
  readonly text: string | null;
  /** Null when too long or when a quote is lost. */
  readonly cells: string[] | null;
}

/** Lines that are not blank, cut into cells. */
export async function* csvLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<CsvLine> {
  for await (const { number, text } of textLines(chunks)) {
    if (text?.trim() !== '') yield { number, text, cells: text === null ? null : splitCsvLine(text) };
  }
}

/** What keeps a line from being read, undefined when it has the cells expected. */
export function lineIssue(text: string | null, cells: readonly string[] | null, expectedCells: number): LineIssue | undefined {
  if (text === null) return error('LINE_TOO_LONG', 'Ligne trop longue (plus de 64 Ko).');
  if (cells === null) return error('BROKEN_QUOTES', 'Guillemet non fermé ou mal placé.');
  if (cells.length === expectedCells) return undefined;
  return error('WRONG_CELL_COUNT', `${cells.length} champs au lieu de ${expectedCells} : vérifiez les points-virgules.`);
}

function error(code: string, reason: string): LineIssue {
  return { severity: 'error', code, reason };
}
