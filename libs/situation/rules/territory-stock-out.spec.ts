import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import { type AnsweredWeek, territoryStockOut } from './territory-stock-out.js';

const THRESHOLDS = { watchBelow: 3, warningBelow: 2, criticalBelow: 1 };
const LAST = ReportingWeek.of('2026-W47');

function weeks(...rows: readonly [stock: number, crisis: number, consumption: number][]): AnsweredWeek[] {
  return rows.map(([stock, crisis, consumption], index) => ({ week: LAST.plus(-index), stock, crisis, consumption }));
}

test.each([
  ['all answered', weeks([100, 100, 70], [150, 100, 50], [200, 100, 60], [250, 100, 60]), 60, '2026-12-03', null],
  ['half answered the latest week', weeks([50, 50, 30], [150, 100, 60]), 30, '2026-12-03', null],
  ['nothing left since the week before', weeks([0, 100, 10], [0, 100, 90], [20, 100, 80]), 60, '2026-11-22', '2026-11-15'],
])('%s', (_name, answered, rate, stockOut, depletedSince) => {
  const outlook = territoryStockOut(answered, THRESHOLDS);
  expect(outlook?.observedWeeklyConsumption).toBeCloseTo(rate, 9);
  expect(outlook).toMatchObject({ projectedStockOut: stockOut, depletedSince });
});

test.each([
  ['one week only', weeks([100, 100, 60])],
  ['nothing consumed', weeks([100, 100, 0], [100, 100, 0])],
  ['more than ten years ahead', weeks([100_000, 100, 1], [100_000, 100, 1])],
  ['no answer', []],
])('no date: %s', (_name, answered) => {
  expect(territoryStockOut(answered, THRESHOLDS)).toBeNull();
});

test('the rate lies between the lowest and the highest share of crisis consumption observed', () => {
  const week = fc.record({ stock: fc.integer({ min: 0, max: 1_000 }), crisis: fc.integer({ min: 1, max: 1_000 }), consumption: fc.integer({ min: 1, max: 1_000 }) });
  fc.assert(
    fc.property(fc.array(week, { minLength: 2, maxLength: 8 }), (rows) => {
      const answered = rows.map((row, index) => ({ ...row, week: LAST.plus(-index) }));
      const outlook = territoryStockOut(answered, THRESHOLDS);
      if (!outlook) return;
      const shares = answered.slice(0, 4).map(({ consumption, crisis }) => consumption / crisis);
      const share = outlook.observedWeeklyConsumption / outlook.crisisWeeklyConsumption;
      expect(share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
      expect(share).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
    }),
  );
});
