import type { ReportingWeek } from '#platform';
import { computeCoverage, type CoverageFigures } from './coverage.js';
import type { CrisisConsumption } from './crisis-consumption.js';
import { observedRate } from './observed-rate.js';
import { NOT_REPORTED, type ReportedWeek, tableOf } from './reported-weeks.js';
import type { ResolvedThresholds } from './thresholds.js';

type Unit = 'PIECES' | 'PIECES_PER_WEEK' | 'WEEKS';

/** A term of a formula with where it is from. */
export interface ExplainedInput {
  readonly name: string;
  readonly value: number | null;
  readonly unit: Unit;
  /** REPORT, DOCTRINE, the perimeter that set it, or the source of the crisis consumption. */
  readonly source: string;
  /** The week the figure is from; null for a setting. */
  readonly week: ReportingWeek | null;
}

/** One formula as it was run. */
export interface ExplainedFormula {
  readonly name: 'CRISIS_CONSUMPTION' | 'COVERAGE' | 'LEVEL' | 'SAFETY_TARGET' | 'GAP' | 'SURPLUS' | 'OBSERVED_RATE' | 'RUNWAY' | 'STOCK_OUT_DATE';
  readonly formula: string;
  readonly inputs: readonly ExplainedInput[];
  readonly result: number | string | null;
}

export interface ExplainInput {
  readonly week: ReportingWeek;
  readonly stockOnHand: number;
  readonly crisis: CrisisConsumption;
  readonly thresholds: ResolvedThresholds;
  readonly safetyWeeks: number;
  readonly recent: readonly ReportedWeek[];
}

/** How each figure of `computeCoverage` was obtained: its formula, the inputs with their source and week, the result. */
export function explainCoverage(input: ExplainInput): { figures: CoverageFigures; formulas: ExplainedFormula[] } {
  const figures = computeCoverage({ ...input, crisis: input.crisis.weeklyQuantity });
  const stock = term('stockOnHand', input.stockOnHand, 'PIECES', 'REPORT', input.week);
  const crisis = term('crisisWeeklyConsumption', input.crisis.weeklyQuantity, 'PIECES_PER_WEEK', input.crisis.source, null);
  const safety = term('safetyWeeks', input.safetyWeeks, 'WEEKS', 'DOCTRINE', null);
  const target = term('safetyTarget', figures.safetyTarget, 'PIECES', 'SAFETY_TARGET', null);
  const cover = term('weeksOfCover', figures.weeksOfCover, 'WEEKS', 'COVERAGE', input.week);
  const rate = term('observedRate', figures.observedRate, 'PIECES_PER_WEEK', 'OBSERVED_RATE', input.week);
  const runway = term('runwayWeeks', figures.runwayWeeks, 'WEEKS', 'RUNWAY', input.week);
  return {
    figures,
    formulas: [
      crisisFormula(input.crisis),
      { name: 'COVERAGE', formula: 'S ÷ C', inputs: [stock, crisis], result: figures.weeksOfCover },
      { name: 'LEVEL', formula: 'S ÷ C < seuil', inputs: [cover, ...thresholdTerms(input.thresholds)], result: figures.level },
      { name: 'SAFETY_TARGET', formula: 'semaines de sécurité × C', inputs: [safety, crisis], result: figures.safetyTarget },
      { name: 'GAP', formula: 'max(0, cible − S)', inputs: [target, stock], result: figures.gap },
      { name: 'SURPLUS', formula: 'max(0, S − cible)', inputs: [stock, target], result: figures.surplus },
      { name: 'OBSERVED_RATE', formula: 'moyenne des 4 dernières semaines remontées', inputs: rateTerms(input), result: figures.observedRate },
      { name: 'RUNWAY', formula: 'S ÷ consommation observée', inputs: [stock, rate], result: figures.runwayWeeks },
      { name: 'STOCK_OUT_DATE', formula: 'fin de semaine + autonomie × 7 jours', inputs: [runway], result: figures.stockOutOn },
    ],
  };
}

function term(name: string, value: number | null, unit: Unit, source: string, week: ReportingWeek | null): ExplainedInput {
  return { name, value, unit, source, week };
}

function crisisFormula(crisis: CrisisConsumption): ExplainedFormula {
  const { because, weeklyQuantity } = crisis;
  const observed = because.kind === 'OBSERVED' ? because.weeks : [];
  const inputs =
    because.kind === 'SET'
      ? [term('crisisWeeklyConsumption', weeklyQuantity, 'PIECES_PER_WEEK', crisis.source, null)]
      : observed.map(({ week, amount }) => term('consumption', amount, 'PIECES', 'REPORT', week));
  const formula =
    because.kind === 'SET' ? 'valeur fixée' : 'plus forte moyenne de 4 semaines remontées consécutives sur 52, arrondie au-dessus';
  return { name: 'CRISIS_CONSUMPTION', formula, inputs, result: weeklyQuantity };
}

function thresholdTerms(thresholds: ResolvedThresholds): ExplainedInput[] {
  return (['watchBelow', 'warningBelow', 'criticalBelow'] as const).map((name) =>
    term(name, thresholds[name], 'WEEKS', thresholds.origin[name], null),
  );
}

function rateTerms(input: ExplainInput): ExplainedInput[] {
  const byAge = tableOf(input.recent, input.week);
  return observedRate(byAge).ages.map((age) =>
    term('consumption', byAge[age] ?? NOT_REPORTED, 'PIECES', 'REPORT', input.week.plus(-age)),
  );
}
