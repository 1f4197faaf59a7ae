import type { CoverageLevel } from '../generated/graphql.js';

/** From the best to the worst, then what is not a level of cover. */
export const LEVELS: readonly CoverageLevel[] = ['OK', 'WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT', 'NOT_USED', 'UNKNOWN'];

export const LEVEL_LABELS: Record<CoverageLevel, string> = {
  OK: 'Conforme',
  WATCH: 'À surveiller',
  WARNING: 'Tendu',
  CRITICAL: 'Critique',
  STOCK_OUT: 'Rupture',
  NOT_USED: 'Non utilisé',
  UNKNOWN: 'Inconnu',
};

/** Literal class names: the icon's style is found by its name. */
export const LEVEL_ICONS: Record<CoverageLevel, string> = {
  OK: 'fr-icon-checkbox-circle-fill',
  WATCH: 'fr-icon-eye-fill',
  WARNING: 'fr-icon-alert-fill',
  CRITICAL: 'fr-icon-alarm-warning-fill',
  STOCK_OUT: 'fr-icon-close-circle-fill',
  NOT_USED: 'fr-icon-subtract-line',
  UNKNOWN: 'fr-icon-question-fill',
};

/** Thresholds in weeks, as the establishment's own settings say. */
export interface LevelThresholds {
  readonly watchBelow: number;
  readonly warningBelow: number;
  readonly criticalBelow: number;
}

export const DOCTRINE_THRESHOLDS: LevelThresholds = { watchBelow: 3, warningBelow: 2, criticalBelow: 1 };

/**
 * The level of a cover, for the instant picture while somebody types or for a territory's sum; the server's own figure replaces it
 * as soon as it is there. Held equal to the server's rule by its spec.
 */
export function levelOf(weeks: number | null | undefined, thresholds: LevelThresholds = DOCTRINE_THRESHOLDS): CoverageLevel {
  if (weeks === null || weeks === undefined) return 'UNKNOWN';
  if (weeks === 0) return 'STOCK_OUT';
  if (weeks < thresholds.criticalBelow) return 'CRITICAL';
  if (weeks < thresholds.warningBelow) return 'WARNING';
  if (weeks < thresholds.watchBelow) return 'WATCH';
  return 'OK';
}

/** Positive when `a` is worse than `b`; what is unknown or not used comes last in a list sorted worst first. */
export function byGravity(a: CoverageLevel, b: CoverageLevel): number {
  const gravity = (level: CoverageLevel): number => (level === 'UNKNOWN' ? -1 : level === 'NOT_USED' ? -2 : LEVELS.indexOf(level));
  return gravity(a) - gravity(b);
}

/** The most exposed first: by level, then by cover; what is unknown or not used at the end. */
export function worstFirst<Row extends { readonly level: CoverageLevel; readonly weeksOfCover: number | null }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => byGravity(b.level, a.level) || orLast(a.weeksOfCover) - orLast(b.weeksOfCover));
}

/** The smallest figure first, what has none at the end. */
export function leastFirst<Row>(rows: readonly Row[], figureOf: (row: Row) => number | null): Row[] {
  return rows.toSorted((a, b) => orLast(figureOf(a)) - orLast(figureOf(b)));
}

/** Far beyond any figure; two of them still compare as equal. */
const orLast = (figure: number | null): number => figure ?? Number.MAX_VALUE;
