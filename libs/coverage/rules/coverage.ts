import type { ReportingWeek } from '#platform';
import { type CoverageLevel, levelOf, type Thresholds } from './levels.js';
import { observedRate, type ObservedRate } from './observed-rate.js';
import { type ReportedWeek, tableOf } from './reported-weeks.js';

export interface CoverageInput {
  readonly week: ReportingWeek;
  /** Pieces at the end of the week, expired and quarantined ones excluded. */
  readonly stockOnHand: number;
  /** Pieces a week; null when unknown. */
  readonly crisis: number | null;
  readonly thresholds: Thresholds;
  /** Weeks of crisis consumption to hold (doctrine, 3 by default). */
  readonly safetyWeeks: number;
  /** Consumption by week, at or before `week`, any order. */
  readonly recent: readonly ReportedWeek[];
}

/** Coverage of one establishment and item at a week. */
export interface CoverageFigures {
  readonly weeksOfCover: number | null;
  readonly level: CoverageLevel;
  /** Pieces, as gap and surplus. */
  readonly safetyTarget: number | null;
  readonly gap: number | null;
  readonly surplus: number | null;
  /** Pieces a week. */
  readonly observedRate: number | null;
  readonly observedState: ObservedRate['state'];
  /** Weeks of stock at the observed rate. */
  readonly runwayWeeks: number | null;
  /** "YYYY-MM-DD"; null also when it lies more than ten years ahead. */
  readonly stockOutOn: string | null;
}

const DAYS_A_WEEK = 7;
const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1_000;
/** A date further away would be a false precision. */
const FARTHEST_DAY = 10 * 52 * DAYS_A_WEEK;

/** Coverage, safety stock and projection of one establishment and item (mission, rules of computation). */
export function computeCoverage(input: CoverageInput): CoverageFigures {
  const observed = observedRate(tableOf(input.recent, input.week));
  return coverageFigures(input.week.monday, input.stockOnHand, input.crisis, input.thresholds, input.safetyWeeks, observed);
}

/**
 * The same from plain values: the inner step of the set-based evaluation of 700,000 establishment items.
 * @param monday of the report's week, "YYYY-MM-DD"
 */
export function coverageFigures(
  monday: string,
  stock: number,
  crisis: number | null,
  thresholds: Thresholds,
  safetyWeeks: number,
  observed: ObservedRate,
): CoverageFigures {
  const safetyTarget = crisis === null ? null : wholePieces(safetyWeeks * crisis);
  const projected = observed.state === 'KNOWN';
  return {
    weeksOfCover: crisis === null || crisis === 0 ? null : stock / crisis,
    level: levelOf(stock, crisis, thresholds),
    safetyTarget,
    gap: crisis === null ? null : safetyGapOf(stock, crisis, safetyWeeks),
    surplus: safetyTarget === null ? null : Math.max(0, stock - safetyTarget),
    observedRate: observed.rate,
    observedState: observed.state,
    runwayWeeks: projected ? (stock * observed.ages.length) / observed.total : null,
    stockOutOn: projected ? stockOutDate(monday, stock, observed) : null,
  };
}

/** Pieces an establishment lacks to its safety stock. */
export function safetyGapOf(stock: number, crisis: number, safetyWeeks: number): number {
  return Math.max(0, wholePieces(safetyWeeks * crisis) - stock);
}

/** Rounded up, except for what floating point adds to a product that is whole (1.1 × 30). */
function wholePieces(quantity: number): number {
  return Number.isInteger(quantity) ? quantity : Math.ceil(quantity - 1e-6);
}

// Smaller than the distance of any runway in days from the next whole day (1 over the pieces of four weeks).
const WHOLE_DAY = 1e-9;

/**
 * The day a stock other than the reported one would run out on, by the same rule, from a rate that was kept alone.
 * @param monday of the report's week, "YYYY-MM-DD"
 * @param weeklyRate pieces a week
 * @returns null without consumption, and for a day more than ten years ahead
 */
export function projectStockOut(monday: string, stock: number, weeklyRate: number): string | null {
  if (weeklyRate <= 0) return null;
  return dayAfterSunday(monday, Math.floor((stock * DAYS_A_WEEK) / weeklyRate + WHOLE_DAY));
}

/** The stock is the one of Sunday evening; it lasts runway × 7 days from there, an unfinished day not counted. */
function stockOutDate(monday: string, stock: number, observed: ObservedRate): string | null {
  return dayAfterSunday(monday, Math.floor((stock * observed.ages.length * DAYS_A_WEEK) / observed.total));
}

function dayAfterSunday(monday: string, days: number): string | null {
  if (days > FARTHEST_DAY) return null;
  const sunday = Date.parse(monday) + (DAYS_A_WEEK - 1) * MILLISECONDS_A_DAY;
  return new Date(sunday + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
