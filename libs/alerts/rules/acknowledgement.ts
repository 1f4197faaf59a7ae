import type { ReportingWeek } from '#platform';
import { opening } from './alert-events.js';
import { compareGravity, isAlerting } from './alerting-levels.js';
import type { Episode } from './episodes.js';
import type { Acknowledgement, StoredAlert } from './stored-alert.js';

/**
 * Which acknowledgement each episode carries. An acknowledgement belongs to the episode that covers the week it was
 * given at; when no episode does any more (that week was corrected), to the one it was on, else to one that shares a
 * week with it, and then counts as given at the nearest week of that episode: a later alert is not its concern. Of two
 * on one episode the latest stands.
 * @returns by Monday of the opening week
 */
export function carryAcknowledgements(
  existing: readonly StoredAlert[],
  episodes: readonly Episode[],
): ReadonlyMap<string, Acknowledgement> {
  const carried = new Map<string, Acknowledgement>();
  for (const alert of existing) {
    const target = alert.acknowledgedWeek && heir(alert, alert.acknowledgedWeek, episodes);
    if (!target) continue;
    const rival = carried.get(target.openedWeek.monday);
    if (!rival || givenAt(rival) < givenAt(alert)) carried.set(target.openedWeek.monday, acknowledgementOn(target, alert));
  }
  return carried;
}

/** True when the episode got worse than what the person saw: the acknowledgement no longer stands for it. */
export function isWorseThanSeen(episode: Episode, { acknowledgedWeek: seenWeek, acknowledgedLevel }: Acknowledgement): boolean {
  if (!seenWeek || !acknowledgedLevel) return true;
  const then = episode.transitions.findLast(({ week }) => !seenWeek.isBefore(week)) ?? opening(episode);
  if (compareGravity(then.to, acknowledgedLevel) > 0) return true;
  return episode.transitions.some(({ week, kind }) => kind === 'WORSENED' && seenWeek.isBefore(week));
}

/** True when the two speak of at least one week in common. */
export function overlaps(alert: StoredAlert, episode: Episode): boolean {
  return covers(alert, episode.openedWeek) || covers(episode, alert.openedWeek);
}

function heir(alert: StoredAlert, seenWeek: ReportingWeek, episodes: readonly Episode[]): Episode | undefined {
  return (
    episodes.find((episode) => covers(episode, seenWeek)) ??
    episodes.find((episode) => episode.openedWeek.monday === alert.openedWeek.monday) ??
    episodes.findLast((episode) => overlaps(alert, episode))
  );
}

/** An alert resolved by its level no longer covers the week that resolved it; one silenced at a week does. */
function covers(
  span: { readonly openedWeek: ReportingWeek; readonly week: ReportingWeek; readonly resolvedWeek: ReportingWeek | null; readonly level: StoredAlert['level'] },
  week: ReportingWeek,
): boolean {
  if (week.isBefore(span.openedWeek) || span.week.isBefore(week)) return false;
  const resolvedByLevel = span.resolvedWeek !== null && !isAlerting(span.level);
  return !resolvedByLevel || week.isBefore(span.week);
}

function givenAt(acknowledgement: Acknowledgement): number {
  return acknowledgement.acknowledgedAt?.getTime() ?? 0;
}

function acknowledgementOn({ openedWeek, week }: Episode, alert: StoredAlert): Acknowledgement {
  const { acknowledgedByName, acknowledgedAt, acknowledgementNote, acknowledgedWeek: seen, acknowledgedLevel } = alert;
  const notBefore = seen?.isBefore(openedWeek) ? openedWeek : seen;
  const acknowledgedWeek = notBefore && week.isBefore(notBefore) ? week : notBefore;
  return { acknowledgedByName, acknowledgedAt, acknowledgementNote, acknowledgedWeek, acknowledgedLevel };
}
