import { type ReactNode, useId } from 'react';
import { LEVEL_LABELS } from '../figures/levels.js';
import { quantity } from '../figures/numbers.js';
import type { CoverageLevel } from '../generated/graphql.js';
import { fillOf, LevelPatterns } from './level-patterns.js';
import type { TerritoryValue } from './territory-value.js';

/** Levels of a map in the order of gravity, and where each begins, in weeks. */
const RANGES: readonly [CoverageLevel, string][] = [
  ['OK', '≥\u00A03\u00A0sem.'],
  ['WATCH', '<\u00A03'],
  ['WARNING', '<\u00A02'],
  ['CRITICAL', '<\u00A01'],
  ['STOCK_OUT', '0'],
  ['UNKNOWN', 'non répondu'],
];

/** The levels of a map with how many territories each holds; for other indicators, the steps as they were cut. */
export function MapLegend({ values, steps }: { values: readonly TerritoryValue[]; steps?: readonly string[] | undefined }): ReactNode {
  const patterns = useId();
  const entries = steps
    ? steps.map((text, step) => ({ key: text, className: `map-step-${step}`, fill: 'var(--level-fill)', name: text, range: '', count: values.filter((value) => value.step === step).length }))
    : RANGES.map(([level, range]) => ({
        key: level,
        className: `level-${level.toLowerCase()}`,
        fill: fillOf({ code: '', label: '', level }, patterns),
        name: LEVEL_LABELS[level],
        range,
        count: values.filter((value) => (value.level ?? 'UNKNOWN') === level).length,
      }));
  return (
    <ul className="map-legend">
      {entries.map(({ key, className, fill, name, range, count }, index) => (
        <li key={key}>
          <svg width={20} height={14} viewBox="0 0 20 14" aria-hidden="true" focusable="false">
            {index === 0 ? <LevelPatterns id={patterns} unit={1} /> : null}
            <rect x={0.5} y={0.5} width={19} height={13} className={`map-swatch ${className}`} fill={fill} />
          </svg>
          <span>
            <strong>{name}</strong> {range}
            <span className="mention">
              {' · '}
              {quantity(count)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
