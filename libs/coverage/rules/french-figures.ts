import type { ReportingWeek } from '#platform';

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const hundredths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2, roundingMode: 'trunc' });
const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Europe/Paris' });

/** "3 910". The narrow space of French numbers is too thin in the product's typeface: an ordinary non-breaking one. */
export function frenchPieces(value: number): string {
  return whole.format(value).replaceAll('\u202f', '\u00a0');
}

/** "0,85": at most two decimals, truncated, for 2,996 weeks is not 3. */
export function frenchDecimal(value: number): string {
  return hundredths.format(value).replaceAll('\u202f', '\u00a0');
}

/** "1,4 semaine", "2 semaines". */
export function frenchWeeks(value: number): string {
  return `${frenchDecimal(value)}\u00a0${Math.abs(value) < 2 ? 'semaine' : 'semaines'}`;
}

/** "S46". */
export function weekName(week: ReportingWeek): string {
  return `S${week.toString().slice(-2)}`;
}

/** "2 sept. 2026", "1er août 2026". @param date an instant, or "YYYY-MM-DD" */
export function frenchDay(date: Date | string): string {
  const instant = typeof date === 'string' ? new Date(`${date}T12:00:00Z`) : date;
  return day.format(instant).replace(/^1 /, '1er ').replaceAll(' ', '\u00a0');
}
