import type { ReactNode } from 'react';
import { LevelBadge } from '../parts/level-badge.js';
import { coverInWords } from '../figures/numbers.js';
import type { TerritoryValue } from './territory-value.js';

/** What the pointer or the keyboard is on. Its words are the link's own name: not said twice. */
export function MapTip({ value, left, top }: { value: TerritoryValue; left: number; top: number }): ReactNode {
  return (
    <div className="map-tip" style={{ left, top }} aria-hidden="true">
      <strong>{value.label}</strong>
      <span>{value.text ?? coverInWords(value.weeks)}</span>
      {value.text === undefined && value.level ? <LevelBadge level={value.level} /> : null}
    </div>
  );
}
