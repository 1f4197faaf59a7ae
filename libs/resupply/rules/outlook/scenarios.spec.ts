import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { severity } from '#coverage';
import type { CoverageSnapshotLine } from '../snapshot.js';
import { outlookWith, scenariosOf } from './scenarios.js';

const FROZEN: CoverageSnapshotLine = {
  item: 'GOWN', week: '2026-W46', stockOnHand: 3_910, crisisWeeklyConsumption: 4_600, weeksOfCover: 0.85, level: 'CRITICAL', safetyTarget: 13_800,
  gap: 9_890, observedWeeklyConsumption: 2_850, runwayWeeks: 1.37, projectedStockOut: '2026-11-24', stale: false,
  thresholds: { watchBelow: 3, warningBelow: 2, criticalBelow: 1 },
};

describe('scenariosOf', () => {
  it('tells nothing, half and all, from the frozen figures', () => {
    const found = scenariosOf([{ item: 'GOWN', quantity: 9_200 }], [FROZEN]);
    expect(found.map(({ kind, added, stock, level, projectedStockOut }) => [kind, added, stock, level, projectedStockOut])).toEqual([
      ['NONE', 0, 3_910, 'CRITICAL', '2026-11-24'],
      ['HALF', 4_600, 8_510, 'WARNING', '2026-12-05'],
      ['ALL', 9_200, 13_110, 'WATCH', '2026-12-17'],
    ]);
    expect(found[2]?.weeksOfCover).toBeCloseTo(2.85, 3);
  });

  const unknown: [why: string, line: CoverageSnapshotLine | undefined, level: string, stock: number | null][] = [
    ['an item without a frozen line', undefined, 'UNKNOWN', null],
    ['never reported', { ...FROZEN, week: null, stockOnHand: null }, 'UNKNOWN', null],
    ['crisis consumption unknown', { ...FROZEN, crisisWeeklyConsumption: null }, 'UNKNOWN', 3_960],
    ['declared not used', { ...FROZEN, crisisWeeklyConsumption: 0 }, 'NOT_USED', 3_960],
  ];

  it.each(unknown)('never makes a figure up: %s', (_, line, level, stock) => {
    expect(outlookWith(line ? [line] : [], 'GOWN', 50)).toMatchObject({ level, stock, weeksOfCover: null });
  });

  it('says no date where nothing is known to be used', () => {
    expect(outlookWith([{ ...FROZEN, observedWeeklyConsumption: null }], 'GOWN', 10).projectedStockOut).toBeNull();
    expect(outlookWith([{ ...FROZEN, observedWeeklyConsumption: 0 }], 'GOWN', 10).projectedStockOut).toBeNull();
  });

  it('uses the establishment’s own thresholds, and the doctrine’s for a request older than that', () => {
    const own = { ...FROZEN, thresholds: { watchBelow: 0.9, warningBelow: 0.8, criticalBelow: 0.7 } };
    expect(outlookWith([own], 'GOWN', 0).level).toBe('WATCH');
    const { thresholds: _, ...older } = FROZEN;
    expect(outlookWith([older], 'GOWN', 0).level).toBe('CRITICAL');
  });

  it('is never worse with more', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.nat(1_000_000), amount, amount, amount, (stockOnHand, crisis, rate, quantity) => {
        const line = { ...FROZEN, stockOnHand, crisisWeeklyConsumption: crisis, observedWeeklyConsumption: rate };
        const [none, half, all] = scenariosOf([{ item: 'GOWN', quantity }], [line]);
        for (const [less, more] of [[none, half], [half, all]]) {
          expect(severity(more?.level ?? 'UNKNOWN')).toBeLessThanOrEqual(severity(less?.level ?? 'UNKNOWN') ?? -1);
          expect(more?.weeksOfCover).toBeGreaterThanOrEqual(less?.weeksOfCover ?? Number.NaN);
          expect((more?.projectedStockOut ?? '9999') >= (less?.projectedStockOut ?? '9999')).toBe(true);
        }
      }),
    );
  });
});
