import type { ReportingWeek } from '#platform';

/** Consumption of one item in one reported week, in pieces. A week without a report is absent, not zero. */
export interface ReportedWeek {
  readonly week: ReportingWeek;
  readonly amount: number;
}

/** Weeks the observation of consumption looks back on, the week itself included. */
export const WEEKS_OBSERVED = 52;

/** In a table of amounts by age: that week has no report. Amounts are never negative. */
export const NOT_REPORTED = -1;

const MILLISECONDS_A_WEEK = 7 * 24 * 60 * 60 * 1_000;

/**
 * Ages of reports in weeks relative to a week, 0 for that week. The same as `ReportingWeek.weeksUntil`, twenty times
 * faster (0.1 µs): the evaluation of a whole week asks for it millions of times. Once for all items of an establishment.
 */
export function agesOf(mondays: readonly string[], monday: string): number[] {
  const last = Date.parse(monday);
  return mondays.map((one) => (last - Date.parse(one)) / MILLISECONDS_A_WEEK);
}

/**
 * The last 52 weeks as a table: element n is the amount of n weeks ago, or NOT_REPORTED. Whatever the order of the
 * input; later and older weeks are left out.
 */
export function amountsByAge(ages: readonly number[], amounts: readonly number[]): number[] {
  const byAge = new Array<number>(WEEKS_OBSERVED).fill(NOT_REPORTED);
  for (let index = 0; index < ages.length; index++) {
    const age = ages[index] ?? WEEKS_OBSERVED;
    if (age >= 0 && age < WEEKS_OBSERVED) byAge[age] = amounts[index] ?? NOT_REPORTED;
  }
  return byAge;
}

/** The same table from report objects. */
export function tableOf(reported: readonly ReportedWeek[], week: ReportingWeek): number[] {
  const mondays = reported.map((one) => one.week.monday);
  return amountsByAge(agesOf(mondays, week.monday), reported.map((one) => one.amount));
}
