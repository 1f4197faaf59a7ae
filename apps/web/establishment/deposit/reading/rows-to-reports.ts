import { bareWords, fieldNamed, itemNamed, type NamedItem } from '../../entry/block/read-block.js';
import { amountOf, type EntryField, FIELDS, NOTHING_TYPED, type Texts, type Typed } from '../../entry/draft/typed-report.js';

export interface LineFault {
  /** As the spreadsheet numbers it. */
  readonly line: number;
  readonly column: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** What a file says of one establishment and week. */
export interface DepositedReport {
  readonly finess: string;
  readonly week: string;
  readonly typed: Typed;
  /** Codes of the items the file does not give in full. */
  readonly missing: readonly string[];
}

export interface Deposit {
  readonly reports: readonly DepositedReport[];
  readonly faults: readonly LineFault[];
}

export interface DepositContext {
  readonly items: readonly NamedItem[];
  /** FINESS numbers this person reports for. */
  readonly establishments: readonly string[];
  /** The establishment of the screen, for a file without FINESS. */
  readonly finess: string;
  /** The awaited week, for a file without weeks. */
  readonly week: string;
}

type Column = EntryField | 'finess' | 'week' | 'item';
const NAMES: Record<Column, string> = { finess: 'FINESS', week: 'Semaine', item: 'Article', stockOnHand: 'Stock', received: 'Reçu', consumption: 'Consommé' };
const LINES_OF_HEAD = 10;

/** Reads rows with heads in French or English, in any order; every fault is told with its line and what to do. */
export function rowsToReports(rows: readonly (readonly string[])[], context: DepositContext): Deposit {
  const head = rows.slice(0, LINES_OF_HEAD).findIndex((row) => row.map(columnNamed).includes('item'));
  if (head === -1) return { reports: [], faults: [{ line: 1, column: 'En-têtes', message: 'Aucune ligne d’en-têtes avec «\u00A0Article\u00A0», «\u00A0Stock\u00A0» et «\u00A0Consommé\u00A0». Partez du modèle.' }] };
  const columns = (rows[head] ?? []).map(columnNamed);
  const absent = (['stockOnHand', 'consumption'] as const).filter((column) => !columns.includes(column));
  if (absent.length > 0) {
    return { reports: [], faults: absent.map((column) => ({ line: head + 1, column: NAMES[column], message: `Colonne «\u00A0${NAMES[column]}\u00A0» absente\u00A0: ajoutez-la, ou partez du modèle.` })) };
  }
  const faults: LineFault[] = [];
  const found = new Map<string, { finess: string; week: string; typed: Record<string, Texts> }>();
  rows.slice(head + 1).forEach((row, index) => {
    if (row.every((cell) => cell === '')) return;
    const line = head + 2 + index;
    const cell = (column: Column): string => (columns.includes(column) ? (row[columns.indexOf(column)] ?? '').trim() : '');
    const read = readRow(cell, context);
    const before = 'message' in read ? undefined : found.get(`${read.finess}|${read.week}`);
    if ('message' in read) faults.push({ line, column: NAMES[read.column], message: read.message });
    else if (before?.typed[read.item]) faults.push({ line, column: NAMES.item, message: `«\u00A0${cell('item')}\u00A0» est déjà donné plus haut pour cette semaine\u00A0: gardez une seule ligne.` });
    else {
      const report = before ?? { finess: read.finess, week: read.week, typed: {} };
      report.typed[read.item] = read.texts;
      found.set(`${read.finess}|${read.week}`, report);
    }
  });
  const reports = [...found.values()].map((report) => ({ ...report, missing: context.items.map(({ code }) => code).filter((code) => report.typed[code] === undefined) }));
  return { reports, faults };
}

type Row = { finess: string; week: string; item: string; texts: Texts } | { column: Column; message: string };

function readRow(cell: (column: Column) => string, context: DepositContext): Row {
  const finess = cell('finess') === '' ? context.finess : cell('finess').replaceAll(/\s/g, '').toUpperCase().padStart(9, '0');
  if (!context.establishments.includes(finess)) return { column: 'finess', message: `${finess} n’est pas de vos établissements\u00A0: corrigez le numéro, ou retirez la ligne.` };
  const week = cell('week') === '' ? context.week : weekNamed(cell('week'), context.week);
  if (week === undefined) return { column: 'week', message: `«\u00A0${cell('week')}\u00A0» n’est pas une semaine\u00A0: écrivez par exemple ${context.week} ou S${context.week.slice(-2)}.` };
  const item = itemNamed(cell('item'), context.items);
  if (item === undefined) return { column: 'item', message: `Article «\u00A0${cell('item')}\u00A0» inconnu\u00A0: écrivez ${context.items.map(({ labelPlural }) => labelPlural).join(', ')}.` };
  const texts: Record<EntryField, string> = { ...NOTHING_TYPED };
  for (const field of FIELDS) {
    const text = cell(field);
    if (text === '' && field === 'received') continue;
    const amount = amountOf(text);
    if (amount === undefined) {
      return { column: field, message: text === '' ? 'Case vide\u00A0: écrivez 0 s’il n’y en a pas.' : `«\u00A0${text}\u00A0» n’est pas un nombre entier de pièces\u00A0: corrigez la case.` };
    }
    texts[field] = String(amount);
  }
  return { finess, week, item, texts };
}

function columnNamed(head: string): Column | undefined {
  const words = bareWords(head);
  if (words.includes('finess')) return 'finess';
  if (/^(semaine|week|periode)/.test(words)) return 'week';
  if (/^(article|item|produit|equipement|epi|designation|code)/.test(words)) return 'item';
  return fieldNamed(head);
}

/** "2026-W47", "2026-S47", "S47", "47": without a year, that of the awaited week. */
export function weekNamed(text: string, awaited: string): string | undefined {
  const match = /^(?:(\d{4})[\s-]*)?(?:[WS]|semaine)?\s*(\d{1,2})$/i.exec(text.trim());
  const number = Number(match?.[2]);
  if (!match || number < 1 || number > 53) return undefined;
  return `${match[1] ?? awaited.slice(0, 4)}-W${String(number).padStart(2, '0')}`;
}
