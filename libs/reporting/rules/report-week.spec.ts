import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import { checkWeek, OLDEST_WEEK_ACCEPTED } from './report-week.js';

describe('checkWeek', () => {
  // Monday 23 November 2026, 10:00 in Paris, is in 2026-W48.
  const NOW = '2026-11-23T09:00:00Z';
  const cases: [why: string, week: string, now: string, expected: string][] = [
    ['last week', '2026-W47', NOW, 'valid'],
    ['the current week, not yet over', '2026-W48', NOW, 'valid'],
    ['next week', '2026-W49', NOW, 'FUTURE_WEEK'],
    ['a minute before Monday in Paris, still Sunday', '2026-W48', '2026-11-22T22:59:00Z', 'FUTURE_WEEK'],
    ['Monday in Paris, still Sunday in London', '2026-W48', '2026-11-22T23:00:00Z', 'valid'],
    ['summer time puts that Monday an hour earlier', '2026-W27', '2026-06-28T22:00:00Z', 'valid'],
    ['and not before', '2026-W27', '2026-06-28T21:59:59Z', 'FUTURE_WEEK'],
    ['week 53 exists in 2026', '2026-W53', '2027-01-05T09:00:00Z', 'valid'],
    ['week 53 lasts until Sunday 3 January 2027', '2026-W53', '2027-01-03T12:00:00Z', 'valid'],
    ['week 53 does not exist in 2025', '2025-W53', NOW, 'UNKNOWN_WEEK'],
    ['week 0 never exists', '2026-W00', NOW, 'UNKNOWN_WEEK'],
    ['a date is not a week', '2026-11-16', NOW, 'UNKNOWN_WEEK'],
    ['one digit is not enough', '2026-W7', NOW, 'UNKNOWN_WEEK'],
    ['nothing', '', NOW, 'UNKNOWN_WEEK'],
    ['104 weeks back', '2024-W48', NOW, 'valid'],
    ['105 weeks back', '2024-W47', NOW, 'TOO_OLD_WEEK'],
    ['a century back', '1926-W47', NOW, 'TOO_OLD_WEEK'],
  ];

  it.each(cases)('%s: %s', (_, text, now, expected) => {
    const checked = checkWeek(text, new Date(now));
    expect(checked.kind === 'valid' ? checked.kind : checked.problems[0]?.code).toBe(expected);
  });

  it('says which weeks are possible', () => {
    expect(checkWeek('2026-W49', new Date(NOW))).toEqual({
      kind: 'invalid',
      problems: [
        { code: 'FUTURE_WEEK', path: 'week', message: 'La semaine 2026-W49 n’a pas commencé : choisissez au plus tard la semaine 2026-W48.' },
      ],
    });
  });

  it('accepts the current week and the 104 before it, no other', () => {
    const anyInstant = fc.date({ min: new Date('2002-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -200, max: 60 }), (now, offset) => {
        const week = ReportingWeek.at(now).plus(offset);
        const checked = checkWeek(week.toString(), now);
        expect(checked.kind).toBe(offset <= 0 && offset >= -OLDEST_WEEK_ACCEPTED ? 'valid' : 'invalid');
        if (checked.kind === 'valid') expect(checked.week.monday).toBe(week.monday);
      }),
      { numRuns: 500 },
    );
  });
});
