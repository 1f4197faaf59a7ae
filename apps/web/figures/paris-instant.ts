import { moveDay } from './dates.js';

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' });

/** An instant as the clocks of Paris show it: "2026-11-20T12:00". */
export function parisClock(instant: string | number): string {
  return wall.format(new Date(instant)).replace(' ', 'T').slice(0, 16);
}

/**
 * The instant at which the clocks of Paris show this: "2026-11-20T12:00" → "2026-11-20T11:00:00.000Z".
 * @returns undefined when it is not a date and hour, such as an address cut short.
 */
export function parisInstant(clock: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(clock)) return undefined;
  const asUtc = Date.parse(`${clock}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Twice: near a change of hour, the first guess may be on its other side.
  let instant = asUtc;
  for (let round = 0; round < 2; round += 1) instant = asUtc - (Date.parse(`${parisClock(instant)}:00Z`) - instant);
  return new Date(instant).toISOString();
}

/** The date in Paris at an instant, some days later when asked: "2026-11-23". */
export function dateInParis(instant: string, daysLater = 0): string {
  return moveDay(parisClock(instant), daysLater);
}
