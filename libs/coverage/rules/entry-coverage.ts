import type { ReportingWeek } from '#platform';
import { computeCoverage, type CoverageFigures } from './coverage.js';
import { type CrisisChange, type CrisisConsumption, resolveCrisisConsumption } from './crisis-consumption.js';
import type { ReportedWeek } from './reported-weeks.js';
import type { ResolvedThresholds } from './thresholds.js';

/** One item of a report being typed, and what its establishment is measured against. */
export interface EntryItem {
  readonly week: ReportingWeek;
  /** Pieces; null when it is not typed yet. */
  readonly stockOnHand: number | null;
  readonly consumption: number | null;
  /** Consumption of earlier weeks, any order. */
  readonly earlier: readonly ReportedWeek[];
  readonly changes: readonly CrisisChange[];
  readonly thresholds: ResolvedThresholds;
  readonly safetyWeeks: number;
}

export interface EntryCoverage {
  readonly crisis: CrisisConsumption;
  /** Null without a stock. */
  readonly figures: CoverageFigures | null;
}

/** The coverage this line would give once sent, by the rules that will evaluate it. */
export function entryCoverage(entry: EntryItem): EntryCoverage {
  const { week, stockOnHand, consumption, earlier, changes } = entry;
  const recent = consumption === null ? earlier : [...earlier, { week, amount: consumption }];
  const crisis = resolveCrisisConsumption(changes, recent, week);
  const figures = stockOnHand === null ? null : computeCoverage({ ...entry, stockOnHand, crisis: crisis.weeklyQuantity, recent });
  return { crisis, figures };
}
