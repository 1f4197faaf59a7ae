import type { CoverageLevel } from '#coverage';

/** Levels at which an alert is open, from the lightest to the worst. */
const ALERTING: readonly CoverageLevel[] = ['WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT'];

export function isAlerting(level: CoverageLevel): boolean {
  return ALERTING.includes(level);
}

/** Positive when the first is worse than the second; a level that does not alert is better than all that do. */
export function compareGravity(level: CoverageLevel, other: CoverageLevel): number {
  return ALERTING.indexOf(level) - ALERTING.indexOf(other);
}

export function worstOf(level: CoverageLevel, other: CoverageLevel): CoverageLevel {
  return compareGravity(level, other) >= 0 ? level : other;
}
