const HOUR_MS = 3_600_000;

/** Hours within which help is needed. */
export const URGENCY_HOURS = { WITHIN_24_HOURS: 24, WITHIN_72_HOURS: 72, WITHIN_A_WEEK: 168 } as const;
export type Urgency = keyof typeof URGENCY_HOURS;

export function dueAt(asked: Date, urgency: Urgency): Date {
  return new Date(asked.getTime() + URGENCY_HOURS[urgency] * HOUR_MS);
}

/** Hours between two instants, with decimals. */
export function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / HOUR_MS;
}
