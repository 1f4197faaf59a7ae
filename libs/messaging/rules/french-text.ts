import type { ReportingWeek } from '#platform';

const ZONE = 'Europe/Paris';
/** French wants a space before : ; ? ! and between digits, and the line must not break there. */
export const NBSP = '\u00A0';

const longDay = new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' });
const hour = new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
const shortDay = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', day: 'numeric', month: 'short' });
const numbers = new Intl.NumberFormat('fr-FR');

/** "lundi 23 novembre à 18:00". */
export function dayAndHour(instant: Date): string {
  return `${longDay.format(instant)} à ${hour.format(instant)}`;
}

/** "jeudi 26 novembre", from "2026-11-26". */
export function dayName(date: string): string {
  return longDay.format(new Date(`${date}T12:00:00Z`));
}

/** "S47 (16 nov. – 22 nov.)". */
export function weekName(week: ReportingWeek): string {
  const sunday = new Date(Date.parse(week.plus(1).monday) - 24 * 3_600_000);
  const days = [new Date(week.monday), sunday].map((day) => shortDay.format(day).replaceAll(' ', NBSP));
  return `${weekNumber(week)} (${days.join(' – ')})`;
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
