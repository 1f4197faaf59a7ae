import { readQuantity } from '../../../figures/numbers.js';

/** The three amounts of an item, in the order they are typed. */
export const FIELDS = ['stockOnHand', 'received', 'consumption'] as const;
export type EntryField = (typeof FIELDS)[number];

/** As typed: what cannot be read stays what it is, for the person to see. */
export type Texts = Readonly<Record<EntryField, string>>;
export type Typed = Readonly<Record<string, Texts>>;

export interface TypedLine {
  readonly item: string;
  readonly stockOnHand: number | null;
  readonly received: number | null;
  readonly consumption: number | null;
}

export const NOTHING_TYPED: Texts = { stockOnHand: '', received: '', consumption: '' };

/** One field of one item: "GOWN.received". */
export const fieldKey = (item: string, field: EntryField): string => `${item}.${field}`;

/** Pieces; the service refuses more. */
const MOST_PIECES = 100_000_000;

/** What is typed as pieces; undefined when it is no whole number, or an absurd one. */
export function amountOf(text: string): number | undefined {
  const amount = readQuantity(text);
  return amount === undefined || amount > MOST_PIECES ? undefined : amount;
}

/** True when something is there that is no whole number of pieces. */
export function isUnreadable(text: string): boolean {
  return text.trim() !== '' && amountOf(text) === undefined;
}

/** Numbers of what is typed, in the order of the catalogue; null for what is empty or unreadable. */
export function linesOf(typed: Typed, items: readonly string[]): TypedLine[] {
  const amount = (text: string): number | null => amountOf(text) ?? null;
  return items.map((item) => {
    const { stockOnHand, received, consumption } = typed[item] ?? NOTHING_TYPED;
    return { item, stockOnHand: amount(stockOnHand), received: amount(received), consumption: amount(consumption) };
  });
}

/** Stock and consumption are needed; a quantity received may be left untold, not unreadable. */
export function isComplete(texts: Texts): boolean {
  return texts.stockOnHand.trim() !== '' && texts.consumption.trim() !== '' && FIELDS.every((field) => !isUnreadable(texts[field]));
}

interface Amounts {
  readonly item: { readonly code: string };
  readonly stockOnHand: number;
  readonly received: number | null;
  readonly consumption: number;
}

/** A report already sent, as the texts of its fields. */
export function typedOf(lines: readonly Amounts[]): Typed {
  const text = (amount: number | null): string => (amount === null ? '' : String(amount));
  return Object.fromEntries(
    lines.map(({ item, stockOnHand, received, consumption }) => [
      item.code,
      { stockOnHand: text(stockOnHand), received: text(received), consumption: text(consumption) },
    ]),
  );
}
