/** What no report needs: a file beyond is refused as soon as it is, not once it is read. */
const MOST_COLUMNS = 100;
const LONGEST_CELL = 2_000;
export const MOST_ROWS = 5_000;

/** Too many rows, or something that is no table of amounts. */
export class TableRefused extends Error {
  constructor(readonly why: 'rows' | 'shape') {
    super(why);
  }
}

/** Rows of a CSV: quotes around a cell, doubled inside. Only ; and tab separate: a comma is a French decimal. */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    if (row.length >= MOST_COLUMNS) throw new TableRefused('shape');
    row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (rows.length >= MOST_ROWS) throw new TableRefused('rows');
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (cell.length > LONGEST_CELL) throw new TableRefused('shape');
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** UTF-8 when it can be, otherwise what a French spreadsheet saves. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return first.split('\t').length > first.split(';').length ? '\t' : ';';
}
