import type { ReportingWeek } from '#platform';
import type { TypedAmounts } from './report-lines.js';
import { type Balance, balanceOf } from './stock-balance.js';
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
  /** Pieces that were probably meant, when boxes were taken for pieces or the reverse. */
  readonly suggested: number | null;
  /** Pieces in the usual pack that explains it; null for another warning. */
  readonly packSize: number | null;
  /** Pieces, of the establishment's own history; null for a balance. */
  readonly median: number | null;
  /** The terms of a balance that does not add up, in pieces; null for another warning. */
  readonly balance: { readonly before: number; readonly received: number | null; readonly used: number } | null;
}

/** Reports of the establishment the outlier test looks back on. */
export const REPORTS_COMPARED = 26;

/**
 * Compares a report with the establishment's own past: its stock balance with the report of the week before, its
 * amounts with its last 26 reports. Reports of this very week or later are left out, whatever the order they come in.
 * @param amounts null for what is not typed yet: a stock without its consumption is only looked at for boxes, for the
 * balance may still prove the rest
 */
export function reportWarnings(
  week: ReportingWeek,
  amounts: TypedAmounts,
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
  amounts: TypedAmounts,
  previous: PastReport | undefined,
  compared: readonly PastReport[],
): ReportWarning[] {
  const stock = amounts.stockOnHand[index] ?? null;
  const used = amounts.consumption[index] ?? null;
  const before = previous?.stockOnHand[index];
  const received = amounts.received[index] ?? null;
  const balance = before === undefined || stock === null || used === null ? undefined : balanceOf({ before, received, used, stock });
  const warnings: ReportWarning[] = [];
  if (balance?.outcome === 'BROKEN') warnings.push(balanceWarning(item, index, balance));
  // A stock that its balance proves is right, however unusual.
  if (stock !== null && balance?.outcome !== 'PROVEN') {
    const unlike = unlikeHistory(stock, valuesOf(compared, 'stockOnHand', index), item.packSize);
    if (unlike && (used !== null || unlike.code === 'BOXES_FOR_PIECES')) warnings.push(historyWarning(item, index, 'stockOnHand', unlike));
  }
  const unlike = used === null ? undefined : unlikeHistory(used, valuesOf(compared, 'consumption', index), item.packSize);
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

function balanceWarning(item: WarningItem, index: number, balance: Balance): ReportWarning {
  const { before, received, used, stock, expected } = balance;
  return {
    code: 'STOCK_BALANCE',
    path: `lines.${index}.stockOnHand`,
    item: item.code,
    message: balanceMessage(item.label, balance),
    expected,
    actual: stock,
    suggested: null,
    packSize: null,
    median: null,
    balance: { before, received, used },
  };
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
    suggested: unlike.code === 'BOXES_FOR_PIECES' ? inPieces(unlike, item.packSize ?? 1) : null,
    packSize: unlike.code === 'BOXES_FOR_PIECES' ? item.packSize : null,
    median: Math.round(unlike.median),
    balance: null,
  };
}

/** What was meant: boxes turned into pieces, or pieces that were multiplied once too often. */
function inPieces({ value, median }: Unlikeness, packSize: number): number {
  return value < median ? value * packSize : Math.round(value / packSize);
}
