import type { ReactNode } from 'react';
import { cover } from '../figures/numbers.js';
import type { CoverageLevel } from '../generated/graphql.js';

const LONGEST = 6;
const place = (weeks: number): string => `${(Math.min(weeks, LONGEST) / LONGEST) * 100}%`;

interface BulletBarProps {
  /** Weeks; null draws an empty bar. */
  weeks: number | null | undefined;
  level: CoverageLevel;
  /** The line to compare with, in weeks: 3 by doctrine. */
  safety?: number;
  /** Dotted: last week, or before. */
  reference?: number | null;
}

/** Cover on a scale of 0 to 6 weeks. Says nothing to a screen reader: the figure stands beside it. */
export function BulletBar({ weeks, level, safety = 3, reference }: BulletBarProps): ReactNode {
  return (
    <div className={`bullet level-${level.toLowerCase()}`} aria-hidden="true">
      <div className="bullet__ticks" />
      {weeks ? <div className="bullet__fill" style={{ width: place(weeks) }} title={`${cover(weeks)} semaines`} /> : null}
      {(weeks ?? 0) > LONGEST ? <span className="bullet__beyond">»</span> : null}
      {reference === null || reference === undefined ? null : <div className="bullet__reference" style={{ left: place(reference) }} />}
      <div className="bullet__line" style={{ left: place(safety) }} />
    </div>
  );
}

/** Head of a column of bullet bars. */
export function BulletAxis({ name = 'Couverture', short = false }: { name?: string; short?: boolean }): ReactNode {
  return (
    <>
      <span className="fr-sr-only">{name}, en semaines</span>
      <span className="bullet-axis" aria-hidden="true">
        <span style={{ left: 0 }}>0</span>
        <strong style={{ left: '50%' }}>{short ? '3' : '3 sem.'}</strong>
        <span style={{ left: '100%' }}>6+</span>
      </span>
    </>
  );
}
