import { amountOf, type EntryField, FIELDS } from '../draft/typed-report.js';

export interface NamedItem {
  readonly code: string;
  readonly label: string;
  readonly labelPlural: string;
}

export interface BlockLine {
  readonly item: string;
  /** What the cells say; a field that the block has no column for is absent. */
  readonly texts: Partial<Record<EntryField, string>>;
  /** Fields whose cell is no whole number. */
  readonly unreadable: readonly EntryField[];
}

export interface Block {
  readonly lines: readonly BlockLine[];
  /** Rows that belong to no item, as pasted. */
  readonly leftOut: readonly string[];
}

/** Heads a spreadsheet may carry, French and English. */
const HEADS: Readonly<Record<EntryField, RegExp>> = {
  stockOnHand: /stock|inventaire|quantite|hand/,
  received: /recu|recept|livr|entree|received/,
  consumption: /conso|sortie|utilis|used/,
};

/** Without accents, case, nor signs: "Masques FFP2 " and "masque ffp2" are near. */
export function bareWords(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The item that a cell names by its code, its label, or the beginning of either. */
export function itemNamed(text: string, items: readonly NamedItem[]): string | undefined {
  const words = bareWords(text);
  if (words.length < 3) return undefined;
  const names = items.map(({ code, label, labelPlural }) => ({ code, all: [code, label, labelPlural].map(bareWords) }));
  const exact = names.find(({ all }) => all.includes(words));
  const near = names.filter(({ all }) => all.some((name) => name.startsWith(words) || words.startsWith(name)));
  return exact?.code ?? (near.length === 1 ? near[0]?.code : undefined);
}

/** The field that a head names. */
export function fieldNamed(head: string): EntryField | undefined {
  const words = bareWords(head);
  // "Stock consommé" is a consumption: the words that say least come last.
  return (['received', 'consumption', 'stockOnHand'] as const).find((field) => HEADS[field].test(words));
}

/**
 * Reads cells copied from a spreadsheet: rows of items with three amounts (stock, received, consumed), two (stock, consumed)
 * or one, with or without names, with or without heads.
 * @param start item and field where the person pasted: a block without names begins there
 */
export function readBlock(text: string, items: readonly NamedItem[], start: { item: string; field: EntryField }): Block {
  const rows = text
    .split(/\r\n|\n|\r/)
    .map((row) => row.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const isHead = rows.length > 1 && rows[0]?.every((cell) => amountOf(cell) === undefined) === true && rows[0].some((cell) => fieldNamed(cell) !== undefined);
  const head = isHead ? rows[0] : undefined;
  const body = isHead ? rows.slice(1) : rows;
  const named = body.some((cells) => itemNamed(cells[0] ?? '', items) !== undefined);
  const fields = head ? head.map((cell, index) => (named && index === 0 ? undefined : fieldNamed(cell))) : columnsOf(body, named, start.field);
  const first = named || body.length >= items.length ? 0 : items.findIndex(({ code }) => code === start.item);
  const lines: BlockLine[] = [];
  const leftOut: string[] = [];
  body.forEach((cells, index) => {
    const item = named ? itemNamed(cells[0] ?? '', items) : items[first + index]?.code;
    if (item === undefined || lines.some((line) => line.item === item)) leftOut.push(cells.join(' · '));
    else lines.push(lineOf(item, cells, fields));
  });
  return { lines, leftOut };
}

function columnsOf(rows: readonly string[][], named: boolean, startField: EntryField): (EntryField | undefined)[] {
  const count = Math.max(0, ...rows.map((cells) => cells.length)) - (named ? 1 : 0);
  const fields: EntryField[] = count >= 3 ? [...FIELDS] : count === 2 ? ['stockOnHand', 'consumption'] : [startField];
  return named ? [undefined, ...fields] : fields;
}

function lineOf(item: string, cells: readonly string[], fields: readonly (EntryField | undefined)[]): BlockLine {
  const texts: Partial<Record<EntryField, string>> = {};
  const unreadable: EntryField[] = [];
  fields.forEach((field, index) => {
    const text = cells[index] ?? '';
    if (field === undefined || text === '') return;
    const amount = amountOf(text);
    if (amount === undefined) unreadable.push(field);
    texts[field] = amount === undefined ? text : String(amount);
  });
  return { item, texts, unreadable };
}
