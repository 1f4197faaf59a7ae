import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COVERAGE_LEVELS, type CoverageLevel, levelOf, severity, type Thresholds } from './levels.js';

const DOCTRINE: Thresholds = { watchBelow: 3, warningBelow: 2, criticalBelow: 1 };

/** Thresholds in thousandths of a week, so that a test can compare in whole numbers. */
const anyMilliThresholds = fc
  .tuple(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }))
  .map((milli) => milli.toSorted((one, other) => other - one));

function fromMilli([watch = 1, warning = 1, critical = 1]: readonly number[]): Thresholds {
  return { watchBelow: watch / 1_000, warningBelow: warning / 1_000, criticalBelow: critical / 1_000 };
}

describe('levelOf', () => {
  const cases: [why: string, stock: number, crisis: number | null, level: CoverageLevel][] = [
    ['more than three weeks', 400, 100, 'OK'],
    ['three weeks exactly', 300, 100, 'OK'],
    ['one piece below three weeks', 299, 100, 'WATCH'],
    ['two weeks exactly', 200, 100, 'WATCH'],
    ['one piece below two weeks', 199, 100, 'WARNING'],
    ['one week exactly', 100, 100, 'WARNING'],
    ['one piece below one week', 99, 100, 'CRITICAL'],
    ['one piece', 1, 100_000_000, 'CRITICAL'],
    ['nothing left', 0, 100, 'STOCK_OUT'],
    ['not used, none held', 0, 0, 'NOT_USED'],
    ['not used, some held', 500, 0, 'NOT_USED'],
    ['unknown consumption', 500, null, 'UNKNOWN'],
    ['unknown consumption, nothing left', 0, null, 'UNKNOWN'],
  ];

  it.each(cases)('%s', (_, stock, crisis, level) => {
    expect(levelOf(stock, crisis, DOCTRINE)).toBe(level);
  });

  // Products are not what they seem: 0.07 × 100 is 7.000000000000001, 2.3 × 100 is 229.99999999999997.
  it.each([[7, 100, 0.07], [33, 30, 1.1], [230, 100, 2.3], [57, 100, 0.57], [29, 100, 0.29], [11, 10, 1.1]])(
    '%d pieces for %d a week are not below %d weeks, one piece less is',
    (stock, crisis, weeks) => {
      const thresholds = { watchBelow: weeks, warningBelow: weeks / 4, criticalBelow: weeks / 8 };
      expect(levelOf(stock, crisis, thresholds)).toBe('OK');
      expect(levelOf(stock - 1, crisis, thresholds)).toBe('WATCH');
    },
  );

  it('tells the worst level when inherited thresholds cross', () => {
    expect(levelOf(150, 100, { watchBelow: 3, warningBelow: 1, criticalBelow: 2 })).toBe('CRITICAL');
  });

  it('compares as whole numbers do, at any boundary', () => {
    const anyCrisis = fc.integer({ min: 1, max: 100_000_000 });
    fc.assert(
      fc.property(anyCrisis, anyMilliThresholds, fc.integer({ min: -2, max: 2 }), fc.nat(2), (crisis, milli, step, which) => {
        const stock = Math.max(1, Math.floor(((milli[which] ?? 1) * crisis) / 1_000) + step);
        const below = milli.filter((one) => BigInt(stock) * 1_000n < BigInt(one) * BigInt(crisis)).length;
        expect(severity(levelOf(stock, crisis, fromMilli(milli)))).toBe(below);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never gets worse with more stock or less need', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, anyMilliThresholds, amount, (stock, crisis, milli, more) => {
        const thresholds = fromMilli(milli);
        const before = severity(levelOf(stock, crisis, thresholds)) ?? 0;
        expect(severity(levelOf(stock + more, crisis, thresholds))).toBeLessThanOrEqual(before);
        expect(severity(levelOf(stock, crisis + more, thresholds))).toBeGreaterThanOrEqual(before);
        expect(severity(levelOf(0, crisis, thresholds))).toBe(4);
      }),
    );
  });
});

describe('severity', () => {
  it('ranks the five levels of the scale and leaves the two others aside', () => {
    expect(COVERAGE_LEVELS.map(severity)).toEqual([0, 1, 2, 3, 4, null, null]);
  });
});
