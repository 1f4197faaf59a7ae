const LONGEST_TEXT = 400;
const LARGEST_COUNT = 10_000_000;
const INTEGER = /^\d{1,8}$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
// Control characters, NUL first of all: PostgreSQL stores no NUL, and the others only break displays.
const CONTROL_OR_SPACES = /[\p{Cc}\s]+/gu;

/** One line of text without padding, null when nothing is left. */
export function cleanText(value: string | undefined): string | null | 'TOO_LONG' {
  if (value === undefined) return null;
  const cleaned = value.replace(CONTROL_OR_SPACES, ' ').trim();
  if (cleaned.length > LONGEST_TEXT) return 'TOO_LONG';
  return cleaned === '' ? null : cleaned;
}

/** A whole number of beds or visits; null for an empty cell. */
export function readCount(value: string | undefined): number | null | 'INVALID' {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const count = INTEGER.test(text) ? Number(text) : Number.NaN;
  return count <= LARGEST_COUNT ? count : 'INVALID';
}

/** A calendar date "YYYY-MM-DD" that exists; null for an empty cell. */
export function readDate(value: string | undefined): string | null | 'INVALID' {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const match = ISO_DATE.exec(text);
  if (!match) return 'INVALID';
  const [, year, month, day] = match.map(Number);
  const exists = isCalendarDay(year ?? 0, month ?? 0, day ?? 0);
  return exists ? text.slice(0, 10) : 'INVALID';
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}
