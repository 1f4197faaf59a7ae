import type { ReportingWeek } from '#platform';
import { SIMULATED_ITEMS } from './care-profile.js';
import { weekNumber } from './epidemic.js';
import { RandomStream } from './random-stream.js';

export type SimulatedItem = (typeof SIMULATED_ITEMS)[number];

/** A time during which suppliers deliver only a part of what is ordered. */
export interface SupplyTension {
  readonly item: SimulatedItem;
  /** First and last week, both in tension. */
  readonly from: ReportingWeek;
  readonly to: ReportingWeek;
  /** Part of the orders that is delivered, 0 to 1, before the regions' differences. */
  readonly deliveredShare: number;
}

/** Gowns and gloves are the two in tension in MINSANTE 143; so they are here, gowns up to the last week. */
const TENSIONS_BEFORE_END: readonly (readonly [SimulatedItem, first: number, last: number, share: number])[] = [
  ['GOWN', 7, 0, 0.38],
  ['GLOVE', 5, 0, 0.62],
  ['FFP2_MASK', 3, 0, 0.5],
  ['GLOVE', 22, 16, 0.5],
  ['GOWN', 24, 20, 0.6],
  ['FFP2_MASK', 14, 11, 0.6],
];
const REPEATED_EVERY_WEEKS = 30;

/** The usual tensions of a simulation that ends with `last`, repeated backwards over its weeks. */
export function usualTensions(weeks: readonly ReportingWeek[]): SupplyTension[] {
  const last = weeks.at(-1);
  if (!last) return [];
  const tensions: SupplyTension[] = [];
  for (let back = 0; back < weeks.length; back += REPEATED_EVERY_WEEKS) {
    for (const [item, first, end, deliveredShare] of TENSIONS_BEFORE_END) {
      tensions.push({ item, from: last.plus(-back - first), to: last.plus(-back - end), deliveredShare });
    }
  }
  return tensions;
}

/** Part of the orders of each item delivered in a region in a week, in the order of the collection. */
export function deliveredShares(seed: number, tensions: readonly SupplyTension[], regionCode: string, week: ReportingWeek): number[] {
  return SIMULATED_ITEMS.map((item) => {
    const tension = tensions.find((each) => each.item === item && !week.isBefore(each.from) && !each.to.isBefore(week));
    if (!tension) return 1;
    const onset = RandomStream.of(seed, `tension:${item}:${weekNumber(tension.from)}:${regionCode}`);
    return Math.min(1, tension.deliveredShare * onset.between(0.75, 1.4));
  });
}
