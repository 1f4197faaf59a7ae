import type { ReportingWeek } from '#platform';
import type { ReportAmounts } from './report-lines.js';
import { balanceOf } from './stock-balance.js';
import { unlikeHistory, type Unlikeness } from './own-history.js';
import { balanceMessage, historyMessage } from './warning-messages.js';

/** An earlier report of the same establishment, amounts in the same item order. */
export interface PastReport {
  readonly week: ReportingWeek;
  readonly stockOnHand: readonly number[];
  readonly consumption: readonly number[];
}

export interface WarningItem {
  readonly code: string;
  readonly label: string;
  /** Pieces in the usual pack; null when there is none. */
  readonly packSize: number | null;
}

/** A figure worth a second look. The report is accepted all the same. */
export interface ReportWarning {
  readonly code: 'STOCK_BALANCE' | 'OUTLIER' | 'BOXES_FOR_PIECES';
  /** "lines.2.consumption", where 2 is the item's position in the collection. */
  readonly path: string;
  readonly item: string;
  readonly message: string;
  /** Whole pieces: what the balance gives (negative when more was used than there was), or the median of the establishment's own history. */
  readonly expected: number;
  /** Pieces, as reported. */
  readonly actual: number;
}

/** Reports of the establishment the outlier test looks back on. */
export const REPORTS_COMPARED = 26;

/**
 * Compares a report with the establishment's own past: its stock balance with the report of the week before, its
 * amounts with its last 26 reports. Reports of this very week or later are left out, whatever the order they come in.
 */
export function reportWarnings(
  week: ReportingWeek,
  amounts: ReportAmounts,
  history: readonly PastReport[],
  items: readonly WarningItem[],
): ReportWarning[] {
  const latestFirst = history
    .filter((report) => report.week.isBefore(week))
    .sort((one, other) => (one.week.isBefore(other.week) ? 1 : -1));
  const compared = latestFirst.slice(0, REPORTS_COMPARED);
  const latest = latestFirst[0];
  const previous = latest?.week.weeksUntil(week) === 1 ? latest : undefined;
  return items.flatMap((item, index) => itemWarnings(item, index, amounts, previous, compared));
}

function itemWarnings(
  item: WarningItem,
  index: number,
  amounts: ReportAmounts,
  previous: PastReport | undefined,
  compared: readonly PastReport[],
): ReportWarning[] {
  const stock = amounts.stockOnHand[index];
  const used = amounts.consumption[index];
  if (stock === undefined || used === undefined) return [];
  const before = previous?.stockOnHand[index];
  const balance =
    before === undefined ? undefined : balanceOf({ before, received: amounts.received[index] ?? null, used, stock });
  const warnings: ReportWarning[] = [];
  if (balance?.outcome === 'BROKEN') {
    warnings.push({
      code: 'STOCK_BALANCE',
      path: `lines.${index}.stockOnHand`,
      item: item.code,
      message: balanceMessage(item.label, balance),
      expected: balance.expected,
      actual: stock,
    });
  }
  // A stock that its balance proves is right, however unusual.
  if (balance?.outcome !== 'PROVEN') {
    const unlike = unlikeHistory(stock, valuesOf(compared, 'stockOnHand', index), item.packSize);
    if (unlike) warnings.push(historyWarning(item, index, 'stockOnHand', unlike));
  }
  const unlike = unlikeHistory(used, valuesOf(compared, 'consumption', index), item.packSize);
  if (unlike) warnings.push(historyWarning(item, index, 'consumption', unlike));
  return warnings;
}

function valuesOf(reports: readonly PastReport[], field: 'stockOnHand' | 'consumption', index: number): number[] {
  const values: number[] = [];
  for (const report of reports) {
    const value = report[field][index];
    if (value !== undefined) values.push(value);
  }
  return values;
}

function historyWarning(
  item: WarningItem,
  index: number,
  field: 'stockOnHand' | 'consumption',
  unlike: Unlikeness,
): ReportWarning {
  return {
    code: unlike.code,
    path: `lines.${index}.${field}`,
    item: item.code,
    message: historyMessage(item.label, field, item.packSize, unlike),
    expected: Math.round(unlike.median),
    actual: unlike.value,
  };
}
