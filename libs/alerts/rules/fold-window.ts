import type { ReportingWeek } from '#platform';
import { isAlerting } from './alerting-levels.js';
import type { StoredAlert } from './stored-alert.js';

/**
 * True for an alert that new levels from a week on can touch: still open, resolved at that week or later, or left at an
 * alerting level by a disabled rule. All the others are over before it and stay as they are.
 */
export function isTouchedFrom(alert: Pick<StoredAlert, 'resolvedWeek' | 'level'>, since: ReportingWeek): boolean {
  return alert.resolvedWeek === null || !alert.resolvedWeek.isBefore(since) || isAlerting(alert.level);
}

/**
 * The week from which the levels of one item must be folded when those from `since` on have changed: the earliest opening
 * among the alerts of this same item that they touch. Neither earlier (the alerts that are over would be written a second
 * time) nor later (the ones that go on would lose their beginning). A rule switched on again reads from the first week:
 * while it was off, weeks below the thresholds left no alert to begin at.
 */
export function firstWeekToFold(touched: readonly Pick<StoredAlert, 'openedWeek'>[], since: ReportingWeek): ReportingWeek {
  return touched.reduce((first, { openedWeek }) => (openedWeek.isBefore(first) ? openedWeek : first), since);
}
