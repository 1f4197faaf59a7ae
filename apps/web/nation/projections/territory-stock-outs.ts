import { moveDay, sundayOf } from '../../figures/dates.js';
import { levelOf } from '../../figures/levels.js';
import type { CoverageLevel, TerritoryFiguresFragment } from '../../generated/graphql.js';

/** When a territory's stock of an item would be used up. */
export interface TerritoryStockOut {
  readonly code: string;
  readonly label: string;
  readonly itemCode: string;
  readonly itemLabel: string;
  readonly weeksOfCover: number | null;
  readonly level: CoverageLevel;
  readonly stockOnHand: number;
  /** Pieces used in the week, by those whose stock is counted. */
  readonly consumption: number;
  readonly runwayWeeks: number;
  /** The day it ends, "2026-11-27"; the end of the week itself when nothing is left. */
  readonly stockOutOn: string;
}

/**
 * The sum of stocks, used at the week's pace without resupply, by the same establishments; an unfinished day is not counted, as for one
 * establishment. The soonest first. What a territory holds is not shared out evenly: some of its establishments run out before.
 */
export function territoryStockOuts(territories: readonly TerritoryFiguresFragment[], week: string): TerritoryStockOut[] {
  const sunday = sundayOf(week);
  return territories
    .flatMap(({ code, label, items }) =>
      items.flatMap(({ item, weeksOfCover, stockOnHand, consumption }) => {
        if (stockOnHand === null || consumption === null || consumption <= 0) return [];
        const runwayWeeks = stockOnHand / consumption;
        const stockOutOn = moveDay(sunday, Math.floor(runwayWeeks * 7));
        return [{ code: code ?? '', label, itemCode: item.code, itemLabel: item.labelPlural, weeksOfCover, level: levelOf(weeksOfCover), stockOnHand, consumption, runwayWeeks, stockOutOn }];
      }),
    )
    .sort((a, b) => a.runwayWeeks - b.runwayWeeks || a.label.localeCompare(b.label, 'fr'));
}
