const HOUR_MS = 3_600_000;

/** Hours within which help is needed. */
const URGENCY_HOURS = { WITHIN_24_HOURS: 24, WITHIN_72_HOURS: 72, WITHIN_A_WEEK: 168 } as const;
export type Urgency = keyof typeof URGENCY_HOURS;
export const URGENCIES = ['WITHIN_24_HOURS', 'WITHIN_72_HOURS', 'WITHIN_A_WEEK'] as const satisfies readonly Urgency[];

export function dueAt(asked: Date, urgency: Urgency): Date {
  return new Date(asked.getTime() + URGENCY_HOURS[urgency] * HOUR_MS);
}
