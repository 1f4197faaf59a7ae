import type { ReportingWeek } from '#platform';
import { computeCoverage, type CoverageFigures } from './coverage.js';
import type { CrisisConsumption } from './crisis-consumption.js';
import { appliedFormulas } from './explain-applied.js';
import { crisisDetail, doctrineDetail, INPUT_LABELS, type Provenance, reportDetail, thresholdDetail } from './explain-words.js';
import { observedRate } from './observed-rate.js';
import { NOT_REPORTED, type ReportedWeek, tableOf } from './reported-weeks.js';
import type { ResolvedThresholds } from './thresholds.js';

export type ExplainedUnit = 'PIECES' | 'PIECES_PER_WEEK' | 'WEEKS' | 'LEVEL' | 'DATE' | 'ESTABLISHMENTS' | 'SHARE';

/** A term of a formula with where it is from. */
export interface ExplainedInput {
  readonly name: string;
  /** French. */
  readonly label: string;
  readonly value: number | null;
  readonly unit: ExplainedUnit;
  /** REPORT, DOCTRINE, the perimeter that set it, the source of the crisis consumption, or the formula that gave it. */
  readonly source: string;
  /** French sentence: who said it, when. */
  readonly detail: string;
  /** The week the figure is from; null for a setting. */
  readonly week: ReportingWeek | null;
}

/** One formula as it was run. */
export interface ExplainedFormula {
  readonly name: string;
  /** French. */
  readonly label: string;
  readonly formula: string;
  /** The formula with its real values, in French figures; null when a term is unknown. */
  readonly applied: string | null;
  readonly inputs: readonly ExplainedInput[];
  readonly result: number | string | null;
  /** Of the result. */
  readonly unit: ExplainedUnit;
}

export interface ExplainInput {
  readonly week: ReportingWeek;
  readonly stockOnHand: number;
  readonly crisis: CrisisConsumption;
  readonly thresholds: ResolvedThresholds;
  readonly safetyWeeks: number;
  readonly recent: readonly ReportedWeek[];
  readonly provenance?: Provenance;
}

const COMPUTED = 'Calculé à partir des nombres ci-dessus';

/** How each figure of `computeCoverage` was obtained: its formula, the inputs with their source and week, the result. */
export function explainCoverage(input: ExplainInput): { figures: CoverageFigures; formulas: ExplainedFormula[] } {
  const { week, provenance } = input;
  const figures = computeCoverage({ ...input, crisis: input.crisis.weeklyQuantity });
  const report = reportDetail(week, provenance);
  const stock = term('stockOnHand', input.stockOnHand, 'PIECES', 'REPORT', report, week);
  const crisis = term('crisisWeeklyConsumption', input.crisis.weeklyQuantity, 'PIECES_PER_WEEK', input.crisis.source, crisisDetail(input.crisis), null);
  const safety = term('safetyWeeks', input.safetyWeeks, 'WEEKS', 'DOCTRINE', doctrineDetail('safety_stock_weeks', provenance), null);
  const target = term('safetyTarget', figures.safetyTarget, 'PIECES', 'SAFETY_TARGET', COMPUTED, null);
  const cover = term('weeksOfCover', figures.weeksOfCover, 'WEEKS', 'COVERAGE', COMPUTED, week);
  const rate = term('observedRate', figures.observedRate, 'PIECES_PER_WEEK', 'OBSERVED_RATE', COMPUTED, week);
  const runway = term('runwayWeeks', figures.runwayWeeks, 'WEEKS', 'RUNWAY', COMPUTED, week);
  const rates = rateTerms(input);
  const applied = appliedFormulas(input, figures, rates.map(({ value }) => value ?? 0));
  return {
    figures,
    formulas: [
      crisisFormula(input.crisis, applied.crisis, crisis),
      { name: 'COVERAGE', label: 'Couverture', formula: 'S ÷ C', applied: applied.coverage, inputs: [stock, crisis], result: figures.weeksOfCover, unit: 'WEEKS' },
      { name: 'LEVEL', label: 'Niveau', formula: 'S ÷ C < seuil', applied: applied.level, inputs: [cover, ...thresholdTerms(input)], result: figures.level, unit: 'LEVEL' },
      { name: 'SAFETY_TARGET', label: 'Stock de sécurité', formula: 'semaines de sécurité × C', applied: applied.target, inputs: [safety, crisis], result: figures.safetyTarget, unit: 'PIECES' },
      { name: 'GAP', label: 'Écart à combler', formula: 'max(0, cible − S)', applied: applied.gap, inputs: [target, stock], result: figures.gap, unit: 'PIECES' },
      { name: 'SURPLUS', label: 'Excédent', formula: 'max(0, S − cible)', applied: applied.surplus, inputs: [stock, target], result: figures.surplus, unit: 'PIECES' },
      { name: 'OBSERVED_RATE', label: 'Consommation observée', formula: 'moyenne des 4 dernières semaines remontées', applied: applied.rate, inputs: rates, result: figures.observedRate, unit: 'PIECES_PER_WEEK' },
      { name: 'RUNWAY', label: 'Autonomie', formula: 'S ÷ consommation observée', applied: applied.runway, inputs: [stock, rate], result: figures.runwayWeeks, unit: 'WEEKS' },
      { name: 'STOCK_OUT_DATE', label: 'Fin projetée', formula: 'fin de semaine + autonomie × 7 jours', applied: applied.stockOut, inputs: [runway], result: figures.stockOutOn, unit: 'DATE' },
    ],
  };
}

function term(name: string, value: number | null, unit: ExplainedUnit, source: string, detail: string, week: ReportingWeek | null): ExplainedInput {
  return { name, label: INPUT_LABELS[name] ?? name, value, unit, source, detail, week };
}

function crisisFormula(crisis: CrisisConsumption, applied: string | null, set: ExplainedInput): ExplainedFormula {
  const { because, weeklyQuantity } = crisis;
  const observed = because.kind === 'OBSERVED' ? because.weeks : [];
  const inputs =
    because.kind === 'SET' ? [set] : observed.map(({ week, amount }) => term('consumption', amount, 'PIECES', 'REPORT', reportDetail(week), week));
  const formula =
    because.kind === 'SET' ? 'valeur fixée' : 'plus forte moyenne de 4 semaines remontées consécutives sur 52, arrondie au-dessus';
  return { name: 'CRISIS_CONSUMPTION', label: 'Consommation de crise', formula, applied, inputs, result: weeklyQuantity, unit: 'PIECES_PER_WEEK' };
}

function thresholdTerms({ thresholds, provenance }: ExplainInput): ExplainedInput[] {
  return (['watchBelow', 'warningBelow', 'criticalBelow'] as const).map((name) =>
    term(name, thresholds[name], 'WEEKS', thresholds.origin[name], thresholdDetail(name, thresholds.origin[name], provenance), null),
  );
}

function rateTerms(input: ExplainInput): ExplainedInput[] {
  const byAge = tableOf(input.recent, input.week);
  return observedRate(byAge).ages.map((age) => {
    const week = input.week.plus(-age);
    return term('consumption', byAge[age] ?? NOT_REPORTED, 'PIECES', 'REPORT', reportDetail(week), week);
  });
}
