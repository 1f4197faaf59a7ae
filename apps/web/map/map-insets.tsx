import type { ReactNode } from 'react';
import { LevelPatterns } from './level-patterns.js';
import { type Drawing, MapShapes } from './map-shapes.js';
import { printed } from './territory-value.js';
import { frameOf, type Shape } from './geometry/use-geometry.js';

/** Paris and the three departments around it, too small on the map of the country. */
const AROUND_PARIS = new Set(['75', '92', '93', '94']);

interface MapInsetsProps {
  mainland: readonly Shape[];
  overseas: readonly Shape[];
  drawing: Drawing;
  /** Height of an inset, in pixels. */
  size: number;
}

/** Paris closer, then overseas, each with its name and figure. */
export function MapInsets({ mainland, overseas, drawing, size }: MapInsetsProps): ReactNode {
  const paris = mainland.filter(({ code }) => AROUND_PARIS.has(code));
  const order = ['971', '972', '973', '974', '976', '01', '02', '03', '04', '06'];
  return (
    <div className="map__insets">
      {paris.length === AROUND_PARIS.size ? (
        <div className="map__inset">
          <Inset frame={zoomOf(paris)} shapes={mainland} drawing={drawing} name="paris" size={size} width={size * 1.2} isLink={false} />
          <span>Paris, zoom</span>
        </div>
      ) : null}
      {[...overseas]
        .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
        .map((shape) => {
          const value = drawing.values.get(shape.code);
          return (
            <div className="map__inset" key={shape.code}>
              <Inset frame={frameOf([shape], 0.04)} shapes={[shape]} drawing={drawing} name={shape.code} size={size} />
              <span>
                {value?.label ?? shape.code} <strong>{printed(value)}</strong>
              </span>
            </div>
          );
        })}
    </div>
  );
}

/** The capital and what touches it: a rectangle wider than high. */
function zoomOf(shapes: readonly Shape[]): [number, number, number, number] {
  const [left, top, width, height] = frameOf(shapes, 0.06);
  const wide = Math.max(width, height * 1.2);
  return [left - (wide - width) / 2, top, wide, height];
}

interface InsetProps {
  frame: [number, number, number, number];
  shapes: readonly Shape[];
  drawing: Drawing;
  name: string;
  size: number;
  width?: number;
  isLink?: boolean;
}

function Inset({ frame, shapes, drawing, name, size, width, isLink = true }: InsetProps): ReactNode {
  const [, , wide, high] = frame;
  const unit = high / size;
  const patterns = `${drawing.patterns}-${name}`;
  return (
    <svg viewBox={frame.join(' ')} height={size} width={width ?? Math.ceil(wide / unit)} focusable="false" className={width ? 'map__zoom' : undefined}>
      <LevelPatterns id={patterns} unit={unit} />
      <MapShapes shapes={shapes} drawing={{ ...drawing, patterns }} isLink={isLink} />
    </svg>
  );
}
