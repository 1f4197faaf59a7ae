import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { observedRate } from './observed-rate.js';
import { NOT_REPORTED } from './reported-weeks.js';

const NONE = NOT_REPORTED;

describe('observedRate', () => {
  const cases: [why: string, byAge: number[], rate: number | null, state: string, ages: number[]][] = [
    ['four weeks in a row', [10, 20, 30, 40], 25, 'KNOWN', [0, 1, 2, 3]],
    ['only the last four', [10, 20, 30, 40, 1_000], 25, 'KNOWN', [0, 1, 2, 3]],
    ['a missing week is not a zero week', [10, NONE, 20, 30, NONE, 40], 25, 'KNOWN', [0, 2, 3, 5]],
    ['a zero week is one', [10, 0, 20, 30], 15, 'KNOWN', [0, 1, 2, 3]],
    ['three weeks', [10, 20, 60], 30, 'KNOWN', [0, 1, 2]],
    ['two weeks, long ago', [NONE, NONE, NONE, 10, NONE, 15], 12.5, 'KNOWN', [3, 5]],
    ['one week is not enough', [10], null, 'INSUFFICIENT_DATA', [0]],
    ['one zero week is not enough either', [0, NONE], null, 'INSUFFICIENT_DATA', [0]],
    ['no week', [], null, 'INSUFFICIENT_DATA', []],
    ['nothing used', [0, 0, 0, 0, 500], 0, 'NO_CONSUMPTION', [0, 1, 2, 3]],
  ];

  it.each(cases)('%s', (_, byAge, rate, state, ages) => {
    expect(observedRate(byAge)).toMatchObject({ rate, state, ages });
  });

  it('is the mean of the first four reported amounts, holes or not', () => {
    const amounts = fc.array(fc.oneof(fc.nat(1_000_000), fc.constant(NONE)), { maxLength: 52 });
    fc.assert(
      fc.property(amounts, (byAge) => {
        const reported = byAge.filter((amount) => amount !== NONE).slice(0, 4);
        const mean = reported.reduce((total, amount) => total + amount, 0) / reported.length;
        expect(observedRate(byAge).rate).toBe(reported.length < 2 ? null : mean);
        // A week without a report, inserted anywhere, changes nothing.
        expect(observedRate([NONE, ...byAge]).rate).toBe(observedRate(byAge).rate);
      }),
    );
  });
});
