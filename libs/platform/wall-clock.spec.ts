import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from './reporting-week.js';
import { instantOfQuarter, quartersInto } from './wall-clock.js';

const MONDAY_18 = 7 * 96 + 72;

test.each([
  ['2026-W47', 'an ordinary week', '2026-11-23T17:00:00Z'],
  ['2026-W13', 'the week of summer time', '2026-03-30T16:00:00Z'],
  ['2026-W43', 'the week of winter time', '2026-10-26T17:00:00Z'],
])('the deadline of %s, %s, is the same quarter', (text, _name, deadline) => {
  const week = ReportingWeek.of(text);
  expect(quartersInto(week, new Date(deadline))).toBe(MONDAY_18);
  expect(instantOfQuarter(week, MONDAY_18).toISOString()).toBe(new Date(deadline).toISOString());
});

test('09:42 lies in its quarter', () => {
  expect(quartersInto(ReportingWeek.of('2026-W47'), new Date('2026-11-23T08:42:00Z'))).toBeCloseTo(7 * 96 + 9 * 4 + 2.8, 9);
});

test('an instant of a whole quarter comes back, but in the hour that the clock skips or repeats', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 1_343 }), (weeks, quarter) => {
      const hour = Math.floor((quarter % 96) / 4);
      fc.pre(hour !== 2);
      const week = ReportingWeek.of('2000-W01').plus(weeks);
      expect(quartersInto(week, instantOfQuarter(week, quarter))).toBe(quarter);
    }),
  );
});
