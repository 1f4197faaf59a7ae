import { allocateFirstExpiredFirstOut } from './allocate.js';
import { byExpiry, listed, type ListedLot, type Lot } from './lot.js';

/** One usable lot in the order it would leave, with what a shipment would take of it. Pieces. */
export interface PreviewedLot {
  readonly lot: ListedLot;
  readonly take: number;
  /** Taken from this lot and those before it; null where nothing is taken. */
  readonly cumulative: number | null;
  /** Still available in the lot afterwards. */
  readonly rest: number;
}

/**
 * What the default plan would take from the lots of one item, and the usable lots it would leave alone.
 * @param need pieces wanted.
 * @param day of departure, "YYYY-MM-DD".
 */
export function previewAllocation(lots: readonly Lot[], need: number, day: string): PreviewedLot[] {
  const taken = new Map(allocateFirstExpiredFirstOut(lots, need, day).map((take) => [take.lotId, take.quantity]));
  let cumulative = 0;
  return [...lots].sort(byExpiry).flatMap((one) => {
    const lot = listed(one, day);
    if (lot.available <= 0) return [];
    const take = taken.get(lot.id) ?? 0;
    cumulative += take;
    return [{ lot, take, cumulative: take > 0 ? cumulative : null, rest: lot.available - take }];
  });
}
