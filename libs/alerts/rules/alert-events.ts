import { compareGravity } from './alerting-levels.js';
import type { Episode, Transition } from './episodes.js';
import type { AlertState } from './stored-alert.js';

/** What the episode establishes that its row did not yet know, in the order of the weeks. Empty the second time. */
export function newTransitions(stored: AlertState, episode: Episode): readonly Transition[] {
  const wasResolved = stored.status === 'RESOLVED';
  // Nobody is told how a disabled rule would have gone on.
  if (episode.silenced && wasResolved) return [];
  const later = episode.transitions.filter(({ week }) => stored.week.isBefore(week));
  const seen = lastUntil(episode, stored);
  const isResolved = seen.kind === 'RESOLVED';
  if (wasResolved !== isResolved) {
    const kind = isResolved ? 'RESOLVED' : 'OPENED';
    return [{ week: isResolved ? seen.week : stored.week, kind, from: stored.level, to: seen.to }, ...later];
  }
  const worse = episode.transitions.findIndex(({ to }) => compareGravity(to, stored.worstLevel) > 0);
  const first = episode.transitions[worse];
  // A late or corrected week was worse than all that was known: told with what followed it.
  if (first && !stored.week.isBefore(first.week)) {
    return [{ ...first, kind: 'WORSENED', from: first.from ?? stored.level }, ...episode.transitions.slice(worse + 1)];
  }
  if (wasResolved || seen.to === stored.level) return later;
  const kind = compareGravity(seen.to, stored.level) > 0 ? 'WORSENED' : 'IMPROVED';
  return [{ week: stored.week, kind, from: stored.level, to: seen.to }, ...later];
}

/** State of the episode at the week the row speaks of. */
function lastUntil(episode: Episode, stored: AlertState): Transition {
  const until = episode.transitions.findLast(({ week }) => !stored.week.isBefore(week));
  return until ?? opening(episode);
}

export function opening(episode: Episode): Transition {
  return { week: episode.openedWeek, kind: 'OPENED', from: null, to: episode.transitions[0]?.to ?? episode.level };
}
