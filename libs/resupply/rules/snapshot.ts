import type { CoverageLevel, ItemCoverage, Thresholds } from '#coverage';

/** The coverage of one item as it was when the establishment asked. Pieces and weeks. */
export interface CoverageSnapshotLine {
  readonly item: string;
  /** ISO week of the report the figures are from, "2026-W47"; null without a report. */
  readonly week: string | null;
  readonly stockOnHand: number | null;
  readonly crisisWeeklyConsumption: number | null;
  readonly weeksOfCover: number | null;
  readonly level: CoverageLevel;
  readonly safetyTarget: number | null;
  readonly gap: number | null;
  readonly observedWeeklyConsumption: number | null;
  readonly runwayWeeks: number | null;
  readonly projectedStockOut: string | null;
  readonly stale: boolean;
  /** Weeks at which each level began; absent from requests older than this field, which the doctrine's stand for. */
  readonly thresholds?: Thresholds;
}

/** What is kept of a coverage: plain values, which later changes of report, threshold or doctrine cannot reach. */
export function snapshotOf(coverages: readonly ItemCoverage[]): CoverageSnapshotLine[] {
  return coverages.map(({ item, week, stockOnHand, crisis, figures, stale, thresholds }) => ({
    item: item.code,
    week: week?.toString() ?? null,
    stockOnHand,
    crisisWeeklyConsumption: crisis.weeklyQuantity,
    weeksOfCover: figures?.weeksOfCover ?? null,
    level: figures?.level ?? 'UNKNOWN',
    safetyTarget: figures?.safetyTarget ?? null,
    gap: figures?.gap ?? null,
    observedWeeklyConsumption: figures?.observedRate ?? null,
    runwayWeeks: figures?.runwayWeeks ?? null,
    projectedStockOut: figures?.stockOutOn ?? null,
    stale,
    thresholds: { watchBelow: thresholds.watchBelow, warningBelow: thresholds.warningBelow, criticalBelow: thresholds.criticalBelow },
  }));
}
