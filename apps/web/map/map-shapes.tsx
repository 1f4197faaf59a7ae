import type { ReactNode } from 'react';
import { fillOf } from './level-patterns.js';
import { classOf, inWords, printed, type TerritoryValue } from './territory-value.js';
import type { Shape } from './geometry/use-geometry.js';

/** What every shape of a map shares: figures, the patterns of its drawing, and what the pointer or the keyboard is on. */
export interface Drawing {
  readonly values: ReadonlyMap<string, TerritoryValue>;
  /** Name of the patterns. */
  readonly patterns: string;
  /** The one shape the Tab key reaches, of a map whose shapes are links. */
  readonly current: string | undefined;
  readonly open: (code: string, shape: Element | undefined) => void;
  readonly follow: (href: string, event: React.MouseEvent) => void;
}

/** Territories as links when they lead somewhere, else as plain shapes. */
export function MapShapes({ shapes, drawing, isLink = true }: { shapes: readonly Shape[]; drawing: Drawing; isLink?: boolean }): ReactNode {
  return shapes.map((shape) => {
    const value = drawing.values.get(shape.code);
    const drawn = (
      <path
        d={shape.path}
        className={`map-shape ${classOf(value)}`}
        fill={fillOf(value, drawing.patterns)}
        onPointerEnter={(event) => drawing.open(shape.code, event.currentTarget)}
        onPointerLeave={() => drawing.open(shape.code, undefined)}
      />
    );
    const href = value?.href;
    if (!href || !isLink) return <g key={shape.code}>{drawn}</g>;
    return (
      <a
        key={shape.code}
        href={href}
        data-code={shape.code}
        className="map-link"
        aria-label={inWords(value)}
        tabIndex={drawing.current === shape.code ? 0 : -1}
        onClick={(event) => drawing.follow(href, event)}
        onFocus={(event) => drawing.open(shape.code, event.currentTarget)}
        onBlur={() => drawing.open(shape.code, undefined)}
      >
        {drawn}
      </a>
    );
  });
}

/** Values in boxes on their territories, a department's code above. `unit` is how many units make one pixel. */
export function MapValues({ shapes, values, unit }: { shapes: readonly Shape[]; values: ReadonlyMap<string, TerritoryValue>; unit: number }): ReactNode {
  return shapes.map(({ code, region, at: [x, y] }) => {
    const text = printed(values.get(code));
    const width = Math.max(30, text.length * 8.5 + 8);
    // A region is known by its shape, not by its number.
    const high = code === region ? 20 : 32;
    return (
      <g key={code} className="map-value" transform={`translate(${x} ${y}) scale(${unit})`}>
        <rect x={-width / 2} y={-high / 2} width={width} height={high} rx={4} />
        {code === region ? null : (
          <text y={-4} className="map-value__code">
            {code}
          </text>
        )}
        <text y={code === region ? 5 : 11} className="map-value__text">
          {text}
        </text>
      </g>
    );
  });
}
