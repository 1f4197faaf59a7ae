import { type Key, SITES } from './places.js';

/**
 * Quantities made so that a number says whose it is: alone, or summed with others. Every stock of an establishment is
 * STOCK.unit + STOCK.step × its bit, plus less than STOCK.slack that varies with week and item; so are consumptions and
 * crisis consumptions, each around a unit of its own.
 */
interface Family {
  readonly unit: number;
  readonly step: number;
  readonly slack: number;
}

export const STOCK: Family = { unit: 8_000_000, step: 10_000, slack: 300 };
/** Of the one item every establishment could give. */
export const PLENTY: Family = { unit: 13_000_000, step: 20_000, slack: 300 };
export const CONSUMPTION: Family = { unit: 500_000, step: 1_000, slack: 30 };
export const CRISIS: Family = { unit: 3_000_000, step: 4_000, slack: 120 };
/** Asked in emergency requests. */
export const ASKED: Family = { unit: 90_000, step: 200, slack: 6 };

const FAMILIES = [STOCK, PLENTY, CONSUMPTION, CRISIS, ASKED];

export function figure(family: Family, key: Key, variation: number): number {
  if (variation >= family.slack) throw new RangeError(`A variation of ${variation} would blur whose figure it is`);
  return family.unit + family.step * SITES[key].bit + variation;
}

/** The establishments whose figures make this number, when it is one figure or a sum of figures of one family. */
export function ownersOf(number: number, among: readonly Key[]): Key[] {
  for (const family of FAMILIES) {
    const terms = Math.floor(number / (family.unit * 1.0001));
    if (terms < 1 || terms > among.length) continue;
    const bits = Math.floor((number - terms * family.unit) / family.step);
    const rest = number - terms * family.unit - bits * family.step;
    const owners = among.filter((key) => (bits & SITES[key].bit) !== 0);
    const exact = bits > 0 && bits === owners.reduce((sum, key) => sum + SITES[key].bit, 0) && owners.length === terms;
    if (exact && rest >= 0 && rest < family.slack * terms) return owners;
  }
  return [];
}
