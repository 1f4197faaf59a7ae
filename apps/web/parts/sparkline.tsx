import type { ReactNode } from 'react';
import type { CoverageLevel } from '../generated/graphql.js';

interface SparklineProps {
  /** Weeks of cover, oldest first; null is a missing week: a gap, never a zero. */
  values: readonly (number | null)[];
  level: CoverageLevel;
  /** Highest value drawn; the same for every line of a column. */
  top?: number;
  width?: number;
  height?: number;
}

/** Cover over weeks with the dashed line of 3. Hidden from screen readers: the table beside says the figures. */
export function Sparkline({ values, level, top = 8, width = 84, height = 24 }: SparklineProps): ReactNode {
  const step = values.length > 1 ? (width - 8) / (values.length - 1) : 0;
  const x = (index: number): number => 2 + index * step;
  const y = (weeks: number): number => height - 3 - (Math.min(weeks, top) / top) * (height - 6);
  const last = values.findLastIndex((value) => value !== null);
  const lastValue = values[last];
  return (
    <svg className={`spark level-${level.toLowerCase()}`} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <line className="spark__safety" x1={2} x2={width - 6} y1={y(3)} y2={y(3)} />
      <path className="spark__line" d={pathOf(values, x, y)} />
      {lastValue === null || lastValue === undefined ? null : <circle className="spark__last" cx={x(last)} cy={y(lastValue)} r={3.5} />}
    </svg>
  );
}

/** An SVG path that lifts the pen over missing values. */
export function pathOf(values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  let drawing = false;
  const commands: string[] = [];
  for (const [index, value] of values.entries()) {
    if (value !== null) commands.push(`${drawing ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`);
    drawing = value !== null;
  }
  return commands.join('');
}
