import type { ReactNode } from 'react';
import { LEVEL_LABELS, LEVELS } from '../figures/levels.js';
import type { CoverageLevel } from '../generated/graphql.js';

/** A share of 0 to 1 in blue (levels keep their colours for themselves), with a tick to compare with. */
export function ShareBar({ share, tick, full = 1 }: { share: number | null | undefined; tick?: number | null; full?: number }): ReactNode {
  const place = (value: number): string => `${Math.min(100, (value / full) * 100)}%`;
  return (
    <div className="share-bar" aria-hidden="true">
      {share ? <div className="share-bar__fill" style={{ width: place(share) }} /> : null}
      {tick === null || tick === undefined ? null : <div className="share-bar__tick" style={{ left: place(tick) }} />}
    </div>
  );
}

/** Establishments per level, width = share; the counts are in the table. */
export function LevelStrip({ counts }: { counts: readonly { level: CoverageLevel; establishments: number }[] }): ReactNode {
  const shown = LEVELS.filter((level) => level !== 'NOT_USED' && level !== 'UNKNOWN')
    .map((level) => counts.find((count) => count.level === level))
    .filter((count) => count !== undefined && count.establishments > 0);
  return (
    <div className="strip" aria-hidden="true">
      {shown.map((count) =>
        count ? (
          <span
            key={count.level}
            className={`level-${count.level.toLowerCase()}`}
            style={{ flexGrow: count.establishments }}
            title={`${LEVEL_LABELS[count.level]}\u00A0: ${count.establishments}`}
          />
        ) : null,
      )}
    </div>
  );
}
