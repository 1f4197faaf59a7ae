import { availableOf, byExpiry, type Lot } from './lot.js';

/** Pieces taken from one lot. */
export interface Take {
  readonly lotId: string;
  readonly quantity: number;
}

/**
 * Takes what is needed from the lots of one item, first expired first out; less when there is less.
 * @param need pieces wanted.
 * @param today date in Paris, "YYYY-MM-DD".
 */
export function allocateFirstExpiredFirstOut(lots: readonly Lot[], need: number, today: string): Take[] {
  const takes: Take[] = [];
  let left = need;
  for (const lot of [...lots].sort(byExpiry)) {
    const quantity = Math.min(left, availableOf(lot, today));
    if (quantity <= 0) continue;
    takes.push({ lotId: lot.id, quantity });
    left -= quantity;
  }
  return takes;
}

/**
 * True when a lot is left with stock while one of the same item that expires later is taken. Lots of the same date are
 * interchangeable.
 */
export function breaksFirstExpiredFirstOut(lots: readonly Lot[], takes: readonly Take[], today: string): boolean {
  const taken = new Map(takes.map((take) => [take.lotId, take.quantity]));
  const used = lots.filter((lot) => (taken.get(lot.id) ?? 0) > 0);
  return used.some((late) =>
    lots.some(
      (early) =>
        early.item === late.item &&
        early.expiresOn !== late.expiresOn &&
        byExpiry(early, late) < 0 &&
        availableOf(early, today) > (taken.get(early.id) ?? 0),
    ),
  );
}
