import type { ReactNode } from 'react';
import type { TerritoryValue } from './territory-value.js';

const PATTERNED = new Set(['WATCH', 'WARNING', 'CRITICAL', 'UNKNOWN']);

/** Fill of a shape: the pattern of its level where there is one, else the plain colour of its class. */
export function fillOf(value: TerritoryValue | undefined, patterns: string): string {
  const level = value?.step === undefined ? (value?.level ?? 'UNKNOWN') : undefined;
  return level && PATTERNED.has(level) ? `url(#${patterns}-${level.toLowerCase()})` : 'var(--level-fill)';
}

/**
 * Dots, stripes, cross-hatch, lines. Sizes are in pixels of the screen, whatever the scale of the drawing:
 * `unit` is how many of its units make one pixel.
 */
export function LevelPatterns({ id, unit }: { id: string; unit: number }): ReactNode {
  const tile = (level: string, size: number, drawn: ReactNode): ReactNode => (
    <pattern id={`${id}-${level}`} className={`level-${level}`} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform={`scale(${unit})`}>
      <rect width={size} height={size} className="map-ground" />
      {drawn}
    </pattern>
  );
  return (
    <defs>
      {tile('watch', 7, <circle cx={3.5} cy={3.5} r={0.9} className="map-dot" />)}
      {tile('warning', 6, <path d="M-1.5 1.5 1.5 -1.5M0 6 6 0M4.5 7.5 7.5 4.5" className="map-stroke" strokeWidth={1.4} />)}
      {tile('critical', 5, <path d="M0 0 5 5M0 5 5 0" className="map-stroke" strokeWidth={0.9} />)}
      {tile('unknown', 4, <path d="M0 2H4" className="map-line" strokeWidth={0.8} />)}
    </defs>
  );
}
