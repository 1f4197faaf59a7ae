import { Temporal } from 'temporal-polyfill';

/** True for an existing day written "YYYY-MM-DD". */
export function isCalendarDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
