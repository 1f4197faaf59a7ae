import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { type Arrivals, cumulativeByHour, curveStart, receivedBy } from './reporting-curve.js';

const ARRIVALS: Arrivals = { quarters: [500, 501, 504], counts: [3, 4, 5] };

test.each([
  [0, 0],
  [500, 0],
  [500.5, 1.5],
  [501, 3],
  [502, 7],
  [504.2, 8],
  [9_999, 12],
])('by quarter %d, %d were received', (elapsed, received) => {
  expect(receivedBy(ARRIVALS, elapsed)).toBeCloseTo(received, 9);
});

test('the curve counts, at each hour, what came before it', () => {
  expect(cumulativeByHour(ARRIVALS, 125, 127)).toEqual([
    { hour: 125, received: 0 },
    { hour: 126, received: 7 },
    { hour: 127, received: 12 },
  ]);
});

test('curves begin with the first report of either week, on Saturday at the latest', () => {
  expect(curveStart([ARRIVALS, { quarters: [90], counts: [1] }])).toBe(22);
  expect(curveStart([ARRIVALS, { quarters: [], counts: [] }])).toBe(120);
});

describe('any arrivals', () => {
  const any = fc
    .uniqueArray(fc.record({ quarter: fc.integer({ min: 0, max: 1_343 }), count: fc.integer({ min: 1, max: 50 }) }), { selector: ({ quarter }) => quarter })
    .map((rows) => rows.toSorted((a, b) => a.quarter - b.quarter))
    .map((rows): Arrivals => ({ quarters: rows.map(({ quarter }) => quarter), counts: rows.map(({ count }) => count) }));

  it('gives a curve that never falls, ends at the total, and agrees with the moment asked', () => {
    fc.assert(
      fc.property(any, (arrivals) => {
        const points = cumulativeByHour(arrivals, 0, 336);
        const total = arrivals.counts.reduce((sum, count) => sum + count, 0);
        expect(points.at(-1)?.received).toBe(total);
        for (const [index, { hour, received }] of points.entries()) {
          expect(received).toBeGreaterThanOrEqual(points[index - 1]?.received ?? 0);
          expect(receivedBy(arrivals, hour * 4)).toBe(received);
        }
      }),
    );
  });
});
