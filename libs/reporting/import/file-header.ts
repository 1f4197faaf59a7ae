import { Readable } from 'node:stream';
import { csvLines, whyNotText } from '#platform';

/** What a column holds → its accepted headings, without accents. */
const HEADINGS = {
  finess: ['finess'],
  week: ['week', 'semaine'],
  item: ['item', 'article'],
  stockOnHand: ['stock_on_hand', 'stock'],
  consumption: ['consumption', 'consommation'],
  received: ['received', 'recu'],
} as const;

export type FileColumn = keyof typeof HEADINGS;
const COLUMNS = Object.keys(HEADINGS) as FileColumn[];
const EXPECTED =
  'Colonnes attendues, séparées par des points-virgules : finess;week;item;stock_on_hand;consumption;received ' +
  '(ou finess;semaine;article;stock;consommation;reçu).';

export interface FileHeader {
  readonly kind: 'header';
  /** Position of each column among the cells of a line. */
  readonly at: Readonly<Record<FileColumn, number>>;
  /** Number of cells of a line. */
  readonly cells: number;
}

export interface UnreadableFile {
  readonly kind: 'unreadable';
  /** French, says what to mend. */
  readonly reason: string;
}

/** Recognises a file of reports by its first line: the columns in any order, others beside them passed over. */
export async function readHeader(head: Buffer): Promise<FileHeader | UnreadableFile> {
  const refusal = whyNotText(head);
  if (refusal !== undefined) return { kind: 'unreadable', reason: refusal };
  const names = withoutEmptyTail((await firstLine(head)).map(plainName));
  const found = COLUMNS.map((column) => names.filter((name) => isHeading(column, name)).length);
  const missing = COLUMNS.filter((_, index) => found[index] === 0);
  const repeated = COLUMNS.filter((_, index) => (found[index] ?? 0) > 1);
  if (missing.length === COLUMNS.length) return unreadable('La première ligne ne donne pas les noms des colonnes.');
  if (missing.length > 0) return unreadable(`Colonnes absentes de la première ligne : ${missing.map(headingOf).join(', ')}.`);
  if (repeated.length > 0) return unreadable(`Colonnes données plusieurs fois : ${repeated.map(headingOf).join(', ')}.`);
  const at = Object.fromEntries(COLUMNS.map((column) => [column, names.findIndex((name) => isHeading(column, name))]));
  return { kind: 'header', at: at as Record<FileColumn, number>, cells: names.length };
}

async function firstLine(head: Buffer): Promise<readonly string[]> {
  for await (const { cells } of csvLines(Readable.from([head]))) return cells ?? [];
  return [];
}

/** Spreadsheets end every line with empty cells when one row beside the table is longer. */
function withoutEmptyTail(names: readonly string[]): readonly string[] {
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

function isHeading(column: FileColumn, name: string): boolean {
  return (HEADINGS[column] as readonly string[]).includes(name);
}

function headingOf(column: FileColumn): string {
  return HEADINGS[column][0];
}

function plainName(cell: string): string {
  return cell.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

function unreadable(reason: string): UnreadableFile {
  return { kind: 'unreadable', reason: `${reason} ${EXPECTED}` };
}
