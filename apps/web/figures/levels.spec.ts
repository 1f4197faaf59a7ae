import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { levelOf as ruleOf } from '#coverage';
import { byGravity, DOCTRINE_THRESHOLDS, levelOf } from './levels.js';

describe('Levels on the page', () => {
  it('is the level of the rule that the server runs, for any stock, consumption and thresholds', () => {
    const thresholds = fc
      .tuple(fc.double({ min: 0.1, max: 2, noNaN: true }), fc.double({ min: 0.1, max: 2, noNaN: true }), fc.double({ min: 0.1, max: 2, noNaN: true }))
      .map(([critical, warning, watch]) => ({ criticalBelow: critical, warningBelow: critical + warning, watchBelow: critical + warning + watch }));
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 10_000 }), thresholds, (stock, crisis, limits) => {
        expect(levelOf(stock / crisis, limits)).toBe(ruleOf(stock, crisis, limits));
      }),
    );
  });

  it('does not guess: no figure, no level', () => {
    expect([levelOf(null), levelOf(undefined), levelOf(2.96), levelOf(0)]).toEqual(['UNKNOWN', 'UNKNOWN', 'WATCH', 'STOCK_OUT']);
    expect(DOCTRINE_THRESHOLDS.watchBelow).toBe(3);
  });

  it('sorts worst first, what is unknown last', () => {
    expect((['OK', 'UNKNOWN', 'STOCK_OUT', 'WATCH', 'CRITICAL'] as const).toSorted((a, b) => byGravity(b, a))).toEqual([
      'STOCK_OUT', 'CRITICAL', 'WATCH', 'OK', 'UNKNOWN',
    ]);
  });
});
