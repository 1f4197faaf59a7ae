import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import { computeCoverage } from './coverage.js';
import { resolveCrisisConsumption } from './crisis-consumption.js';
import { entryCoverage } from './entry-coverage.js';
import { resolveThresholds } from './thresholds.js';

const WEEK = ReportingWeek.of('2026-W47');
const thresholds = resolveThresholds([], { watchBelow: 3, warningBelow: 2, criticalBelow: 1 });
const QUIET = [1, 2, 3, 4].map((ago) => ({ week: WEEK.plus(-ago), amount: 100 }));
const ENTRY = { week: WEEK, stockOnHand: null, consumption: null, earlier: QUIET, changes: [], thresholds, safetyWeeks: 3 };

describe('entryCoverage', () => {
  it.each([
    ['nothing typed', null, null, null, 100],
    ['a stock', 250, null, 'WATCH', 100],
    ['an empty stock', 0, null, 'STOCK_OUT', 100],
    ['a consumption that becomes the highest month', 250, 500, 'WARNING', 200],
  ] as const)('%s', (_, stockOnHand, consumption, level, crisis) => {
    const { figures, crisis: found } = entryCoverage({ ...ENTRY, stockOnHand, consumption });
    expect(figures?.level ?? null).toBe(level);
    expect(found.weeklyQuantity).toBe(crisis);
  });

  it('gives what the evaluation will give once the report is sent', () => {
    const amount = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(amount, amount, fc.array(amount, { maxLength: 60 }), (stockOnHand, consumption, past) => {
        const earlier = past.map((value, index) => ({ week: WEEK.plus(-1 - index), amount: value }));
        const recent = [{ week: WEEK, amount: consumption }, ...earlier];
        const crisis = resolveCrisisConsumption([], recent, WEEK);
        const evaluated = computeCoverage({ week: WEEK, stockOnHand, crisis: crisis.weeklyQuantity, thresholds, safetyWeeks: 3, recent });
        expect(entryCoverage({ ...ENTRY, stockOnHand, consumption, earlier })).toEqual({ crisis, figures: evaluated });
      }),
    );
  });
});
