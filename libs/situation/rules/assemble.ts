import type { Item } from '#catalogue';
import { aggregateCoverage, COVERAGE_LEVELS, type CoverageLevel } from '#coverage';
import { type AnsweredShare, answeredShare, shareOfItem } from './answered-share.js';
import type { ItemSums, ReportingSums } from './sums.js';

export interface LevelCount {
  readonly level: CoverageLevel;
  readonly establishments: number;
}

export interface ReportingRate {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  /** Received ÷ expected, 0 to 1; null when nobody is expected. */
  readonly rate: number | null;
}

/** One item over a territory and week. Sums take establishments whose stock and crisis consumption are known that week. */
export interface ItemSituation {
  readonly item: Item;
  /** Pieces; null when no establishment's two terms are known. */
  readonly stockOnHand: number | null;
  /** Pieces a week. */
  readonly crisisWeeklyConsumption: number | null;
  /** Pieces consumed in the week, over all reports received. */
  readonly consumption: number | null;
  /** Σ stock ÷ Σ crisis consumption, in weeks; never a mean of ratios. */
  readonly weeksOfCover: number | null;
  /** Σ of what each establishment lacks to its safety stock, pieces. */
  readonly safetyGap: number | null;
  readonly levels: LevelCount[];
  /** Expected establishments whose last report is older than the week: outside the sums above. */
  readonly staleEstablishments: number;
  /** Their last known stock, pieces. */
  readonly staleStockOnHand: number;
  /** Part of the known crisis consumption that this week's answers stand for, 0 to 1. */
  readonly crisisShareCovered: number | null;
  /** Null when nobody uses the item, or nobody is expected. */
  readonly answeredShare: AnsweredShare | null;
}

/**
 * Sums of a territory, or of its parts → its figures, in the order of the catalogue.
 * @param expected establishments expected in the territory.
 */
export function assembleItems(
  items: readonly Item[],
  parts: readonly ItemSums[],
  expected: number,
): { readonly items: ItemSituation[]; readonly answeredShare: AnsweredShare | null } {
  const sums = addUp(parts);
  return {
    items: items.map((item) => toItemSituation(item, sums.get(item.code), expected)),
    answeredShare: answeredShare(items.map((item) => sums.get(item.code)), expected),
  };
}

function toItemSituation(item: Item, sums: ItemSums | undefined, expected: number): ItemSituation {
  const counts = sums?.levelCounts ?? [];
  const levels = COVERAGE_LEVELS.map((level, index) => ({ level, establishments: counts[index] ?? 0 }));
  const answered = levels.reduce((total, { establishments }) => total + establishments, 0);
  const unknown = levels.find(({ level }) => level === 'UNKNOWN')?.establishments ?? 0;
  if (!sums || answered === 0) return emptyItem(item, levels, sums, expected);
  const known = answered > unknown;
  const expectedCrisis = sums.crisisConsumption + sums.staleCrisisConsumption;
  return {
    item,
    stockOnHand: known ? sums.stockOnHand : null,
    crisisWeeklyConsumption: known ? sums.crisisConsumption : null,
    consumption: sums.consumption,
    weeksOfCover: aggregateCoverage([{ stockOnHand: sums.stockOnHand, crisis: sums.crisisConsumption }]),
    safetyGap: known ? sums.safetyGap : null,
    levels,
    staleEstablishments: sums.staleEstablishments,
    staleStockOnHand: sums.staleStock,
    crisisShareCovered: expectedCrisis > 0 ? sums.crisisConsumption / expectedCrisis : null,
    answeredShare: shareOfItem(sums, expected),
  };
}

function emptyItem(item: Item, levels: LevelCount[], sums: ItemSums | undefined, expected: number): ItemSituation {
  return {
    item,
    stockOnHand: null,
    crisisWeeklyConsumption: null,
    consumption: null,
    weeksOfCover: null,
    safetyGap: null,
    levels,
    staleEstablishments: sums?.staleEstablishments ?? 0,
    staleStockOnHand: sums?.staleStock ?? 0,
    crisisShareCovered: (sums?.staleCrisisConsumption ?? 0) > 0 ? 0 : null,
    answeredShare: sums ? shareOfItem(sums, expected) : null,
  };
}

export function assembleReporting(parts: readonly ReportingSums[]): ReportingRate {
  const expected = sum(parts.map((part) => part.expected));
  const received = sum(parts.map((part) => part.received));
  return { expected, received, onTime: sum(parts.map((part) => part.onTime)), rate: expected > 0 ? received / expected : null };
}

/** Adds up the sums of several territories, per item. */
function addUp(parts: readonly ItemSums[]): Map<string, ItemSums> {
  const totals = new Map<string, ItemSums>();
  for (const part of parts) {
    const total = totals.get(part.itemCode);
    totals.set(part.itemCode, total ? add(total, part) : part);
  }
  return totals;
}

function add(a: ItemSums, b: ItemSums): ItemSums {
  return {
    territory: a.territory,
    itemCode: a.itemCode,
    stockOnHand: a.stockOnHand + b.stockOnHand,
    crisisConsumption: a.crisisConsumption + b.crisisConsumption,
    consumption: a.consumption + b.consumption,
    safetyGap: a.safetyGap + b.safetyGap,
    levelCounts: a.levelCounts.map((count, index) => count + (b.levelCounts[index] ?? 0)),
    staleEstablishments: a.staleEstablishments + b.staleEstablishments,
    staleStock: a.staleStock + b.staleStock,
    staleCrisisConsumption: a.staleCrisisConsumption + b.staleCrisisConsumption,
    staleUnknown: a.staleUnknown + b.staleUnknown,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
