import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import { agesOf, amountsByAge, NOT_REPORTED, tableOf, WEEKS_OBSERVED } from './reported-weeks.js';

const EPOCH = ReportingWeek.of('2000-W01');
const WEEK = ReportingWeek.of('2027-W01');

describe('agesOf', () => {
  it('counts weeks as ReportingWeek does, across 53rd weeks and changes of time, from 2000 to 2100', () => {
    const anyWeek = fc.nat(101 * 52).map((weeks) => EPOCH.plus(weeks));
    fc.assert(
      fc.property(anyWeek, anyWeek, (one, other) => {
        expect(agesOf([one.monday], other.monday)).toEqual([one.weeksUntil(other)]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('tableOf', () => {
  it('places each amount at its age, over week 53 of 2026', () => {
    const table = tableOf(
      [
        { week: ReportingWeek.of('2026-W52'), amount: 52 },
        { week: WEEK, amount: 1 },
        { week: ReportingWeek.of('2026-W53'), amount: 53 },
        { week: ReportingWeek.of('2026-W03'), amount: 3 },
        { week: ReportingWeek.of('2026-W02'), amount: 2 },
        { week: ReportingWeek.of('2027-W02'), amount: 9 },
      ],
      WEEK,
    );
    expect(table).toHaveLength(WEEKS_OBSERVED);
    expect(table.slice(0, 4)).toEqual([1, 53, 52, NOT_REPORTED]);
    // 52 weeks with the week itself: 2026-W03 is the oldest, 2026-W02 and next week are outside.
    expect(table[51]).toBe(3);
    expect(table.filter((amount) => amount !== NOT_REPORTED)).toEqual([1, 53, 52, 3]);
  });

  it('does not depend on the order of the reports', () => {
    const anyAmounts = fc.uniqueArray(fc.tuple(fc.integer({ min: -10, max: 70 }), fc.nat(1_000)), { selector: ([age]) => age });
    fc.assert(
      fc.property(anyAmounts, (pairs) => {
        const table = (some: typeof pairs) => amountsByAge(some.map(([age]) => age), some.map(([, amount]) => amount));
        expect(table(pairs.toReversed())).toEqual(table(pairs));
        for (const [age, amount] of pairs) if (age >= 0 && age < WEEKS_OBSERVED) expect(table(pairs)[age]).toBe(amount);
      }),
    );
  });
});
