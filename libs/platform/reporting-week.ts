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

// Plain dates count in whole days of UTC: adding weeks to them never meets a change of hour.
const WEEK_MS = 7 * 24 * 3_600_000;
const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** Weeks met so far, by Monday: an evaluation asks for the same hundred weeks millions of times. */
const met = new Map<string, ReportingWeek>();
const byText = new Map<string, ReportingWeek>();
/** Two centuries of weeks; beyond, dates come from outside and are not worth keeping. */
const MOST_MET = 10_000;
/** The week last asked for by instant: almost always the current one. Its bounds are known before it is kept: no instant may spoil the next ones. */
let latest: { readonly week: ReportingWeek; readonly from: number; readonly until: number } | undefined;
/** Years that people name. Calendars and the database give up far beyond. */
const YEARS = { first: 1900, last: 2199 } as const;

/** An ISO week, Monday to Sunday in Europe/Paris. Immutable; equal weeks have equal `monday`. */
export class ReportingWeek {
  /** Monday's date, "YYYY-MM-DD": the form in which the database stores a week. */
  readonly monday: string;
  private text: string | undefined;
  private start: number | undefined;
  private lastDeadline: { readonly day: number; readonly time: string; readonly at: number } | undefined;

  private constructor(private readonly date: Temporal.PlainDate) {
    this.monday = date.toString();
  }

  private static from(date: Temporal.PlainDate): ReportingWeek {
    const week = new ReportingWeek(date);
    const known = met.get(week.monday);
    if (known) return known;
    if (met.size < MOST_MET) met.set(week.monday, week);
    return week;
  }

  /** @returns undefined when the text is not an existing ISO week ("2026-W53" exists, "2025-W53" does not). */
  static parse(text: string): ReportingWeek | undefined {
    const known = byText.get(text);
    if (known) return known;
    const match = ISO_WEEK.exec(text);
    if (!match) return undefined;
    const year = Number(match[1]);
    const week = Number(match[2]);
    if (year < YEARS.first || year > YEARS.last || week < 1 || week > weeksInYear(year)) return undefined;
    const january4 = Temporal.PlainDate.from({ year, month: 1, day: 4 });
    const parsed = ReportingWeek.from(january4.subtract({ days: january4.dayOfWeek - 1 }).add({ weeks: week - 1 }));
    if (byText.size < MOST_MET) byText.set(text, parsed);
    return parsed;
  }

  /** @throws {RangeError} for a text that `parse` refuses; for constants and trusted input. */
  static of(text: string): ReportingWeek {
    const week = ReportingWeek.parse(text);
    if (!week) throw new RangeError(`Not an ISO week: ${text}`);
    return week;
  }

  /** The week that contains a date "YYYY-MM-DD" (its Monday in the database, or any other day). */
  static containing(date: string): ReportingWeek {
    const known = met.get(date);
    if (known) return known;
    const day = Temporal.PlainDate.from(date);
    return ReportingWeek.from(day.subtract({ days: day.dayOfWeek - 1 }));
  }

  /** The calendar week of an instant, in Europe/Paris. */
  static at(instant: Date): ReportingWeek {
    const at = instant.getTime();
    if (latest && latest.from <= at && at < latest.until) return latest.week;
    const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).toPlainDate();
    const week = ReportingWeek.from(day.subtract({ days: day.dayOfWeek - 1 }));
    latest = { week, from: week.startsAt().getTime(), until: week.plus(1).startsAt().getTime() };
    return week;
  }

  /** The last complete week at an instant: the one whose figures are asked for and shown by default. */
  static lastComplete(instant: Date): ReportingWeek {
    return ReportingWeek.at(instant).plus(-1);
  }

  plus(weeks: number): ReportingWeek {
    return ReportingWeek.containing(new Date(Date.parse(this.monday) + weeks * WEEK_MS).toISOString().slice(0, DATE_LENGTH));
  }

  /** Weeks from this one to another; negative when the other is earlier. */
  weeksUntil(other: ReportingWeek): number {
    return (Date.parse(other.monday) - Date.parse(this.monday)) / WEEK_MS;
  }

  isBefore(other: ReportingWeek): boolean {
    return this.monday < other.monday;
  }

  /** Sunday's date, "YYYY-MM-DD": the day whose evening's stock is reported. */
  get sunday(): string {
    return this.date.add({ days: 6 }).toString();
  }

  /** First instant of the week: Monday 00:00 Europe/Paris. */
  startsAt(): Date {
    this.start ??= this.date.toZonedDateTime({ timeZone: ZONE }).epochMilliseconds;
    return new Date(this.start);
  }

  /** Instant after which a report of this week is late. */
  deadline({ day, time }: Deadline = DEFAULT_DEADLINE): Date {
    if (this.lastDeadline?.day !== day || this.lastDeadline.time !== time) {
      const plainTime = Temporal.PlainTime.from(time);
      const at = this.date.add({ days: 6 + day }).toZonedDateTime({ timeZone: ZONE, plainTime }).epochMilliseconds;
      this.lastDeadline = { day, time, at };
    }
    return new Date(this.lastDeadline.at);
  }

  /** ISO notation, "2026-W47". */
  toString(): string {
    this.text ??= `${this.date.yearOfWeek}-W${String(this.date.weekOfYear).padStart(2, '0')}`;
    return this.text;
  }

  toJSON(): string {
    return this.toString();
  }
}

function weeksInYear(year: number): number {
  return Temporal.PlainDate.from(`${year}-${LAST_WEEK_ALWAYS_HAS}`).weekOfYear ?? 52;
}

/** Calendar date "YYYY-MM-DD" in Europe/Paris, a number of days after an instant. */
export function dateInParis(instant: Date, daysLater = 0): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .add({ days: daysLater })
    .toString();
}
