import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateInParis, ReportingWeek } from './reporting-week.js';

const DAY_MS = 86_400_000;
const FIRST = ReportingWeek.of('2000-W01');
const LAST = ReportingWeek.of('2100-W52');
const WEEKS = FIRST.weeksUntil(LAST);

const anyWeek = fc.integer({ min: 0, max: WEEKS }).map((index) => FIRST.plus(index));
const anyInstant = fc.date({ min: new Date('2000-01-05T00:00:00Z'), max: new Date('2100-12-20T00:00:00Z'), noInvalidDate: true });

const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** ISO 8601 by its definition: the week belongs to the year of its Thursday, and week 1 holds the first Thursday. */
function isoWeekByDefinition(monday: string): string {
  const thursday = new Date(Date.parse(monday) + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function everyWeek(): ReportingWeek[] {
  return Array.from({ length: WEEKS + 1 }, (_, index) => FIRST.plus(index));
}

describe('from 2000 to 2100', () => {
  test('every week is named as ISO 8601 defines it, and read back from its name', () => {
    for (const week of everyWeek()) {
      expect(week.toString()).toBe(isoWeekByDefinition(week.monday));
      expect(ReportingWeek.of(week.toString()).monday).toBe(week.monday);
    }
  });

  test('a year has a week 53 exactly when it starts or ends on a Thursday', () => {
    for (let year = 2000; year <= 2100; year += 1) {
      const touchesThursday = [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)].some((day) => new Date(day).getUTCDay() === 4);
      expect([year, ReportingWeek.parse(`${year}-W53`) !== undefined]).toEqual([year, touchesThursday]);
    }
  });

  test('every deadline is the following Monday at 18:00 in Paris, to the second', () => {
    for (const week of everyWeek()) {
      const parts = paris.format(week.deadline());
      const [year, month, day] = week.plus(1).monday.split('-');
      expect(parts).toBe(`Mon, ${day}/${month}/${year}, 18:00:00`);
    }
  });

  test('any instant belongs to one week, which starts on a Monday at midnight in Paris', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const week = ReportingWeek.at(instant);
        expect(week.startsAt() <= instant && instant < week.plus(1).startsAt()).toBe(true);
        expect(paris.format(week.startsAt())).toMatch(/^Mon, .* 00:00:00$/);
        expect(ReportingWeek.containing(dateInParis(instant)).monday).toBe(week.monday);
      }),
    );
  });

  test('the last millisecond of a week is still in it, the next is not', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        const end = week.plus(1).startsAt().getTime();
        expect(ReportingWeek.at(new Date(end - 1)).monday).toBe(week.monday);
        expect(ReportingWeek.at(new Date(end)).monday).toBe(week.plus(1).monday);
      }),
    );
  });

  test('weeks add up', () => {
    fc.assert(
      fc.property(anyWeek, fc.integer({ min: -500, max: 500 }), (week, shift) => {
        const other = week.plus(shift);
        expect(week.weeksUntil(other)).toBe(shift);
        expect(other.plus(-shift).monday).toBe(week.monday);
        expect(week.isBefore(other)).toBe(shift > 0);
      }),
    );
  });
});

describe('the days the clocks change', () => {
  test.each([
    ['2026-W13', '2026-03-22T23:00:00.000Z', '2026-03-30T16:00:00.000Z', 167],
    ['2026-W43', '2026-10-18T22:00:00.000Z', '2026-10-26T17:00:00.000Z', 169],
    ['2026-W47', '2026-11-15T23:00:00.000Z', '2026-11-23T17:00:00.000Z', 168],
  ])('%s starts at %s, is due at %s and lasts %i hours', (name, start, deadline, hours) => {
    const week = ReportingWeek.of(name);
    expect(week.startsAt().toISOString()).toBe(start);
    expect(week.deadline().toISOString()).toBe(deadline);
    expect((week.plus(1).startsAt().getTime() - week.startsAt().getTime()) / 3_600_000).toBe(hours);
  });

  test('another deadline keeps its wall-clock time', () => {
    expect(ReportingWeek.of('2026-W13').deadline({ day: 2, time: '09:30' }).toISOString()).toBe('2026-03-31T07:30:00.000Z');
  });
});

test('an instant no calendar reaches spoils nothing for the next one', () => {
  for (const far of ['-271821-04-20T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', '+010000-01-01T00:00:00Z']) {
    expect(() => ReportingWeek.at(new Date(far))).toThrow(RangeError);
    expect(ReportingWeek.at(new Date('2026-11-23T08:42:00Z')).toString()).toBe('2026-W48');
  }
});

test.each(['0000-W01', '0001-W01', '1899-W52', '2200-W01', '9999-W52', '2025-W53', '2026-W00', '2026-W54', '2026-47', 'W47', '2026-W7', ' 2026-W47', ''])('%j is not a week', (text) => {
  expect(ReportingWeek.parse(text)).toBeUndefined();
  expect(() => ReportingWeek.of(text)).toThrow(RangeError);
});

test('the week shown by default is the last complete one', () => {
  expect(ReportingWeek.lastComplete(new Date('2026-11-22T22:59:59Z')).toString()).toBe('2026-W46');
  expect(ReportingWeek.lastComplete(new Date('2026-11-22T23:00:00Z')).toString()).toBe('2026-W47');
});

test("the machine's time zone changes nothing", () => {
  const program = `
    const { ReportingWeek, dateInParis } = await import('./libs/platform/reporting-week.ts');
    const { createHash } = await import('node:crypto');
    const first = ReportingWeek.of('2000-W01'), hash = createHash('sha256');
    for (let i = 0; i < 5000; i++) {
      const week = first.plus(i), instant = new Date(Date.UTC(2000, 0, 3) + i * 7 * 86400000 - 3600000);
      hash.update([week, week.startsAt().toISOString(), week.deadline().toISOString(), ReportingWeek.at(instant), dateInParis(instant)].join());
    }
    process.stdout.write(hash.digest('hex'));`;
  const inZone = (zone: string): string =>
    execFileSync(process.execPath, ['--import', './tests/support/typescript-loader.js', '--input-type=module', '-e', program], {
      cwd: resolve(import.meta.dirname, '../..'),
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
  const hashes = ['Europe/Paris', 'UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'].map(inZone);
  expect(new Set(hashes).size).toBe(1);
  expect(hashes[0]).toHaveLength(createHash('sha256').update('').digest('hex').length);
});
