import { Temporal } from 'temporal-polyfill';
import type { ReportingWeek } from './reporting-week.js';

const ZONE = 'Europe/Paris';
const QUARTER_MS = 15 * 60_000;

/**
 * Quarters of an hour on the wall clock in Paris from the week's Monday 00:00 to an instant, with their fraction: Monday
 * 09:42 of the following week is the same number every week, also where the hour changed meanwhile.
 */
export function quartersInto(week: ReportingWeek, instant: Date): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE).toPlainDateTime();
  return (Date.parse(`${wall.toString()}Z`) - Date.parse(week.monday)) / QUARTER_MS;
}

/** The instant of a whole number of such quarters. */
export function instantOfQuarter(week: ReportingWeek, quarter: number): Date {
  const wall = new Date(Date.parse(week.monday) + quarter * QUARTER_MS).toISOString().slice(0, -1);
  return new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).epochMilliseconds);
}
