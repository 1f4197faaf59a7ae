import { describe, expect, it } from '@jest/globals';
import { COVERAGE_LEVELS } from '#coverage';
import { ReportingWeek } from '#platform';
import type { ItemSituation } from './assemble.js';
import { explainItemSituation } from './explain-situation.js';

const WEEK = ReportingWeek.of('2026-W46');
const GOWNS = { code: 'GOWN', label: 'Blouse', labelPlural: 'Blouses', unit: 'pièce', packSize: 10 };
const REPORTING = { expected: 120, received: 100, onTime: 90, rate: 100 / 120 };

function situation(changes: Partial<ItemSituation>, counts: Partial<Record<string, number>>): ItemSituation {
  const levels = COVERAGE_LEVELS.map((level) => ({ level, establishments: counts[level] ?? 0 }));
  return {
    item: GOWNS, stockOnHand: 12_000, crisisWeeklyConsumption: 9_000, consumption: 4_000, weeksOfCover: 12_000 / 9_000, safetyGap: 16_000, levels,
    staleEstablishments: 20, staleStockOnHand: 500, answeredShare: null, crisisShareCovered: 0.878, ...changes,
  };
}

function told(one: ItemSituation): string[] {
  return explainItemSituation(one, REPORTING, WEEK).map(({ label, applied }) => `${label} : ${applied}`.replaceAll('\u00a0', ' '));
}

describe('explainItemSituation', () => {
  it('shows the sums and never a mean of ratios', () => {
    expect(told(situation({}, { OK: 60, CRITICAL: 30, UNKNOWN: 10 }))).toEqual([
      'Couverture : 12 000 ÷ 9 000 = 1,33',
      'Établissements comptés : 100 − 10 = 90',
      'Part de la consommation de crise couverte par les réponses : 87 %',
      'Écart à combler : somme des écarts de chacun : 16 000',
    ]);
  });

  it('says who is counted and who is not', () => {
    const formulas = explainItemSituation(situation({}, { OK: 90, UNKNOWN: 10 }), REPORTING, WEEK);
    expect(formulas[0]?.inputs[0]?.detail.replaceAll('\u00a0', ' ')).toBe('Remontées S46 de 90 établissements dont stock et consommation de crise sont connus');
    expect(formulas[1]?.inputs.map(({ name, value }) => `${name} ${value}`)).toEqual(['answered 100', 'unknownCrisis 10', 'missing 20', 'stale 20']);
  });

  it('invents nothing when nothing is known', () => {
    const nothing = situation({ stockOnHand: null, crisisWeeklyConsumption: null, weeksOfCover: null, safetyGap: null, crisisShareCovered: null }, {});
    expect(explainItemSituation(nothing, REPORTING, WEEK).map(({ result }) => result)).toEqual([null, 0, null, null]);
  });
});
