import type { ReportingWeek } from '#platform';
import type { CoverageFigures } from './coverage.js';
import type { CrisisConsumption } from './crisis-consumption.js';
import { frenchDay, frenchDecimal, frenchPieces, frenchWeeks } from './french-figures.js';
import type { Thresholds } from './levels.js';

interface Known {
  readonly week: ReportingWeek;
  readonly stockOnHand: number;
  readonly crisis: CrisisConsumption;
  readonly thresholds: Thresholds;
  readonly safetyWeeks: number;
}

interface AppliedFormulas {
  readonly crisis: string | null;
  readonly coverage: string | null;
  readonly level: string | null;
  readonly target: string | null;
  readonly gap: string | null;
  readonly surplus: string | null;
  readonly rate: string | null;
  readonly runway: string | null;
  readonly stockOut: string | null;
}

/** Each formula written with its real values, "3 910 ÷ 4 600 = 0,85"; null when a term is unknown. @param used pieces of the weeks averaged */
export function appliedFormulas(known: Known, figures: CoverageFigures, used: readonly number[]): AppliedFormulas {
  const { stockOnHand: stock, safetyWeeks, week } = known;
  const { weeksOfCover, safetyTarget, gap, surplus, observedRate, runwayWeeks, stockOutOn } = figures;
  const crisis = known.crisis.weeklyQuantity;
  return {
    crisis: appliedCrisis(known.crisis),
    coverage: crisis === null || weeksOfCover === null ? null : `${frenchPieces(stock)} ÷ ${frenchPieces(crisis)} = ${frenchDecimal(weeksOfCover)}`,
    level: appliedLevel(figures, known.thresholds),
    target: crisis === null || safetyTarget === null ? null : `${frenchWeeks(safetyWeeks)} × ${frenchPieces(crisis)} = ${frenchPieces(safetyTarget)}`,
    gap: safetyTarget === null || gap === null ? null : difference(safetyTarget, stock, gap),
    surplus: safetyTarget === null || surplus === null ? null : difference(stock, safetyTarget, surplus),
    rate: observedRate === null ? null : `${mean(used)} = ${frenchDecimal(observedRate)}`,
    runway: observedRate === null || runwayWeeks === null
      ? null
      : `${frenchPieces(stock)} ÷ ${frenchDecimal(observedRate)} = ${frenchWeeks(runwayWeeks)}`,
    stockOut: stockOutOn === null || runwayWeeks === null
      ? null
      : `${frenchDay(week.sunday)} + ${frenchWeeks(runwayWeeks)} = ${frenchDay(stockOutOn)}`,
  };
}

function appliedCrisis({ because, weeklyQuantity }: CrisisConsumption): string | null {
  if (weeklyQuantity === null) return null;
  if (because.kind !== 'OBSERVED') return frenchPieces(weeklyQuantity);
  return `${mean(because.weeks.map(({ amount }) => amount))} = ${frenchPieces(weeklyQuantity)}`;
}

/** The threshold that decided: the one the coverage is below, or the first one it reaches. */
function appliedLevel({ level, weeksOfCover }: CoverageFigures, thresholds: Thresholds): string | null {
  switch (level) {
    case 'UNKNOWN':
      return null;
    case 'NOT_USED':
      return 'article non utilisé';
    case 'STOCK_OUT':
      return 'stock épuisé';
    case 'OK':
      return `${frenchDecimal(weeksOfCover ?? 0)} ≥ ${frenchDecimal(thresholds.watchBelow)}`;
    case 'WATCH':
      return `${frenchDecimal(weeksOfCover ?? 0)} < ${frenchDecimal(thresholds.watchBelow)}`;
    case 'WARNING':
      return `${frenchDecimal(weeksOfCover ?? 0)} < ${frenchDecimal(thresholds.warningBelow)}`;
    case 'CRITICAL':
      return `${frenchDecimal(weeksOfCover ?? 0)} < ${frenchDecimal(thresholds.criticalBelow)}`;
  }
}

/** "13 800 − 3 910 = 9 890"; a difference the other way is told as none. */
function difference(from: number, taken: number, result: number): string {
  const text = `${frenchPieces(from)} − ${frenchPieces(taken)}`;
  return from < taken ? `${text} < 0, donc 0` : `${text} = ${frenchPieces(result)}`;
}

function mean(amounts: readonly number[]): string {
  return `(${amounts.map(frenchPieces).join(' + ')}) ÷ ${amounts.length}`;
}
