import type { CoverageLevel } from '#coverage';
import type { ReportingWeek } from '#platform';
import { carryAcknowledgements, isWorseThanSeen, overlaps } from './acknowledgement.js';
import { newTransitions } from './alert-events.js';
import { compareGravity } from './alerting-levels.js';
import type { Episode, Transition } from './episodes.js';
import { type Acknowledgement, type AlertState, NOT_ACKNOWLEDGED, type StoredAlert } from './stored-alert.js';

/** A row to insert (id null, version 1) or to update (its id, version already raised by one). */
export interface AlertUpsert extends AlertState {
  readonly id: string | null;
  readonly version: number;
}

/** For the append-only history of the alert opened at `openedWeek`. */
export interface AlertEvent extends Transition {
  readonly openedWeek: ReportingWeek;
}

/** What has changed for people who follow this establishment and item, whatever the rows it took; at most one. */
export interface AlertNotice {
  readonly kind: 'OPENED' | 'WORSENED' | 'RESOLVED';
  /** Of the alert it is about; for RESOLVED, as it was known until now. */
  readonly openedWeek: ReportingWeek;
  readonly week: ReportingWeek;
  readonly level: CoverageLevel;
}

export interface Reconciliation {
  readonly upserts: AlertUpsert[];
  /** Rows whose opening week is no longer the start of an episode. */
  readonly removals: { readonly id: string; readonly version: number }[];
  readonly events: AlertEvent[];
  readonly notice: AlertNotice | null;
}

/**
 * Brings the stored alerts of one establishment and item to what its levels say now. The rows that result depend on
 * the episodes and on the acknowledgements alone, not on how many evaluations it took or in which order; run again, it
 * changes nothing.
 *
 * An acknowledgement follows its episode, and stands until the episode gets worse than what the person saw.
 * @param existing all coverage alerts of the establishment and item, resolved ones included; or those `isTouchedFrom` finds
 * @param episodes of its whole history, see `foldEpisodes`; then only from `firstWeekToFold` on
 */
export function reconcileAlerts(existing: readonly StoredAlert[], episodes: readonly Episode[]): Reconciliation {
  const stored = new Map(existing.map((alert) => [alert.openedWeek.monday, alert]));
  const kept = episodes.filter((episode) => !episode.silenced || existing.some((alert) => overlaps(alert, episode)));
  const openings = new Set(kept.map((episode) => episode.openedWeek.monday));
  const acknowledgements = carryAcknowledgements(existing, kept);
  const upserts: AlertUpsert[] = [];
  const events: AlertEvent[] = [];
  for (const episode of kept) {
    const { monday } = episode.openedWeek;
    const before = stored.get(monday);
    const state = stateOf(episode, acknowledgements.get(monday) ?? NOT_ACKNOWLEDGED);
    if (before && isSame(before, state)) continue;
    upserts.push({ ...state, id: before?.id ?? null, version: (before?.version ?? 0) + 1 });
    const transitions = before ? newTransitions(before, episode) : episode.transitions;
    events.push(...transitions.map((transition) => ({ ...transition, openedWeek: episode.openedWeek })));
  }
  const superseded = existing.filter((alert) => !openings.has(alert.openedWeek.monday));
  return {
    upserts,
    removals: superseded.map(({ id, version }) => ({ id, version })),
    events,
    notice: noticeOf(existing, kept),
  };
}

function stateOf(episode: Episode, acknowledgement: Acknowledgement): AlertState {
  const { openedWeek, week, level, worstLevel, resolvedWeek } = episode;
  const open = isWorseThanSeen(episode, acknowledgement) ? 'OPEN' : 'ACKNOWLEDGED';
  return { openedWeek, week, level, worstLevel, resolvedWeek, ...acknowledgement, status: resolvedWeek ? 'RESOLVED' : open };
}

function isSame(stored: StoredAlert, state: AlertState): boolean {
  return (
    stored.status === state.status &&
    stored.level === state.level &&
    stored.worstLevel === state.worstLevel &&
    stored.week.monday === state.week.monday &&
    stored.resolvedWeek?.monday === state.resolvedWeek?.monday &&
    stored.acknowledgedWeek?.monday === state.acknowledgedWeek?.monday &&
    // The rest of an acknowledgement is never edited: its instant stands for it.
    stored.acknowledgedAt?.getTime() === state.acknowledgedAt?.getTime()
  );
}

function noticeOf(existing: readonly StoredAlert[], episodes: readonly Episode[]): AlertNotice | null {
  const before = existing.find((alert) => alert.status !== 'RESOLVED');
  const after = episodes.find((episode) => episode.resolvedWeek === null);
  if (!after) {
    return before ? { kind: 'RESOLVED', openedWeek: before.openedWeek, ...closing(before, episodes) } : null;
  }
  const { openedWeek, week, level } = after;
  if (!before || before.week.isBefore(openedWeek)) return { kind: 'OPENED', openedWeek, week, level };
  return compareGravity(level, before.level) > 0 ? { kind: 'WORSENED', openedWeek, week, level } : null;
}

/** Where an alert that was open ended; when its episode vanished altogether, what was last known of it. */
function closing(alert: StoredAlert, episodes: readonly Episode[]): { week: ReportingWeek; level: CoverageLevel } {
  const { week, level } = episodes.findLast((episode) => overlaps(alert, episode)) ?? alert;
  return { week, level };
}
