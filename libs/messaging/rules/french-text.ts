import type { ReportingWeek } from '#platform';

const ZONE = 'Europe/Paris';
/** French wants a space before : ; ? ! and between digits, and the line must not break there. */
export const NBSP = '\u00A0';

const longDay = new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' });
const clock = new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
const month = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'short' });
const numbers = new Intl.NumberFormat('fr-FR');
const DAY_MS = 24 * 3_600_000;

/** "lundi 23 novembre à 18 h", "lundi 23 novembre à 9 h 42". */
export function dayAndHour(instant: Date): string {
  const [hours = '', minutes = ''] = clock.format(instant).split(':');
  const time = minutes === '00' ? `${Number(hours)}${NBSP}h` : `${Number(hours)}${NBSP}h${NBSP}${minutes}`;
  return `${day(instant)} à ${time}`;
}

/** "jeudi 26 novembre", from "2026-11-26". */
export function dayName(date: string): string {
  return day(new Date(`${date}T12:00:00Z`));
}

function day(instant: Date): string {
  return longDay.format(instant).replace(/ 1 /, ' 1er ');
}

/** "S47 (16–22 nov.)", "S49 (30 nov. – 6 déc.)". */
export function weekName(week: ReportingWeek): string {
  const monday = new Date(week.monday);
  const sunday = new Date(monday.getTime() + 6 * DAY_MS);
  const [from, until] = [monday, sunday].map((date) => ({ day: date.getUTCDate(), month: month.format(date) })) as [MonthDay, MonthDay];
  const last = `${until.day}${NBSP}${until.month}`;
  const days = from.month === until.month ? `${from.day}–${last}` : `${from.day}${NBSP}${from.month} – ${last}`;
  return `${weekNumber(week)} (${days})`;
}

interface MonthDay {
  readonly day: number;
  readonly month: string;
}

/** "S47". */
export function weekNumber(week: ReportingWeek): string {
  return `S${week.toString().slice(-2)}`;
}

/** "12 400", never broken at a line's end. */
export function amount(value: number): string {
  return numbers.format(value).replaceAll('\u202F', NBSP);
}

/** Weeks of coverage with one decimal, truncated: 2,96 is not 3. */
export function weeksOfCover(value: number): string {
  if (value > 0 && value < 0.1) return `moins de 0,1${NBSP}semaine`;
  const tenths = Math.floor(value * 10) / 10;
  return `${tenths.toLocaleString('fr-FR')}${NBSP}semaine${tenths >= 2 ? 's' : ''}`;
}

export function counted(count: number, one: string, many: string): string {
  return `${amount(count)}${NBSP}${count > 1 ? many : one}`;
}
