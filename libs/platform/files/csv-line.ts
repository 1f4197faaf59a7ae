/**
 * Cells of one line separated by ";", quoted or not, a doubled quote standing for one.
 * Lines are cut one by one, so that a lost quote spoils its own line and not the rest of the file; a cell holding a
 * line break is therefore refused, which these lists never need.
 * @returns null when a quoted cell is not closed, or is followed by something else than a separator.
 */
export function splitCsvLine(line: string): string[] | null {
  if (!line.includes('"')) return line.split(';');
  const cells: string[] = [];
  let position = 0;
  while (true) {
    const cell = line[position] === '"' ? quotedCell(line, position) : bareCell(line, position);
    if (cell === null) return null;
    cells.push(cell.text);
    if (cell.end >= line.length) return cells;
    position = cell.end + 1;
  }
}

interface Cell {
  readonly text: string;
  /** Position of the separator after the cell, or the line's length. */
  readonly end: number;
}

function bareCell(line: string, start: number): Cell {
  const separator = line.indexOf(';', start);
  const end = separator === -1 ? line.length : separator;
  return { text: line.slice(start, end), end };
}

function quotedCell(line: string, start: number): Cell | null {
  let text = '';
  let position = start + 1;
  while (true) {
    const quote = line.indexOf('"', position);
    if (quote === -1) return null;
    text += line.slice(position, quote);
    if (line[quote + 1] === '"') {
      text += '"';
      position = quote + 2;
      continue;
    }
    const end = quote + 1;
    return end === line.length || line[end] === ';' ? { text, end } : null;
  }
}
