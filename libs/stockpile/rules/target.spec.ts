import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StockpileSizing } from '#catalogue';
import { stockpileTarget } from './target.js';

const SIZING: StockpileSizing = {
  targetWeeks: { SURGICAL_MASK: 10, FFP2_MASK: 10 },
  coverDays: 70,
  covidPatients: 12_000,
  patientDailyUse: { GOWN: 15, GOGGLES: 0.5 },
  testsPerWeek: 1_000_000,
  testUse: { GOWN: 0.05, GOGGLES: 0.005 },
  emergencyInterventionsPerWeek: 10_000,
  emergencyInterventionUse: { GOWN: 3, GOGGLES: 0.3 },
  socialCareShare: 0.5,
  socialCareDailyUse: { GOWN: 2, GOGGLES: 0.1 },
};

describe('stockpileTarget', () => {
  const cases: [why: string, item: string, nationalWeekly: number | null, expected: number | null][] = [
    ['masks: ten weeks of national crisis consumption', 'SURGICAL_MASK', 40_000_000, 400_000_000],
    ['masks: unknown while nobody declared a consumption', 'FFP2_MASK', null, null],
    // 12 000×15×70 + 1 000 000×0,05×10 + 10 000×3×10 + 6 000×2×70
    ['gowns: patients + tests + emergency + social care', 'GOWN', null, 12_600_000 + 500_000 + 300_000 + 840_000],
    // 12 000×0,5×70 + 1 000 000×0,005×10 + 10 000×0,3×10 + 6 000×0,1×70
    ['goggles, used again', 'GOGGLES', null, 420_000 + 50_000 + 30_000 + 42_000],
    ['an item without a daily use needs nothing', 'REAGENT', null, 0],
  ];

  it.each(cases)('%s', (_, item, nationalWeekly, expected) => {
    expect(stockpileTarget(item, SIZING, nationalWeekly).quantity).toBe(expected);
  });

  it('shows its multiplications in French', () => {
    const [patients] = stockpileTarget('GOWN', SIZING, null).terms;
    expect(patients?.formula.replaceAll(/\s/g, ' ')).toBe('12 000 patients × 15 pièces par patient et par jour × 70 jours');
  });

  it('is the sum of its terms, rounded up to a piece, and grows with the number of patients', () => {
    const anyUse = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.nat(100_000), anyUse, anyUse, fc.integer({ min: 1, max: 365 }), (covidPatients, daily, perTest, coverDays) => {
        const sizing = { ...SIZING, covidPatients, coverDays, patientDailyUse: { GOWN: daily }, testUse: { GOWN: perTest } };
        const target = stockpileTarget('GOWN', sizing, null);
        const sum = target.terms.reduce((total, term) => total + term.quantity, 0);
        expect(Math.abs((target.quantity ?? Number.NaN) - sum)).toBeLessThan(1.001);
        const more = stockpileTarget('GOWN', { ...sizing, covidPatients: covidPatients + 1 }, null);
        expect(more.quantity).toBeGreaterThanOrEqual(target.quantity ?? Number.NaN);
      }),
    );
  });
});
