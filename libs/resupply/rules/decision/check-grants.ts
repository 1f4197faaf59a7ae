import type { Problem } from '#platform';
import type { ItemQuantity } from '../emergency-request.js';

/** A part of each line may be granted, never more than was asked, never nothing: that would be another decision. */
export function grantProblems(granted: readonly ItemQuantity[], lines: readonly ItemQuantity[]): Problem[] {
  const seen = new Set<string>();
  return granted.flatMap(({ item, quantity }, index) => {
    const refuse = (code: string, field: string, message: string): Problem[] => [{ code, path: `grantedLines.${index}.${field}`, message }];
    const asked = lines.find((line) => line.item === item)?.quantity;
    if (asked === undefined) return refuse('ITEM_NOT_REQUESTED', 'item', "Cet article n'est pas demandé.");
    if (seen.has(item)) return refuse('DUPLICATE_ITEM', 'item', 'Cet article est déjà accordé plus haut.');
    seen.add(item);
    if (!Number.isInteger(quantity) || quantity <= 0) return refuse('QUANTITY_NOT_POSITIVE', 'quantity', 'Accordez au moins une pièce, ou choisissez une autre réponse.');
    if (quantity > asked) return refuse('GRANT_BEYOND_REQUESTED', 'quantity', `L’établissement n’a demandé que ${asked.toLocaleString('fr-FR').replaceAll('\u202F', '\u00A0')} pièces.`);
    return [];
  });
}

/** Whether less than everything is granted: the establishment is then told why. */
export function isPartial(granted: readonly ItemQuantity[], lines: readonly ItemQuantity[]): boolean {
  return granted.some(({ item, quantity }) => lines.some((line) => line.item === item && quantity < line.quantity));
}
