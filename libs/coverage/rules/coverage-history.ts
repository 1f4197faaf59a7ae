import { ReportingWeek } from '#platform';
import type { CoverageLevel } from './levels.js';

/** One report as it was evaluated, amounts in the order of the items. */
export interface EvaluatedWeek {
  /** Monday. */
  readonly week: string;
  readonly stockOnHand: readonly number[];
  readonly consumption: readonly number[];
  /** Null until the first evaluation. */
  readonly crisis: readonly (number | null)[] | null;
  readonly levels: readonly CoverageLevel[] | null;
}

/** One item and week; all null in a week without a report: a gap, never a zero. */
export interface CoverageWeek {
  readonly week: ReportingWeek;
  readonly reported: boolean;
  /** Pieces. */
  readonly stockOnHand: number | null;
  readonly consumption: number | null;
  readonly crisisWeeklyConsumption: number | null;
  readonly weeksOfCover: number | null;
  /** Null also while the report waits for its evaluation. */
  readonly level: CoverageLevel | null;
}

/** Weeks of one item, oldest first, none left out. @param position of the item in its collection */
export function coverageWeeks(reports: ReadonlyMap<string, EvaluatedWeek>, weeks: readonly ReportingWeek[], position: number): CoverageWeek[] {
  return weeks.map((week) => {
    const report = reports.get(week.monday);
    const stockOnHand = report?.stockOnHand[position] ?? null;
    const crisis = report?.crisis?.[position] ?? null;
    return {
      week,
      reported: report !== undefined,
      stockOnHand,
      consumption: report?.consumption[position] ?? null,
      crisisWeeklyConsumption: crisis,
      weeksOfCover: stockOnHand === null || crisis === null || crisis === 0 ? null : stockOnHand / crisis,
      level: report?.levels?.[position] ?? null,
    };
  });
}

/** The last `count` weeks, oldest first: up to the awaited one if it was reported, else the one before. */
export function historyWeeks(due: ReportingWeek, reports: ReadonlyMap<string, EvaluatedWeek>, count: number): ReportingWeek[] {
  const last = reports.has(due.monday) ? due : due.plus(-1);
  return Array.from({ length: count }, (_, index) => last.plus(index + 1 - count));
}
