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

  it('writes each formula with its real values', () => {
    const figures = explainCoverage({ ...input, stockOnHand: 3_910, crisis: { ...input.crisis, weeklyQuantity: 4_600 } });
    const applied = figures.formulas.map(({ label, applied: text }) => `${label} : ${text}`.replaceAll('\u00a0', ' '));
    expect(applied).toEqual([
      'Consommation de crise : (10 + 20 + 30 + 40) ÷ 4 = 4 600',
      'Couverture : 3 910 ÷ 4 600 = 0,85',
      'Niveau : 0,85 < 1',
      'Stock de sécurité : 3 semaines × 4 600 = 13 800',
      'Écart à combler : 13 800 − 3 910 = 9 890',
      'Excédent : 3 910 − 13 800 < 0, donc 0',
      'Consommation observée : (40 + 30 + 20 + 10) ÷ 4 = 25',
      'Autonomie : 3 910 ÷ 25 = 156,4 semaines',
      'Fin projetée : 22 nov. 2026 + 156,4 semaines = 20 nov. 2029',
    ]);
  });

  it('says who gave each number, and when', () => {
    const provenance = {
      report: { version: 2, submittedByName: 'K. Belhadj', origin: 'FORM' },
      settings: [{ ...REGION, setByName: 'N. Schmitt', setAt: new Date('2026-10-05T10:00:00Z'), reason: 'Délais allongés' }],
      doctrine: ['safety_stock_weeks', 'warning_below_weeks', 'critical_below_weeks'].map((key) => ({
        key, effectiveFrom: '2026-08-01', source: 'MINSANTE 143',
      })),
    };
    const set = { source: 'DECLARED' as const, weeklyQuantity: 80, setAt: new Date('2026-09-02T10:00:00Z'), reason: null, setByName: 'C. Aubertin', sequence: 1 };
    const { formulas } = explainCoverage({ ...input, provenance, crisis: resolveCrisisConsumption([set], recent, WEEK) });
    const details = new Set(formulas.flatMap(({ inputs }) => inputs.map(({ label, detail }) => `${label} : ${detail}`.replaceAll('\u00a0', ' '))));
    expect([...details]).toEqual([
      'Consommation de crise : Déclarée par l’établissement (C. Aubertin) le 2 sept. 2026, non contestée',
      'Stock utilisable : Saisi par K. Belhadj, S47, version 2',
      'Couverture : Calculé à partir des nombres ci-dessus',
      'Seuil « À surveiller » : Seuil régional, fixé par N. Schmitt le 5 oct. 2026 : « Délais allongés »',
      'Seuil « Tendu » : Doctrine du 1er août 2026 (MINSANTE 143)',
      'Seuil « Critique » : Doctrine du 1er août 2026 (MINSANTE 143)',
      'Semaines de sécurité : Doctrine du 1er août 2026 (MINSANTE 143)',
      'Stock de sécurité : Calculé à partir des nombres ci-dessus',
      'Consommation de la semaine : Remontée S47',
      'Consommation de la semaine : Remontée S46',
      'Consommation de la semaine : Remontée S45',
      'Consommation de la semaine : Remontée S44',
      'Consommation observée : Calculé à partir des nombres ci-dessus',
      'Autonomie : Calculé à partir des nombres ci-dessus',
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
