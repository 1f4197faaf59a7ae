import type { ReactNode } from 'react';
import { LEVEL_ICONS, LEVEL_LABELS } from '../figures/levels.js';
import { shortWeek } from '../figures/dates.js';
import type { CoverageLevel } from '../generated/graphql.js';

/** Level in words, icon and colour; `staleWeek` adds the week of a figure that is not of this week. */
export function LevelBadge({ level, staleWeek }: { level: CoverageLevel; staleWeek?: string | null }): ReactNode {
  return (
    <span className="nowrap">
      <span className={`level-badge level-${level.toLowerCase()} ${LEVEL_ICONS[level]}`}>{LEVEL_LABELS[level]}</span>
      {staleWeek ? <StaleWeek week={staleWeek} /> : null}
    </span>
  );
}

/** "S44" with a clock: the figure beside it is older than the week shown. */
export function StaleWeek({ week }: { week: string }): ReactNode {
  return (
    <span className="stale-week note fr-icon-time-line fr-icon--sm" title="Donnée d’une semaine passée">
      {' '}
      <span className="fr-sr-only">donnée de </span>
      {shortWeek(week)}
    </span>
  );
}
