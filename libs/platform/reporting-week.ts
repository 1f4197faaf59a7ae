import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Paris';
const ISO_WEEK = /^(\d{4})-W(\d{2})$/;
const LAST_WEEK_ALWAYS_HAS = '12-28';

/** Day and hour at which a week's report is due, in the week that follows it. */
export interface Deadline {
  /** ISO day of the following week, Monday = 1. */
  readonly day: number;
  /** Wall-clock time in Europe/Paris, "HH:MM". */
  readonly time: string;
}

/** Monday 18:00 of the following week unless configured (mission, rules of computation). */
export const DEFAULT_DEADLINE: Deadline = { day: 1, time: '18:00' };

/** An ISO week, Monday to Sunday in Europe/Paris. Immutable; equal weeks have equal `monday`. */
export class ReportingWeek {
  /** Monday's date, "YYYY-MM-DD": the form in which the database stores a week. */
  readonly monday: string;

  private constructor(private readonly date: Temporal.PlainDate) {
    this.monday = date.toString();
  }

  /** @returns undefined when the text is not an existing ISO week ("2026-W53" exists, "2025-W53" does not). */
  static parse(text: string): ReportingWeek | undefined {
    const match = ISO_WEEK.exec(text);
    if (!match) return undefined;
    const year = Number(match[1]);
    const week = Number(match[2]);
    if (week < 1 || week > weeksInYear(year)) return undefined;
    const january4 = Temporal.PlainDate.from({ year, month: 1, day: 4 });
    return new ReportingWeek(january4.subtract({ days: january4.dayOfWeek - 1 }).add({ weeks: week - 1 }));
  }

  /** @throws {RangeError} for a text that `parse` refuses; for constants and trusted input. */
  static of(text: string): ReportingWeek {
    const week = ReportingWeek.parse(text);
    if (!week) throw new RangeError(`Not an ISO week: ${text}`);
    return week;
  }

  /** The week that contains a date "YYYY-MM-DD" (its Monday in the database, or any other day). */
  static containing(date: string): ReportingWeek {
    const day = Temporal.PlainDate.from(date);
    return new ReportingWeek(day.subtract({ days: day.dayOfWeek - 1 }));
  }

  /** The calendar week of an instant, in Europe/Paris. */
  static at(instant: Date): ReportingWeek {
    const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE).toPlainDate();
    return new ReportingWeek(day.subtract({ days: day.dayOfWeek - 1 }));
  }

  /** The last complete week at an instant: the one whose figures are asked for and shown by default. */
  static lastComplete(instant: Date): ReportingWeek {
    return ReportingWeek.at(instant).plus(-1);
  }

  plus(weeks: number): ReportingWeek {
    return new ReportingWeek(this.date.add({ weeks }));
  }

  /** Weeks from this one to another; negative when the other is earlier. */
  weeksUntil(other: ReportingWeek): number {
    return this.date.until(other.date, { largestUnit: 'days' }).days / 7;
  }

  isBefore(other: ReportingWeek): boolean {
    return this.monday < other.monday;
  }

  /** First instant of the week: Monday 00:00 Europe/Paris. */
  startsAt(): Date {
    return toDate(this.date.toZonedDateTime({ timeZone: ZONE }));
  }

  /** Instant after which a report of this week is late. */
  deadline(deadline: Deadline = DEFAULT_DEADLINE): Date {
    const day = this.date.add({ days: 6 + deadline.day });
    return toDate(day.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(deadline.time) }));
  }

  /** ISO notation, "2026-W47". */
  toString(): string {
    return `${this.date.yearOfWeek}-W${String(this.date.weekOfYear).padStart(2, '0')}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

function weeksInYear(year: number): number {
  return Temporal.PlainDate.from(`${year}-${LAST_WEEK_ALWAYS_HAS}`).weekOfYear ?? 52;
}

function toDate(moment: Temporal.ZonedDateTime): Date {
  return new Date(moment.epochMilliseconds);
}

/** Calendar date "YYYY-MM-DD" in Europe/Paris, a number of days after an instant. */
export function dateInParis(instant: Date, daysLater = 0): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .add({ days: daysLater })
    .toString();
}
