import { NOT_REPORTED } from './reported-weeks.js';

/** The rate is the mean of this many latest reported weeks … */
const WEEKS_AVERAGED = 4;
/** … and says nothing below this many. */
const FEWEST_WEEKS = 2;

/** Consumption observed of late. */
export interface ObservedRate {
  /** Pieces a week; null when there are not enough reports, 0 when nothing is used. */
  readonly rate: number | null;
  readonly state: 'KNOWN' | 'INSUFFICIENT_DATA' | 'NO_CONSUMPTION';
  /** Pieces over the weeks averaged. */
  readonly total: number;
  /** Ages in weeks of the reports averaged, latest first. */
  readonly ages: readonly number[];
}

/**
 * Mean consumption of the last 4 reported weeks of the last 52. A missing week is skipped, never counted as zero; fewer
 * than 2 reported weeks are not enough to tell.
 * @param byAge amounts by age in weeks, see `amountsByAge`
 */
export function observedRate(byAge: readonly number[]): ObservedRate {
  const ages: number[] = [];
  let total = 0;
  for (let age = 0; age < byAge.length && ages.length < WEEKS_AVERAGED; age++) {
    const amount = byAge[age] ?? NOT_REPORTED;
    if (amount === NOT_REPORTED) continue;
    ages.push(age);
    total += amount;
  }
  if (ages.length < FEWEST_WEEKS) return { rate: null, state: 'INSUFFICIENT_DATA', total, ages };
  return { rate: total / ages.length, state: total === 0 ? 'NO_CONSUMPTION' : 'KNOWN', total, ages };
}
