import { SIMULATED_ITEMS } from './care-profile.js';
import type { RandomStream } from './random-stream.js';
import type { PackSizes, WeekAmounts } from './stock-course.js';

export type MistakeKind = 'BOXES' | 'TYPING';

/** A mistake meant in a report: the amounts of this item are not what happened. */
export interface EntryMistake {
  readonly kind: MistakeKind;
  /** Position in the collection. */
  readonly item: number;
  /** A later version puts it right. */
  readonly corrected: boolean;
}

const BOXES_RATE = 0.006;
const BOXES_CORRECTED_RATE = 0.5;
const TYPING_RATE = 0.022;
/** Below this a number of boxes is no different from a number of pieces. */
const FEWEST_BOXES = 2;

export function drawMistake(amounts: WeekAmounts, packSizes: PackSizes, stream: RandomStream): EntryMistake | undefined {
  const luck = stream.next();
  const item = stream.below(SIMULATED_ITEMS.length);
  const corrected = stream.chance(BOXES_CORRECTED_RATE);
  const stock = amounts.stockOnHand[item] ?? 0;
  if (luck < BOXES_RATE) {
    const packSize = packSizes[item] ?? 1;
    return packSize > 1 && stock >= FEWEST_BOXES * packSize ? { kind: 'BOXES', item, corrected } : undefined;
  }
  return luck < BOXES_RATE + TYPING_RATE && stock > 0 ? { kind: 'TYPING', item, corrected: true } : undefined;
}

/** The amounts as typed: boxes for pieces, or a stock with a digit too many. */
export function mistypedAmounts(amounts: WeekAmounts, mistake: EntryMistake, packSizes: PackSizes): WeekAmounts {
  const replace = (values: readonly number[], by: (value: number) => number): number[] =>
    values.map((value, index) => (index === mistake.item ? by(value) : value));
  if (mistake.kind === 'TYPING') return { ...amounts, stockOnHand: replace(amounts.stockOnHand, (stock) => stock * 10) };
  const packSize = packSizes[mistake.item] ?? 1;
  const boxes = (pieces: number): number => Math.round(pieces / packSize);
  return {
    stockOnHand: replace(amounts.stockOnHand, boxes),
    consumption: replace(amounts.consumption, boxes),
    received: replace(amounts.received, boxes),
  };
}
