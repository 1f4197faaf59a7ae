/** A batch of one item stored at one site. Amounts in base units (pieces). */
export interface Lot {
  readonly id: string;
  readonly item: string;
  readonly lotNumber: string;
  readonly site: string;
  /** Last day of use, "YYYY-MM-DD"; null for what does not expire (some goggles). */
  readonly expiresOn: string | null;
  readonly quarantined: boolean;
  readonly onHand: number;
  /** Part of `onHand` promised to planned shipments. */
  readonly reserved: number;
  readonly version: number;
}

/** Expired from the day after its last day of use. */
export function isExpired(lot: Pick<Lot, 'expiresOn'>, today: string): boolean {
  return lot.expiresOn !== null && lot.expiresOn < today;
}

/** Fit for use: neither expired nor set aside. */
export function isUsable(lot: Pick<Lot, 'expiresOn' | 'quarantined'>, today: string): boolean {
  return !lot.quarantined && !isExpired(lot, today);
}

/** Pieces of a lot that may still be promised. */
export function availableOf(lot: Lot, today: string): number {
  return isUsable(lot, today) ? lot.onHand - lot.reserved : 0;
}

/** A lot with what may still be promised of it that day. */
export interface ListedLot extends Lot {
  readonly available: number;
}

export function listed(lot: Lot, today: string): ListedLot {
  return { ...lot, available: availableOf(lot, today) };
}

/** First expired first; what never expires comes last; ties in the order of lot numbers, so that a proposal is repeatable. */
export function byExpiry(one: Lot, other: Lot): number {
  return (
    compare(one.expiresOn ?? NEVER, other.expiresOn ?? NEVER) || compare(one.lotNumber, other.lotNumber) || compare(one.id, other.id)
  );
}

const NEVER = '9999-12-31';

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
