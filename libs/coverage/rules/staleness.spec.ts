import { describe, expect, it } from '@jest/globals';
import { ReportingWeek } from '#platform';
import { isStale, isStaleAt } from './staleness.js';

describe('isStale', () => {
  const cases: [why: string, week: string, now: string, stale: boolean][] = [
    ['the last complete week', '2026-W47', '2026-11-23T09:00:00Z', false],
    ['the current week', '2026-W48', '2026-11-23T09:00:00Z', false],
    ['the week before the last complete one', '2026-W46', '2026-11-23T09:00:00Z', true],
    ['on Sunday evening in Paris', '2026-W46', '2026-11-22T22:59:59Z', false],
    ['from Monday midnight in Paris', '2026-W46', '2026-11-22T23:00:00Z', true],
    ['week 53 is the last complete week of 2027-W01', '2026-W53', '2027-01-04T08:00:00Z', false],
    ['week 52 is not', '2026-W52', '2027-01-04T08:00:00Z', true],
  ];

  it.each(cases)('%s', (_, week, now, stale) => {
    expect(isStale(ReportingWeek.of(week), new Date(now))).toBe(stale);
  });
});

describe('isStaleAt', () => {
  it.each([['2026-W46', true], ['2026-W47', false], ['2026-W48', false]])('%s seen from 2026-W47: %s', (week, stale) => {
    expect(isStaleAt(ReportingWeek.of(week), ReportingWeek.of('2026-W47'))).toBe(stale);
  });
});
