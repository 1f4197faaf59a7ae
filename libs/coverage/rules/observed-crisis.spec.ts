import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { observedCrisis } from './observed-crisis.js';
import { NOT_REPORTED } from './reported-weeks.js';

const NONE = NOT_REPORTED;

/** Every window of four, written as the sentence says it. */
function bySentence(byAge: readonly number[]): number | null {
  const windows = byAge.map((_, age) => byAge.slice(age, age + 4)).filter((four) => four.length === 4 && !four.includes(NONE));
  const means = windows.map((four) => four.reduce((total, amount) => total + amount, 0) / 4);
  return means.length === 0 ? null : Math.ceil(Math.max(...means));
}

describe('observedCrisis', () => {
  const cases: [why: string, byAge: number[], weeklyQuantity: number | null, lastAge: number][] = [
    ['four weeks', [10, 20, 30, 40], 25, 0],
    ['three weeks', [10, 20, 30], null, 0],
    ['nothing', [], null, 0],
    ['the highest four, not the last', [10, 10, 10, 10, 80, 90, 100, 90, 10], 90, 4],
    ['four weeks around a hole are not in a row', [100, 100, NONE, 100, 100], null, 0],
    ['a hole between two stretches', [10, 10, 10, 10, NONE, 20, 20, 20, 20], 20, 5],
    ['one enormous week is shared by its neighbours', [0, 0, 400, 0, 0, 0], 100, 0],
    ['rounded up to a whole piece', [10, 10, 10, 11], 11, 0],
    ['of equal stretches the latest', [7, 7, 7, 7, NONE, 7, 7, 7, 7], 7, 0],
    ['four weeks without consumption', [0, 0, 0, 0], 0, 0],
    ['the oldest four weeks of 52', [...new Array<number>(48).fill(1), 9, 9, 9, 9], 9, 48],
  ];

  it.each(cases)('%s', (_, byAge, weeklyQuantity, lastAge) => {
    const observed = observedCrisis(byAge);
    expect(observed?.weeklyQuantity ?? null).toBe(weeklyQuantity);
    if (observed) expect(observed.lastAge).toBe(lastAge);
  });

  const amounts = fc.array(fc.oneof({ weight: 5, arbitrary: fc.nat(100_000) }, fc.constant(NONE)), { maxLength: 52 });

  it('equals the sentence of the doctrine', () => {
    fc.assert(
      fc.property(amounts, (byAge) => {
        const observed = observedCrisis(byAge);
        expect(observed?.weeklyQuantity ?? null).toBe(bySentence(byAge));
        if (observed) expect(byAge.slice(observed.lastAge, observed.lastAge + 4).reduce((sum, one) => sum + one, 0)).toBe(observed.total);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never falls when a week more is known', () => {
    fc.assert(
      fc.property(amounts, fc.nat(51), fc.nat(100_000), (byAge, age, amount) => {
        fc.pre(byAge[age] === NONE);
        expect(observedCrisis(byAge.with(age, amount))?.total ?? -1).toBeGreaterThanOrEqual(observedCrisis(byAge)?.total ?? -1);
      }),
    );
  });
});
