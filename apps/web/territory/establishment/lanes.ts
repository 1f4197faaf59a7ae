import { shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import type { CoverageLevel } from '../../generated/graphql.js';

const NBSP = '\u00A0';

export interface LaneWeek {
  readonly week: string;
  readonly weeksOfCover: number | null;
  readonly level: CoverageLevel | null;
}

export interface Lane {
  readonly label: string;
  readonly level: CoverageLevel;
  readonly weeks: readonly LaneWeek[];
}

/** The level differs from the last known one before it. */
export function levelChanges(weeks: readonly LaneWeek[], index: number): boolean {
  const level = weeks[index]?.level;
  if (!level) return false;
  const before = weeks.slice(0, index).findLast((week) => week.level !== null)?.level;
  return before !== level;
}

/** First week of the fall that goes on to the end; undefined when there is none of at least three weeks. */
function fallingSince(weeks: readonly LaneWeek[]): string | undefined {
  const known = weeks.filter(({ weeksOfCover }) => weeksOfCover !== null);
  let start = known.length - 1;
  while (start > 0 && (known[start]?.weeksOfCover ?? 0) < (known[start - 1]?.weeksOfCover ?? 0)) start -= 1;
  return known.length - 1 - start >= 3 ? known[start]?.week : undefined;
}

/** "Blouses : en baisse sans arrêt depuis S41", or since when the worst item is at its level. */
export function lanesFinding(lanes: readonly Lane[]): string {
  const [worst] = lanes;
  if (!worst) return 'Niveaux par semaine';
  const grave = ['WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT'].includes(worst.level);
  if (!grave) return 'Aucun article sous son seuil d’alerte';
  const falling = fallingSince(worst.weeks);
  if (falling) return `${worst.label}${NBSP}: en baisse sans arrêt depuis ${shortWeek(falling)}`;
  const since = worst.weeks.findLastIndex((_, index) => levelChanges(worst.weeks, index));
  const week = worst.weeks[since]?.week;
  return `${worst.label}${NBSP}: ${LEVEL_LABELS[worst.level].toLocaleLowerCase('fr')}${week ? ` depuis ${since === 0 ? 'au moins ' : ''}${shortWeek(week)}` : ''}`;
}
