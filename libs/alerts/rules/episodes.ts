import type { CoverageLevel } from '#coverage';
import type { ReportingWeek } from '#platform';
import { compareGravity, isAlerting, worstOf } from './alerting-levels.js';

/** Level of an establishment and item as evaluated for a reported week. */
export interface WeekLevel {
  readonly week: ReportingWeek;
  readonly level: CoverageLevel;
}

export interface Transition {
  readonly week: ReportingWeek;
  readonly kind: 'OPENED' | 'WORSENED' | 'IMPROVED' | 'RESOLVED';
  /** Null when it opens. */
  readonly from: CoverageLevel | null;
  /** When a disabled rule resolves it: the level it was left at. */
  readonly to: CoverageLevel;
}

/** One stretch of weeks below the thresholds, from its opening to its resolution. */
export interface Episode {
  readonly openedWeek: ReportingWeek;
  /** The last week with a known level. */
  readonly week: ReportingWeek;
  /** The level of that week. */
  readonly level: CoverageLevel;
  readonly worstLevel: CoverageLevel;
  readonly resolvedWeek: ReportingWeek | null;
  readonly transitions: readonly Transition[];
  /** The rule is disabled: may resolve an alert already told, never opens one. */
  readonly silenced: boolean;
}

type Draft = { -readonly [Key in keyof Episode]: Episode[Key] } & { transitions: Transition[] };

/**
 * The alerts of an establishment and item, as a fold of its whole history of levels: whatever the order in which weeks
 * were reported, corrected or evaluated, the same levels give the same episodes.
 *
 * WATCH to STOCK_OUT open an alert or continue it, OK and NOT_USED resolve it; UNKNOWN tells nothing and changes
 * nothing, nor does a week without a report. A disabled rule resolves what is open at its last week.
 * @param levels every evaluated week, one level each, any order; or those from `firstWeekToFold` on
 */
export function foldEpisodes(levels: readonly WeekLevel[], enabled: boolean): Episode[] {
  const known = levels.filter(({ level }) => level !== 'UNKNOWN');
  known.sort((one, other) => (one.week.isBefore(other.week) ? -1 : 1));
  const episodes: Draft[] = [];
  let open: Draft | null = null;
  for (const { week, level } of known) {
    if (open) {
      proceed(open, week, level);
      if (open.resolvedWeek) open = null;
    } else if (isAlerting(level)) {
      open = begin(week, level, enabled);
      episodes.push(open);
    }
  }
  if (open && !enabled) resolve(open, open.week, open.level);
  return episodes;
}

function begin(week: ReportingWeek, level: CoverageLevel, enabled: boolean): Draft {
  const opening: Transition = { week, kind: 'OPENED', from: null, to: level };
  return { openedWeek: week, week, level, worstLevel: level, resolvedWeek: null, transitions: [opening], silenced: !enabled };
}

function proceed(episode: Draft, week: ReportingWeek, level: CoverageLevel): void {
  if (!isAlerting(level)) {
    resolve(episode, week, level);
    return;
  }
  if (level !== episode.level) {
    const kind = compareGravity(level, episode.level) > 0 ? 'WORSENED' : 'IMPROVED';
    episode.transitions.push({ week, kind, from: episode.level, to: level });
  }
  episode.week = week;
  episode.level = level;
  episode.worstLevel = worstOf(level, episode.worstLevel);
}

function resolve(episode: Draft, week: ReportingWeek, level: CoverageLevel): void {
  episode.transitions.push({ week, kind: 'RESOLVED', from: episode.level, to: level });
  episode.week = week;
  episode.level = level;
  episode.resolvedWeek = week;
}
