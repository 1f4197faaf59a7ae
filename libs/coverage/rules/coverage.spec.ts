import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import { computeCoverage, type CoverageFigures, projectStockOut } from './coverage.js';

const WEEK = ReportingWeek.of('2026-W47');
const DOCTRINE = { watchBelow: 3, warningBelow: 2, criticalBelow: 1 };

function figures(stockOnHand: number, crisis: number | null, consumption: number[] = [], safetyWeeks = 3): CoverageFigures {
  const recent = consumption.map((amount, age) => ({ week: WEEK.plus(-age), amount }));
  return computeCoverage({ week: WEEK, stockOnHand, crisis, thresholds: DOCTRINE, safetyWeeks, recent });
}

describe('computeCoverage', () => {
  const cases: [why: string, stock: number, crisis: number | null, weeks: number | null, level: string, target: number | null, gap: number | null, surplus: number | null][] = [
    ['enough', 400, 100, 4, 'OK', 300, 0, 100],
    ['at the target', 300, 100, 3, 'OK', 300, 0, 0],
    ['below the target', 150, 100, 1.5, 'WARNING', 300, 150, 0],
    ['nothing left', 0, 100, 0, 'STOCK_OUT', 300, 300, 0],
    ['not used', 50, 0, null, 'NOT_USED', 0, 0, 50],
    ['not used, none held', 0, 0, null, 'NOT_USED', 0, 0, 0],
    ['unknown consumption', 50, null, null, 'UNKNOWN', null, null, null],
    ['unknown consumption, none held', 0, null, null, 'UNKNOWN', null, null, null],
  ];

  it.each(cases)('%s', (_, stock, crisis, weeksOfCover, level, safetyTarget, gap, surplus) => {
    expect(figures(stock, crisis)).toMatchObject({ weeksOfCover, level, safetyTarget, gap, surplus });
  });

  it('follows the doctrine’s number of safety weeks, in whole pieces', () => {
    // 1.1 × 50 is 55.00000000000001 in floating point.
    expect(figures(0, 50, [], 1.1).safetyTarget).toBe(55);
    expect(figures(0, 31, [], 1.1).safetyTarget).toBe(35);
    expect(figures(0, 100, [], 4).safetyTarget).toBe(400);
  });

  // 2026-W47 ends on Sunday 22 November.
  const projections: [why: string, stock: number, consumption: number[], state: string, rate: number | null, runway: number | null, date: string | null][] = [
    ['two weeks left', 200, [100, 100, 100, 100], 'KNOWN', 100, 2, '2026-12-06'],
    ['a day and a half left', 3, [14, 14], 'KNOWN', 14, 3 / 14, '2026-11-23'],
    ['nothing left', 0, [14, 14], 'KNOWN', 14, 0, '2026-11-22'],
    ['across the new year of a 53-week year', 600, [100, 100, 100], 'KNOWN', 100, 6, '2027-01-03'],
    ['ten years to come', 5_200, [10, 10], 'KNOWN', 10, 520, '2036-11-09'],
    ['a date that far would be a false precision', 5_210, [10, 10], 'KNOWN', 10, 521, null],
    ['one report', 200, [100], 'INSUFFICIENT_DATA', null, null, null],
    ['no report', 200, [], 'INSUFFICIENT_DATA', null, null, null],
    ['nothing used', 200, [0, 0, 0], 'NO_CONSUMPTION', 0, null, null],
  ];

  it.each(projections)('%s', (_, stock, consumption, observedState, observedRate, runwayWeeks, stockOutOn) => {
    expect(figures(stock, null, consumption)).toMatchObject({ observedState, observedRate, runwayWeeks, stockOutOn });
  });

  const amount = fc.nat(100_000_000);
  const someWeeks = fc.array(amount, { maxLength: 8 });

  it('never shows infinity, nor a zero that is not one, and keeps S + gap − surplus = target', () => {
    fc.assert(
      fc.property(amount, fc.option(amount), someWeeks, fc.integer({ min: 1, max: 12 }), (stock, crisis, consumption, weeks) => {
        const { weeksOfCover, level, safetyTarget, gap, surplus, runwayWeeks } = figures(stock, crisis, consumption, weeks);
        expect([weeksOfCover, runwayWeeks].every((figure) => figure === null || Number.isFinite(figure))).toBe(true);
        expect(weeksOfCover === null).toBe(level === 'UNKNOWN' || level === 'NOT_USED');
        if (weeksOfCover !== null) expect(weeksOfCover === 0).toBe(stock === 0);
        if (safetyTarget !== null) expect(stock + (gap ?? 0) - (surplus ?? 0)).toBe(safetyTarget);
        expect(Math.min(gap ?? 0, surplus ?? 0)).toBe(0);
      }),
    );
  });

  it('runs out on the last day that the stock covers at the observed rate', () => {
    const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    fc.assert(
      fc.property(amount, someWeeks, fc.nat(5_000), (stock, consumption, later) => {
        const week = ReportingWeek.of('2000-W01').plus(later);
        const recent = consumption.map((one, age) => ({ week: week.plus(-age), amount: one }));
        const { stockOutOn } = computeCoverage({ week, stockOnHand: stock, crisis: null, thresholds: DOCTRINE, safetyWeeks: 3, recent });
        if (stockOutOn === null) return;
        const last = consumption.slice(0, 4);
        const used = BigInt(last.reduce((total, one) => total + one, 0));
        const lasting = BigInt(daysFrom(week.plus(1).monday, stockOutOn) + 1);
        // days × rate / 7 ≤ S < (days + 1) × rate / 7, in whole numbers.
        const available = BigInt(stock) * BigInt(last.length) * 7n;
        expect(lasting * used <= available && available < (lasting + 1n) * used).toBe(true);
      }),
    );
  });

  it('projects the same day from the rate alone', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 2, maxLength: 4 }), (stock, consumption) => {
        const { stockOutOn, observedRate } = figures(stock, null, consumption);
        expect(projectStockOut(WEEK.monday, stock, observedRate ?? 0)).toBe(stockOutOn);
      }),
    );
  });

  it('leaves out reports after the week and does not depend on their order', () => {
    const recent = [10, 20, 30, 40].map((one, age) => ({ week: WEEK.plus(-age), amount: one }));
    const input = { week: WEEK, stockOnHand: 100, crisis: 50, thresholds: DOCTRINE, safetyWeeks: 3 };
    const later = { week: WEEK.plus(1), amount: 9_999 };
    expect(computeCoverage({ ...input, recent: [later, ...recent.toReversed()] })).toEqual(computeCoverage({ ...input, recent }));
  });
});
