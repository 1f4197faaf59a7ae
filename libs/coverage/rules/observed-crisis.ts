import { NOT_REPORTED } from './reported-weeks.js';

/** A crisis lasts: one high week is not one, four in a row are. */
export const WEEKS_OF_CRISIS = 4;

/** The four weeks in a row of highest consumption. */
export interface ObservedCrisis {
  /** Pieces a week: the mean, rounded up to a whole piece. */
  readonly weeklyQuantity: number;
  /** Pieces over the four weeks. */
  readonly total: number;
  /** Age in weeks of the last of the four. */
  readonly lastAge: number;
}

/**
 * The highest mean of 4 consecutive reported weeks in the last 52: four weeks that follow one another in the calendar,
 * each with its report. Weeks on both sides of a hole are not consecutive: what was used in the hole is unknown.
 * Among equal means the most recent. One pass with a sliding sum.
 * @param byAge amounts by age in weeks, see `amountsByAge`
 * @returns null when no four weeks in a row are reported
 */
export function observedCrisis(byAge: readonly number[]): ObservedCrisis | null {
  let highest = -1;
  let lastAge = 0;
  let sum = 0;
  let run = 0;
  for (let age = 0; age < byAge.length; age++) {
    const amount = byAge[age] ?? NOT_REPORTED;
    if (amount === NOT_REPORTED) {
      sum = 0;
      run = 0;
      continue;
    }
    sum += amount;
    run++;
    if (run > WEEKS_OF_CRISIS) sum -= byAge[age - WEEKS_OF_CRISIS] ?? 0;
    if (run >= WEEKS_OF_CRISIS && sum > highest) {
      highest = sum;
      lastAge = age - WEEKS_OF_CRISIS + 1;
    }
  }
  if (highest < 0) return null;
  return { weeklyQuantity: Math.ceil(highest / WEEKS_OF_CRISIS), total: highest, lastAge };
}
