import { describe, expect, it } from '@jest/globals';
import { ReportingWeek } from '#platform';
import { computeCoverage } from './coverage.js';
import { resolveCrisisConsumption } from './crisis-consumption.js';
import { explainCoverage, type ExplainedFormula } from './explain.js';
import { resolveThresholds } from './thresholds.js';

const WEEK = ReportingWeek.of('2026-W47');
const DOCTRINE = { watchBelow: 3, warningBelow: 2, criticalBelow: 1 };
const REGION = { scopeKind: 'REGION' as const, watchBelow: 4, warningBelow: null, criticalBelow: null, enabled: null };

const recent = [40, 30, 20, 10, 5].map((amount, age) => ({ week: WEEK.plus(-age), amount }));
const input = {
  week: WEEK,
  stockOnHand: 60,
  crisis: resolveCrisisConsumption([], recent, WEEK),
  thresholds: resolveThresholds([REGION], DOCTRINE),
  safetyWeeks: 3,
  recent,
};

function written({ name, inputs, result }: ExplainedFormula): string {
  const terms = inputs.map(({ name: term, value, source, week }) => `${term} ${value} ${source}${week ? ` ${week}` : ''}`);
  return `${name} = ${result} ⇐ ${terms.join(', ')}`;
}

describe('explainCoverage', () => {
  it('shows every formula with its inputs, their source and week, and its result', () => {
    expect(explainCoverage(input).formulas.map(written)).toEqual([
      'CRISIS_CONSUMPTION = 25 ⇐ consumption 10 REPORT 2026-W44, consumption 20 REPORT 2026-W45, consumption 30 REPORT 2026-W46, consumption 40 REPORT 2026-W47',
      'COVERAGE = 2.4 ⇐ stockOnHand 60 REPORT 2026-W47, crisisWeeklyConsumption 25 OBSERVED',
      'LEVEL = WATCH ⇐ weeksOfCover 2.4 COVERAGE 2026-W47, watchBelow 4 REGION, warningBelow 2 DOCTRINE, criticalBelow 1 DOCTRINE',
      'SAFETY_TARGET = 75 ⇐ safetyWeeks 3 DOCTRINE, crisisWeeklyConsumption 25 OBSERVED',
      'GAP = 15 ⇐ safetyTarget 75 SAFETY_TARGET, stockOnHand 60 REPORT 2026-W47',
      'SURPLUS = 0 ⇐ stockOnHand 60 REPORT 2026-W47, safetyTarget 75 SAFETY_TARGET',
      'OBSERVED_RATE = 25 ⇐ consumption 40 REPORT 2026-W47, consumption 30 REPORT 2026-W46, consumption 20 REPORT 2026-W45, consumption 10 REPORT 2026-W44',
      'RUNWAY = 2.4 ⇐ stockOnHand 60 REPORT 2026-W47, observedRate 25 OBSERVED_RATE 2026-W47',
      'STOCK_OUT_DATE = 2026-12-08 ⇐ runwayWeeks 2.4 RUNWAY 2026-W47',
    ]);
  });

  it('shows the very figures that the evaluation computes', () => {
    expect(explainCoverage(input).figures).toEqual(computeCoverage({ ...input, crisis: input.crisis.weeklyQuantity }));
  });

  it('names the one who set the crisis consumption, and says unknown without inventing a figure', () => {
    const set = { source: 'ARS' as const, weeklyQuantity: 80, setAt: new Date(0), reason: 'Plan blanc', setByName: 'A', sequence: 1 };
    const bySource = explainCoverage({ ...input, crisis: resolveCrisisConsumption([set], recent, WEEK) });
    expect(written(bySource.formulas[0] as ExplainedFormula)).toBe('CRISIS_CONSUMPTION = 80 ⇐ crisisWeeklyConsumption 80 ARS');
    const unknown = explainCoverage({ ...input, recent: [], crisis: resolveCrisisConsumption([], [], WEEK) });
    expect(unknown.formulas.map(({ result }) => result)).toEqual([null, null, 'UNKNOWN', null, null, null, null, null, null]);
  });
});
