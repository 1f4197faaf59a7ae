import { readQuantity } from '../../figures/numbers.js';
import type { ReceiptLineInput, RequestShipmentFragment } from '../../generated/graphql.js';
import { sentOf } from '../one/sent.js';

/** What is typed for each item, by code. */
export type Counts = Readonly<Record<string, string>>;

export interface CountedLine {
  readonly item: { readonly code: string; readonly labelPlural: string };
  readonly sent: number;
  /** Undefined until a whole number is typed. */
  readonly received: number | undefined;
  readonly text: string;
}

export function countedLines(shipment: Pick<RequestShipmentFragment, 'lots'>, counts: Counts): CountedLine[] {
  return sentOf(shipment).map(({ item, quantity }) => {
    const text = counts[item.code] ?? '';
    return { item, sent: quantity, text, received: readQuantity(text) };
  });
}

/** Items that arrived in another quantity than sent, among those counted. */
export function differing(lines: readonly CountedLine[]): CountedLine[] {
  return lines.filter(({ sent, received }) => received !== undefined && received !== sent);
}

/** What must be mended before confirming. Paths: the item's code, or comment. */
export function countTroubles(lines: readonly CountedLine[], comment: string): { path: string; message: string }[] {
  const uncounted = lines.filter(({ received }) => received === undefined).map(({ item }) => ({ path: item.code, message: 'Un nombre entier de pièces, 0 si rien' }));
  const silent = differing(lines).length > 0 && comment.trim() === '';
  return [...uncounted, ...(silent ? [{ path: 'comment', message: 'Les quantités diffèrent de l’envoi\u00A0: dites en un mot pourquoi.' }] : [])];
}

export function receiptLines(lines: readonly CountedLine[]): ReceiptLineInput[] {
  return lines.map(({ item, received }) => ({ item: item.code, quantity: received ?? 0 }));
}
