import type { CoverageLevel, TerritoryStockOutRowFragment } from '../../generated/graphql.js';

/** When a territory's stock of an item would be used up. */
export interface TerritoryStockOut {
  readonly code: string;
  readonly label: string;
  readonly itemCode: string;
  readonly itemLabel: string;
  readonly weeksOfCover: number;
  readonly level: CoverageLevel;
  readonly stockOnHand: number;
  /** Pieces a week, of those whose stock is counted. */
  readonly consumption: number;
  /** The day it ends, "2026-11-27"; the end of its first empty week when nothing is left. */
  readonly stockOutOn: string;
}

/** Rows of the server's rule, the soonest first; nothing for a past instant, which has no future to tell. */
export function territoryStockOuts(rows: readonly TerritoryStockOutRowFragment[] | undefined): TerritoryStockOut[] {
  return (rows ?? []).map(({ item, observedWeeklyConsumption, projectedStockOut, depletedSince, ...row }) => ({
    ...row,
    itemCode: item.code,
    itemLabel: item.labelPlural,
    consumption: observedWeeklyConsumption,
    stockOutOn: depletedSince ?? projectedStockOut,
  }));
}
