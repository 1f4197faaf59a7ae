export interface PastedDirector {
  readonly finess: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Lines copied from a spreadsheet or a CSV: a FINESS number, a name and an address, in any order, between tabs, semicolons
 * or commas. A head line and empty lines are left out; what has no FINESS number or no address is told by its line number.
 */
export function readDirectors(text: string): { directors: PastedDirector[]; unread: number[] } {
  const directors: PastedDirector[] = [];
  const unread: number[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const cells = line.split(/[\t;,]/u).map((cell) => cell.trim().replaceAll(/^"|"$/gu, '')).filter((cell) => cell !== '');
    if (cells.length === 0) continue;
    const finess = cells.find((cell) => /^\d[0-9AB]\d{7}$/iu.test(cell))?.toUpperCase();
    const email = cells.find((cell) => cell.includes('@'));
    const name = cells.find((cell) => !cell.includes('@') && cell.toUpperCase() !== finess) ?? '';
    if (finess !== undefined && email !== undefined) directors.push({ finess, name: name || 'Direction', email });
    else if (index > 0 || directors.length > 0 || !/finess/iu.test(line)) unread.push(index + 1);
  }
  return { directors, unread };
}

/** FINESS numbers of a text, whatever stands between them; each once. */
export function readFiness(text: string): string[] {
  return [...new Set((text.toUpperCase().match(/\b\d[0-9AB]\d{7}\b/gu) ?? []).map(String))];
}
