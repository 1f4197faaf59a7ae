import type { Problem } from '#platform';
import type { ItemQuantity } from './emergency-request.js';

/** What an establishment says it received, against what was sent. */
export interface Receipt {
  readonly sent: readonly ItemQuantity[];
  readonly lines: readonly ItemQuantity[];
  readonly comment: string | null;
  /** French name of an item code. */
  readonly labelOf: (item: string) => string;
}

export interface ReceiptVerdict {
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

// PostgreSQL's integer, in which a receipt is kept.
const LARGEST_QUANTITY = 2_147_483_647;

/** Every item sent must be counted, 0 included; a difference is accepted with a comment. */
export function checkReceipt(receipt: Receipt): ReceiptVerdict {
  const problems = [...lineProblems(receipt), ...missingItems(receipt)];
  if (problems.length > 0) return { problems, warnings: [] };
  const differences = differencesOf(receipt);
  if (differences.length > 0 && receipt.comment === null) {
    const message = 'Les quantités reçues ne sont pas celles envoyées : dites en un mot pourquoi.';
    return { problems: [{ code: 'COMMENT_REQUIRED', path: 'comment', message }], warnings: [] };
  }
  return { problems: [], warnings: differences };
}

function lineProblems({ sent, lines }: Receipt): Problem[] {
  const seen = new Set<string>();
  return lines.flatMap(({ item, quantity }, index) => {
    const found: Problem[] = [];
    const refuse = (code: string, field: string, message: string): void => void found.push({ code, path: `lines.${index}.${field}`, message });
    if (!sent.some((one) => one.item === item)) refuse('ITEM_NOT_SENT', 'item', "Cet article n'est pas dans cet envoi.");
    if (seen.has(item)) refuse('DUPLICATE_ITEM', 'item', 'Cet article est déjà compté plus haut.');
    seen.add(item);
    if (!Number.isInteger(quantity) || quantity < 0 || quantity > LARGEST_QUANTITY) {
      refuse('QUANTITY_OUT_OF_RANGE', 'quantity', 'Comptez en pièces, 0 si rien n’est arrivé.');
    }
    return found;
  });
}

function missingItems({ sent, lines, labelOf }: Receipt): Problem[] {
  const counted = new Set(lines.map((line) => line.item));
  const missing = sent.filter(({ item }) => !counted.has(item));
  return missing.map(({ item }) => ({ code: 'MISSING_ITEM', path: 'lines', message: `Indiquez la quantité reçue : ${labelOf(item)} (0 si rien).` }));
}

function differencesOf({ sent, lines, labelOf }: Receipt): Problem[] {
  return lines.flatMap(({ item, quantity }, index) => {
    const expected = sent.find((one) => one.item === item)?.quantity ?? 0;
    if (quantity === expected) return [];
    const message = `${labelOf(item)} : ${quantity.toLocaleString('fr-FR')} reçues pour ${expected.toLocaleString('fr-FR')} envoyées.`;
    return [{ code: 'QUANTITY_DIFFERS', path: `lines.${index}.quantity`, message }];
  });
}
