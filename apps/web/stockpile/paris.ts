import { parisClock } from '../nation/known-at/paris-instant.js';

const DAY_MS = 86_400_000;

/** The date in Paris at an instant, some days later when asked: "2026-11-23". */
export function dateInParis(instant: string, daysLater = 0): string {
  const today = Date.parse(`${parisClock(instant).slice(0, 10)}T00:00:00Z`);
  return new Date(today + daysLater * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The date some months later, kept inside its month: "2026-11-30" + 3 is "2027-02-28". */
export function monthsLater(date: string, months: number): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}
