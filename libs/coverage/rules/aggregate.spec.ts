import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregateCoverage, type CoveragePart } from './aggregate.js';

function sum(parts: readonly CoveragePart[]): CoveragePart {
  return {
    stockOnHand: parts.reduce((total, part) => total + part.stockOnHand, 0),
    crisis: parts.reduce((total, part) => total + part.crisis, 0),
  };
}

describe('aggregateCoverage', () => {
  it('is Σ S / Σ C, not the mean of the ratios', () => {
    // A hospital with one week and a clinic with nine: the mean would say five.
    expect(aggregateCoverage([{ stockOnHand: 9_000, crisis: 9_000 }, { stockOnHand: 900, crisis: 100 }])).toBeCloseTo(1.088, 3);
  });

  it('says nothing of an empty set or of one that uses nothing', () => {
    expect(aggregateCoverage([])).toBeNull();
    expect(aggregateCoverage([{ stockOnHand: 50, crisis: 0 }])).toBeNull();
  });

  const anyPart = fc.record({ stockOnHand: fc.nat(100_000_000), crisis: fc.nat(100_000_000) });

  it('is the same however the set is grouped and ordered', () => {
    fc.assert(
      fc.property(fc.array(anyPart), fc.nat(4), (parts, groups) => {
        const grouped = Array.from({ length: groups + 1 }, (_, group) => sum(parts.filter((_part, index) => index % (groups + 1) === group)));
        expect(aggregateCoverage(grouped)).toBe(aggregateCoverage(parts));
        expect(aggregateCoverage(parts.toReversed())).toBe(aggregateCoverage(parts));
      }),
    );
  });

  it('lies between the least and the most covered part', () => {
    const used = anyPart.filter((part) => part.crisis > 0);
    fc.assert(
      fc.property(fc.array(used, { minLength: 1 }), (parts) => {
        const ratios = parts.map((part) => part.stockOnHand / part.crisis);
        const whole = aggregateCoverage(parts) ?? Number.NaN;
        expect(whole).toBeGreaterThanOrEqual(Math.min(...ratios) * (1 - 1e-12));
        expect(whole).toBeLessThanOrEqual(Math.max(...ratios) * (1 + 1e-12));
      }),
    );
  });
});
