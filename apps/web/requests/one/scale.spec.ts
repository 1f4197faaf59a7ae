import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeOf, ticksTo } from './scale.js';

describe('an axis', () => {
  it.each([
    [17_000, [0, 10_000]],
    [15_000, [0, 5_000, 10_000, 15_000]],
    [4_600, [0, 2_000, 4_000]],
    [0, [0]],
  ])('to %d has ticks %p', (largest, ticks) => expect(ticksTo(largest)).toEqual(ticks));

  it('never goes beyond its largest value, nor has more than four ticks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (largest) => {
        const ticks = ticksTo(largest);
        expect(ticks.at(-1)).toBeLessThanOrEqual(largest * 1.001);
        expect(ticks.length).toBeLessThanOrEqual(4);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

it.each([
  [[100, null, 23], -0.77],
  [[null, 100, 136, null], 0.36],
  [[0, 10], null],
  [[10], null],
  [[], null],
])('change of %p is %p', (values, change) => {
  const found = changeOf(values);
  if (change === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(change, 10);
});
