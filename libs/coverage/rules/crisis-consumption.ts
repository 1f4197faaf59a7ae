import type { ReportingWeek } from '#platform';
import { observedCrisis, WEEKS_OF_CRISIS } from './observed-crisis.js';
import { type ReportedWeek, tableOf } from './reported-weeks.js';

/** One value ever set for an establishment and item; null withdraws the value of that source. */
export interface CrisisChange {
  readonly source: 'DECLARED' | 'ARS';
  /** Pieces a week. */
  readonly weeklyQuantity: number | null;
  readonly setAt: Date;
  readonly reason: string | null;
  readonly setByName: string;
  /** Order in which changes were recorded. */
  readonly sequence: number;
}

/** Why this value: who set it, or the four weeks it was observed in. */
export type CrisisTrace =
  | { readonly kind: 'SET'; readonly reason: string | null; readonly setByName: string; readonly setAt: Date }
  | {
      readonly kind: 'OBSERVED';
      /** Oldest first, amounts in pieces. */
      readonly weeks: readonly ReportedWeek[];
      /** Pieces a week, before rounding up. */
      readonly mean: number;
    }
  | { readonly kind: 'NO_FOUR_WEEKS' }
  | { readonly kind: 'ONLY_ZERO_WEEKS' };

/** The crisis weekly consumption in force, in pieces a week; null when unknown. */
export interface CrisisConsumption {
  readonly source: 'DECLARED' | 'ARS' | 'OBSERVED' | 'UNKNOWN';
  readonly weeklyQuantity: number | null;
  readonly because: CrisisTrace;
}

/**
 * The crisis consumption of an establishment and item at a week, in this order: the value the establishment declared,
 * unless the ARS contested it by setting another since; the value the ARS set; the highest mean of four reported weeks
 * in a row in the 52 up to the week; else unknown.
 *
 * A value applies to every week evaluated from then on, past weeks included: what is shown is what is known now. Weeks
 * observed without any consumption leave it unknown, for only a declaration may say that an item is not used.
 * @param changes of this establishment and item, any order
 * @param reported consumption by week, any order; weeks after `week` are left out
 */
export function resolveCrisisConsumption(
  changes: readonly CrisisChange[],
  reported: readonly ReportedWeek[],
  week: ReportingWeek,
): CrisisConsumption {
  const set = changes.length === 0 ? null : settledCrisis(changes);
  if (!set) return fromObservation(tableOf(reported, week), week);
  const { reason, setByName, setAt } = set;
  return { source: set.source, weeklyQuantity: set.weeklyQuantity, because: { kind: 'SET', reason, setByName, setAt } };
}

/** The change that rules, null when no set value does and observation decides. Does not depend on the week. */
export function settledCrisis(changes: readonly CrisisChange[]): CrisisChange | null {
  const declared = latest(changes, 'DECLARED');
  const ars = latest(changes, 'ARS');
  if (declared && !(ars && ars.sequence > declared.sequence)) return declared;
  return ars;
}

/** The latest value of a source, null when there is none or the latest withdraws. */
function latest(changes: readonly CrisisChange[], source: CrisisChange['source']): CrisisChange | null {
  let found: CrisisChange | null = null;
  for (const change of changes) {
    if (change.source === source && (found === null || change.sequence > found.sequence)) found = change;
  }
  return found?.weeklyQuantity === null ? null : found;
}

function fromObservation(byAge: readonly number[], week: ReportingWeek): CrisisConsumption {
  const observed = observedCrisis(byAge);
  if (!observed) return { source: 'UNKNOWN', weeklyQuantity: null, because: { kind: 'NO_FOUR_WEEKS' } };
  if (observed.total === 0) return { source: 'UNKNOWN', weeklyQuantity: null, because: { kind: 'ONLY_ZERO_WEEKS' } };
  const ages = Array.from({ length: WEEKS_OF_CRISIS }, (_, index) => observed.lastAge + WEEKS_OF_CRISIS - 1 - index);
  const weeks = ages.map((age) => ({ week: week.plus(-age), amount: byAge[age] ?? 0 }));
  return {
    source: 'OBSERVED',
    weeklyQuantity: observed.weeklyQuantity,
    because: { kind: 'OBSERVED', weeks, mean: observed.total / WEEKS_OF_CRISIS },
  };
}
