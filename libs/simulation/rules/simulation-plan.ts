import type { ReportingWeek } from '#platform';
import { epidemicActivity, weekNumber } from './epidemic.js';
import { deliveredShares, type SupplyTension, usualTensions } from './supply-tension.js';

export interface SimulationSettings {
  /** Consecutive weeks, oldest first. */
  readonly weeks: readonly ReportingWeek[];
  /** The same seed and directory give the same reports. */
  readonly seed: number;
  /** Instant at which the result is looked at: what is sent later does not exist yet. */
  readonly knownAt?: Date;
  /** How much earlier than usual the last week is reported, in milliseconds: looked at before Monday morning, it has answers all the same. */
  readonly lastWeekEarlierMs?: number;
  /** Instead of the usual tensions on gowns, gloves and FFP2 masks. */
  readonly tensions?: readonly SupplyTension[];
}

/** A week with what does not depend on the establishment, computed once. */
export interface PlannedWeek {
  readonly week: ReportingWeek;
  readonly number: number;
  /** Epoch milliseconds. */
  readonly deadline: number;
}

/** What a region lives through in one week. */
export interface RegionalWeek {
  readonly activity: number;
  readonly deliveredShares: readonly number[];
}

export interface SimulationPlan {
  readonly seed: number;
  readonly weeks: readonly PlannedWeek[];
  /** Epoch milliseconds; infinite when everything is known. */
  readonly knownAt: number;
  readonly lastWeekEarlierMs: number;
  /** The weeks of one region, in the order of `weeks`. */
  readonly region: (regionCode: string) => readonly RegionalWeek[];
}

export function planSimulation(settings: SimulationSettings): SimulationPlan {
  const { seed } = settings;
  const weeks = settings.weeks.map((week) => ({ week, number: weekNumber(week), deadline: week.deadline().getTime() }));
  const tensions = settings.tensions ?? usualTensions(settings.weeks);
  const regions = new Map<string, readonly RegionalWeek[]>();
  const liveThrough = (regionCode: string): readonly RegionalWeek[] =>
    weeks.map(({ week, number }) => ({
      activity: epidemicActivity(seed, regionCode, number),
      deliveredShares: deliveredShares(seed, tensions, regionCode, week),
    }));
  return {
    seed,
    weeks,
    knownAt: settings.knownAt?.getTime() ?? Number.POSITIVE_INFINITY,
    lastWeekEarlierMs: settings.lastWeekEarlierMs ?? 0,
    region: (regionCode) => {
      const known = regions.get(regionCode) ?? liveThrough(regionCode);
      regions.set(regionCode, known);
      return known;
    },
  };
}

/** The consecutive weeks that end with `last`, oldest first. */
export function weeksEndingWith(last: ReportingWeek, count: number): ReportingWeek[] {
  return Array.from({ length: count }, (_, index) => last.plus(index - count + 1));
}
