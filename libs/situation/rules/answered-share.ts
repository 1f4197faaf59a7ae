import { COVERAGE_LEVELS } from '#coverage';
import type { ItemSums } from './sums.js';

/** On what the figures of a territory and week stand, as parts of its crisis consumption; they sum to 1. */
export interface AnsweredShare {
  /** Consumption of the establishments that answered for the week. */
  readonly answered: number;
  /** Consumption of those whose last report is older: known, but outside the sums. */
  readonly lastKnown: number;
  /** Consumption that nobody has said. */
  readonly unknown: number;
}

const UNKNOWN = COVERAGE_LEVELS.indexOf('UNKNOWN');

/**
 * The share of one item. An establishment whose consumption is unknown counts for an average one: it takes 1 ÷ expected
 * of the whole, and the known consumption divides the rest.
 * @param expected establishments expected in the territory.
 * @returns null when nobody is expected, or nobody is known to use the item.
 */
export function shareOfItem(sums: ItemSums, expected: number): AnsweredShare | null {
  const crisis = sums.crisisConsumption + sums.staleCrisisConsumption;
  if (expected === 0 || crisis === 0) return null;
  const unknown = unknownEstablishments(sums, expected) / expected;
  return {
    answered: ((1 - unknown) * sums.crisisConsumption) / crisis,
    lastKnown: ((1 - unknown) * sums.staleCrisisConsumption) / crisis,
    unknown,
  };
}

/**
 * The share over all items: the mean of the shares of the items in use, since pieces of different items do not add up.
 * It is the sum of the weights (`MissingReport.weight`) of the establishments of each kind.
 */
export function answeredShare(items: readonly (ItemSums | undefined)[], expected: number): AnsweredShare | null {
  if (expected === 0) return null;
  const shares = items.flatMap((sums) => (sums ? (shareOfItem(sums, expected) ?? []) : []));
  if (shares.length === 0) {
    const isUnknown = items.some((sums) => !sums || unknownEstablishments(sums, expected) > 0);
    return isUnknown ? { answered: 0, lastKnown: 0, unknown: 1 } : null;
  }
  const mean = (part: keyof AnsweredShare): number => shares.reduce((sum, share) => sum + share[part], 0) / shares.length;
  return { answered: mean('answered'), lastKnown: mean('lastKnown'), unknown: mean('unknown') };
}

/** Expected establishments of whose crisis consumption neither this week's report nor an older one tells. */
function unknownEstablishments(sums: ItemSums, expected: number): number {
  const answered = sums.levelCounts.reduce((total, count, level) => total + (level === UNKNOWN ? 0 : count), 0);
  return Math.max(0, expected - answered - (sums.staleEstablishments - sums.staleUnknown));
}
