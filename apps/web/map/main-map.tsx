import type { ReactNode } from 'react';
import { frameOf, type Shape } from './geometry/use-geometry.js';
import { LevelPatterns } from './level-patterns.js';
import { type Drawing, MapShapes, MapValues } from './map-shapes.js';

interface MainMapProps {
  /** Empty until the outlines are there: the drawing keeps its place. */
  shapes: readonly Shape[];
  /** Outlines drawn over departments: their regions. */
  borders: readonly Shape[] | undefined;
  drawing: Drawing;
  width: number;
  printValues: boolean;
}

/** The mainland, or the departments of one region. */
export function MainMap({ shapes, borders = [], drawing, width, printValues }: MainMapProps): ReactNode {
  const box = shapes.length > 0 ? frameOf(shapes) : ([0, 0, 1010, 1010] as const);
  const unit = box[2] / width;
  return (
    <svg className="map__main" viewBox={box.join(' ')} style={{ maxWidth: width * 1.25, aspectRatio: `${box[2]} / ${box[3]}` }} focusable="false">
      <LevelPatterns id={drawing.patterns} unit={unit} />
      <MapShapes shapes={shapes} drawing={drawing} />
      {borders.map(({ code, path }) => (
        <path key={code} d={path} className="map-border" />
      ))}
      {printValues ? <MapValues shapes={shapes} values={drawing.values} unit={unit} /> : null}
    </svg>
  );
}
