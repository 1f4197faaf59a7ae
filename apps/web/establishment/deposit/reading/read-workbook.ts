import { MOST_ROWS, TableRefused } from './read-csv.js';
import { ArchiveRefused, unzip } from './unzip.js';

/** Bytes. A sheet of 5,000 rows weighs two. */
const MOST_UNPACKED = 20_000_000;
const MOST_CELLS = 200_000;
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const STRINGS = 'xl/sharedStrings.xml';

/** Rows of the first sheet of an XLSX, as texts. The spreadsheet libraries start workers from memory, which the page's policy forbids. */
export async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const files = await unzip(bytes, (name) => SHEET.test(name) || name === STRINGS, MOST_UNPACKED);
  const [sheet] = [...files.keys()].filter((name) => SHEET.test(name)).toSorted((one, other) => one.length - other.length || one.localeCompare(other));
  if (sheet === undefined) throw new ArchiveRefused('no sheet');
  refuseTooMany(files.get(sheet));
  const strings = files.has(STRINGS) ? [...xml(files.get(STRINGS)).getElementsByTagName('si')].map(textOf) : [];
  return [...xml(files.get(sheet)).getElementsByTagName('row')].map((row) => cellsOf(row, strings));
}

/** Counted in the text: the tree of a sheet takes twenty times its size. */
function refuseTooMany(sheet: Uint8Array | undefined): void {
  const text = new TextDecoder().decode(sheet);
  const count = (tag: RegExp): number => text.match(tag)?.length ?? 0;
  if (count(/<(\w+:)?row[\s>/]/g) > MOST_ROWS) throw new TableRefused('rows');
  if (count(/<(\w+:)?c[\s>/]/g) > MOST_CELLS) throw new TableRefused('shape');
}

function cellsOf(row: Element, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of row.getElementsByTagName('c')) {
    const column = columnOf(cell.getAttribute('r')) ?? cells.length;
    // A cell far away in an otherwise empty row is no column of ours.
    if (column > 100) continue;
    while (cells.length < column) cells.push('');
    const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
    const type = cell.getAttribute('t');
    cells[column] = (type === 's' ? (strings[Number(value)] ?? '') : type === 'inlineStr' ? textOf(cell) : value).trim();
  }
  return cells;
}

/** "C12" → 2. */
function columnOf(reference: string | null): number | undefined {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(element: Element): string {
  return [...element.getElementsByTagName('t')].map(({ textContent }) => textContent).join('');
}

function xml(bytes: Uint8Array | undefined): Document {
  const text = new TextDecoder().decode(bytes);
  // No spreadsheet declares entities: only who wants to fill the memory does.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new ArchiveRefused('unreadable');
  return new DOMParser().parseFromString(text, 'application/xml');
}
