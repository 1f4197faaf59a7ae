/** From best to worst, then the two that are not on the scale. The order is the one of the database type. */
export const COVERAGE_LEVELS = ['OK', 'WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT', 'NOT_USED', 'UNKNOWN'] as const;

export type CoverageLevel = (typeof COVERAGE_LEVELS)[number];

/** Weeks of coverage below which each level begins. */
export interface Thresholds {
  readonly watchBelow: number;
  readonly warningBelow: number;
  readonly criticalBelow: number;
}

const SEVERITY: Readonly<Record<CoverageLevel, number | null>> = {
  OK: 0,
  WATCH: 1,
  WARNING: 2,
  CRITICAL: 3,
  STOCK_OUT: 4,
  NOT_USED: null,
  UNKNOWN: null,
};

/** @returns 0 (OK) to 4 (STOCK_OUT); null for NOT_USED and UNKNOWN, which are not worse or better than another. */
export function severity(level: CoverageLevel): number | null {
  return SEVERITY[level];
}

/**
 * Level of a stock against the crisis weekly consumption, both in whole pieces.
 *
 * The comparison is S ÷ C < threshold rather than S < threshold × C: a quotient equal to a decimal threshold is rounded
 * exactly as the threshold itself is, so the boundary is exact (7 ÷ 100 is 0.07, but 0.07 × 100 is above 7), and the
 * level always agrees with the weeks of cover shown beside it.
 * @param crisis pieces a week; null when unknown
 */
export function levelOf(stock: number, crisis: number | null, thresholds: Thresholds): CoverageLevel {
  if (crisis === null) return 'UNKNOWN';
  if (crisis === 0) return 'NOT_USED';
  if (stock === 0) return 'STOCK_OUT';
  const weeks = stock / crisis;
  // The worst first: inheritance may leave thresholds out of order, and the worst level they give is the one to tell.
  if (weeks < thresholds.criticalBelow) return 'CRITICAL';
  if (weeks < thresholds.warningBelow) return 'WARNING';
  if (weeks < thresholds.watchBelow) return 'WATCH';
  return 'OK';
}
