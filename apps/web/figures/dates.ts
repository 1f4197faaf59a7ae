const NBSP = '\u00A0';
const ZONE = 'Europe/Paris';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const format = (options: Intl.DateTimeFormatOptions, timeZone = ZONE): Intl.DateTimeFormat => new Intl.DateTimeFormat('fr-FR', { ...options, timeZone });
const dayFormat = format({ weekday: 'short', day: 'numeric', month: 'short' });
const dayYearFormat = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const longDayFormat = format({ weekday: 'long', day: 'numeric', month: 'long' });
const timeFormat = format({ hour: '2-digit', minute: '2-digit' });
const parisDay = format({ day: 'numeric', month: 'short' });
const parisDayYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
const plainDay = format({ day: 'numeric', month: 'short' }, 'UTC');
const plainDayYear = format({ day: 'numeric', month: 'short', year: 'numeric' }, 'UTC');
const plainMonth = format({ month: 'short', year: 'numeric' }, 'UTC');
const monthOnly = format({ month: 'short' }, 'UTC');

const firstOfMonth = (text: string): string => text.replace(/(^|\s)1(\s)/, '$11er$2');

/** "lun. 23 nov., 09:42", Paris time. */
export function dayAndTime(instant: string): string {
  const date = new Date(instant);
  return `${firstOfMonth(dayFormat.format(date))}, ${timeFormat.format(date)}`;
}

/** "lun. 23 nov. 2026, 09:42", Paris time: where years go by. */
export function datedTime(instant: string): string {
  const date = new Date(instant);
  return `${firstOfMonth(dayYearFormat.format(date))}, ${timeFormat.format(date)}`;
}

/** "lundi 23 novembre". */
export function longDay(instant: string): string {
  return firstOfMonth(longDayFormat.format(new Date(instant)));
}

/** "09:42", Paris time. */
export function time(instant: string): string {
  return timeFormat.format(new Date(instant));
}

/** A date, "2026-11-25" → "25 nov."; with its year when asked. Of an instant, its day in Paris. */
export function day(date: string, withYear = false): string {
  if (date.length > 10) return firstOfMonth((withYear ? parisDayYear : parisDay).format(new Date(date)));
  return firstOfMonth((withYear ? plainDayYear : plainDay).format(new Date(`${date}T00:00:00Z`)));
}

/** "2027-01-31" → "janv. 2027". */
export function month(date: string): string {
  return plainMonth.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** A duration in minutes as people say it: "8 h 18 min", "2 j 19 h", "42 min". */
export function duration(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  const [days, hours, rest] = [Math.floor(whole / 1_440), Math.floor((whole % 1_440) / 60), whole % 60];
  if (days > 0) return hours === 0 ? `${days}${NBSP}j` : `${days}${NBSP}j ${hours}${NBSP}h`;
  if (hours > 0) return `${hours}${NBSP}h ${String(rest).padStart(2, '0')}${NBSP}min`;
  return `${rest}${NBSP}min`;
}

/** Minutes from one instant to another. */
export function minutesBetween(from: string | number, to: string | number): number {
  return (new Date(to).getTime() - new Date(from).getTime()) / MINUTE_MS;
}

/** Monday of an ISO week, in whole days of UTC. 4 January is always in week 1. */
function mondayOf(week: string): number {
  const [year, number] = week.split('-W').map(Number) as [number, number];
  const january4 = Date.UTC(year, 0, 4);
  const weekday = (new Date(january4).getUTCDay() + 6) % 7;
  return january4 + ((number - 1) * 7 - weekday) * DAY_MS;
}

/** "2026-W47" → "S47". */
export function shortWeek(week: string): string {
  return `S${week.slice(-2)}`;
}

/** "2026-W47" → "16–22 nov. 2026"; across months "26 oct.–1er nov. 2026". */
export function weekDays(week: string, withYear = true): string {
  const [monday, sunday] = [new Date(mondayOf(week)), new Date(mondayOf(week) + 6 * DAY_MS)];
  const last = firstOfMonth((withYear ? plainDayYear : plainDay).format(sunday));
  if (monday.getUTCMonth() === sunday.getUTCMonth()) return `${monday.getUTCDate() === 1 ? '1er' : monday.getUTCDate()}–${last}`;
  return `${monday.getUTCDate() === 1 ? '1er' : monday.getUTCDate()}${NBSP}${monthOnly.format(monday)}–${last}`;
}

/** "S47 (16–22 nov. 2026)". */
export function fullWeek(week: string): string {
  return `${shortWeek(week)}${NBSP}(${weekDays(week)})`;
}

/** Another week, counted from this one: `moveWeek('2026-W01', -1)` is "2025-W52". */
export function moveWeek(week: string, by: number): string {
  const thursday = new Date(mondayOf(week) + (by * 7 + 3) * DAY_MS);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - yearStart) / DAY_MS / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}

/** Sunday of a week as "2026-11-22". */
export function sundayOf(week: string): string {
  return new Date(mondayOf(week) + 6 * DAY_MS).toISOString().slice(0, 10);
}

/** Another day, "2026-11-22" moved by 5 is "2026-11-27". */
export function moveDay(date: string, by: number): string {
  return new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / DAY_MS);
}

/** The ISO week of a day: "2026-11-23" is in "2026-W48". */
export function weekOf(date: string): string {
  const year = Number(date.slice(0, 4));
  const first = `${year - 1}-W52`;
  return moveWeek(first, Math.floor((daysBetween(sundayOf(first), date) + 6) / 7));
}

/** The date some months later, kept inside its month: "2026-11-30" + 3 is "2027-02-28". */
export function monthsLater(date: string, months: number): string {
  const [year, number, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, number - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, number - 1 + months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}
