import { isUsable, type Lot } from './lot.js';

/** What the lots of one item come to. Pieces. */
export interface Position {
  readonly item: string;
  /** On hand and fit for use, what planned shipments hold included. */
  readonly usable: number;
  /** Part of the usable stock promised to planned shipments. */
  readonly reserved: number;
  /** What may still be promised: usable less reserved. */
  readonly available: number;
  /** On hand, but expired or in quarantine. */
  readonly unusable: number;
  /** Earliest last day of use among usable lots, "YYYY-MM-DD"; null when none expires. */
  readonly nextExpiry: string | null;
}

export function positionOf(item: string, lots: readonly Omit<Lot, 'version'>[], today: string): Position {
  const own = lots.filter((lot) => lot.item === item && lot.onHand > 0);
  const usableLots = own.filter((lot) => isUsable(lot, today));
  const usable = sum(usableLots.map((lot) => lot.onHand));
  const reserved = sum(usableLots.map((lot) => lot.reserved));
  const expiries = usableLots.flatMap((lot) => (lot.expiresOn === null ? [] : [lot.expiresOn])).sort();
  return {
    item,
    usable,
    reserved,
    available: usable - reserved,
    unusable: sum(own.map((lot) => lot.onHand)) - usable,
    nextExpiry: expiries[0] ?? null,
  };
}

/**
 * Weeks the usable stock lasts in a crisis.
 * @param nationalWeekly national crisis consumption, pieces a week; null when unknown.
 * @returns null when the consumption is unknown or zero: neither 0 nor infinity would be true.
 */
export function weeksOfCover(usable: number, nationalWeekly: number | null): number | null {
  return nationalWeekly === null || nationalWeekly <= 0 ? null : usable / nationalWeekly;
}

/** Usable stock as a share of its target, 1 when met exactly; null without a target. */
export function coverageOfTarget(usable: number, target: number | null): number | null {
  return target === null || target <= 0 ? null : usable / target;
}

function sum(quantities: readonly number[]): number {
  return quantities.reduce((total, quantity) => total + quantity, 0);
}
