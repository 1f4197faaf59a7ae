import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_DEADLINE } from '#platform';
import { dueWeek, minutesLate, reportWeekState } from './due-week.js';

const DEADLINE = new Date('2026-11-23T18:00:00+01:00');

describe('dueWeek', () => {
  it.each([
    ['Monday morning', '2026-11-23T09:42:00+01:00', '2026-W47'],
    ['the deadline itself', '2026-11-23T18:00:00+01:00', '2026-W47'],
    ['a second later', '2026-11-23T18:00:01+01:00', '2026-W48'],
    ['Sunday evening', '2026-11-22T23:59:59+01:00', '2026-W47'],
    ['the first minute of Monday in Paris', '2026-11-22T23:00:00Z', '2026-W47'],
    ['after a week 53', '2027-01-04T18:00:00+01:00', '2026-W53'],
    ['across the change of hour', '2026-10-26T18:00:00+01:00', '2026-W43'],
  ])('%s', (_, now, week) => {
    expect(dueWeek(new Date(now), DEFAULT_DEADLINE).toString()).toBe(week);
  });

  it('follows the deadline of the doctrine', () => {
    const now = new Date('2026-11-24T11:00:00+01:00');
    expect(dueWeek(now, { day: 2, time: '12:00' }).toString()).toBe('2026-W47');
    expect(dueWeek(now, DEFAULT_DEADLINE).toString()).toBe('2026-W48');
  });

  it('is never a week whose deadline is past, nor one that has not begun', () => {
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (now) => {
        const week = dueWeek(now, DEFAULT_DEADLINE);
        expect(week.startsAt() <= now && now <= week.deadline()).toBe(true);
      }),
    );
  });
});

describe('minutesLate', () => {
  it.each([
    ['an hour before', '2026-11-23T17:00:00+01:00', null],
    ['at the deadline', '2026-11-23T18:00:00+01:00', null],
    ['a second after', '2026-11-23T18:00:01+01:00', 1],
    ['two hours after', '2026-11-23T20:00:00+01:00', 120],
  ])('%s', (_, at, minutes) => {
    expect(minutesLate(new Date(at), DEADLINE)).toBe(minutes);
  });
});

describe('reportWeekState', () => {
  const before = new Date('2026-11-23T09:00:00+01:00');
  const after = new Date('2026-11-23T19:00:00+01:00');

  it.each([
    ['received in time', { onTime: true }, true, after, 'ON_TIME'],
    ['received late', { onTime: false }, true, after, 'LATE'],
    ['received though not expected', { onTime: true }, false, after, 'ON_TIME'],
    ['awaited', undefined, true, before, 'DUE'],
    ['missing', undefined, true, after, 'MISSING'],
    ['before its enrolment', undefined, false, after, 'NOT_EXPECTED'],
  ] as const)('%s', (_, report, expected, now, state) => {
    expect(reportWeekState(report, expected, now, DEADLINE)).toBe(state);
  });
});
