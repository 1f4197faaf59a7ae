import { type CoverageLevel, type ExplainedFormula, levelOf, type Thresholds } from '#coverage';
import type { ReportingWeek } from '#platform';
import { explainStockOut } from './explain-stock-out.js';

/** Sums of one item and territory in one week, over the establishments that answered. */
export interface AnsweredWeek {
  readonly week: ReportingWeek;
  /** Pieces. */
  readonly stock: number;
  /** Pieces a week, above 0. */
  readonly crisis: number;
  /** Pieces. */
  readonly consumption: number;
}

/** When an item runs out in a territory if nothing comes in. */
export interface TerritoryOutlook {
  /** Week of the stock. */
  readonly week: ReportingWeek;
  readonly stockOnHand: number;
  readonly crisisWeeklyConsumption: number;
  readonly weeksOfCover: number;
  readonly level: CoverageLevel;
  /** Pieces a week, of the establishments that answered. */
  readonly observedWeeklyConsumption: number;
  readonly runwayWeeks: number;
  /** "YYYY-MM-DD"; it may already lie behind. */
  readonly projectedStockOut: string;
  /** End of the first of the latest weeks in which nothing was left. */
  readonly depletedSince: string | null;
  readonly explanation: readonly ExplainedFormula[];
}

const WEEKS_AVERAGED = 4;
const FEWEST_WEEKS = 2;
const DAY_MS = 24 * 3_600_000;
/** A date further away would be a false precision. */
const FARTHEST_WEEKS = 520;

/**
 * The observed rate is that of the crisis consumption: Σ consumption ÷ Σ crisis consumption over the last 4 weeks answered,
 * times the crisis consumption of those who answered the latest. Plain sums would set a week in which half have answered
 * against weeks in which all had.
 * @param weeks answered ones, the latest first.
 * @returns null when fewer than 2 weeks tell, nothing is consumed, or the end is further than ten years.
 */
export function territoryStockOut(weeks: readonly AnsweredWeek[], thresholds: Thresholds): TerritoryOutlook | null {
  const [latest] = weeks;
  const averaged = weeks.slice(0, WEEKS_AVERAGED);
  const used = averaged.reduce((sum, week) => sum + week.consumption, 0);
  if (!latest || averaged.length < FEWEST_WEEKS || used === 0) return null;
  const rate = (latest.crisis * used) / averaged.reduce((sum, week) => sum + week.crisis, 0);
  const runway = latest.stock / rate;
  if (runway > FARTHEST_WEEKS) return null;
  const stockOut = sundayOf(latest.week, Math.floor(runway * 7));
  return {
    week: latest.week,
    stockOnHand: latest.stock,
    crisisWeeklyConsumption: latest.crisis,
    weeksOfCover: latest.stock / latest.crisis,
    level: levelOf(latest.stock, latest.crisis, thresholds),
    observedWeeklyConsumption: rate,
    runwayWeeks: runway,
    projectedStockOut: stockOut,
    depletedSince: depletedSince(weeks),
    explanation: explainStockOut({ latest, averaged, rate, runway, stockOut }),
  };
}

function depletedSince(weeks: readonly AnsweredWeek[]): string | null {
  const lasting = weeks.findIndex(({ stock }) => stock > 0);
  const first = weeks[(lasting === -1 ? weeks.length : lasting) - 1];
  return first ? sundayOf(first.week, 0) : null;
}

/** The stock is the one of Sunday evening. */
function sundayOf(week: ReportingWeek, daysLater: number): string {
  return new Date(Date.parse(week.monday) + (6 + daysLater) * DAY_MS).toISOString().slice(0, 10);
}
