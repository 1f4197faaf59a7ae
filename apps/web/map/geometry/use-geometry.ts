import { useEffect, useState } from 'react';

export interface Shape {
  readonly code: string;
  readonly region: string;
  /** SVG path; mainland shapes share one plane, each overseas department has its own. */
  readonly path: string;
  /** Where a value is printed. */
  readonly at: readonly [x: number, y: number];
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

export interface Geometry {
  readonly departments: readonly Shape[];
  readonly regions: readonly Shape[];
}

let once: Promise<Geometry> | undefined;
let known: Geometry | undefined;

async function load(): Promise<Geometry> {
  const { default: file } = await import('./france.json');
  known = file as unknown as Geometry;
  return known;
}

/** The outlines of France, fetched when a first map is drawn and kept; undefined until they are there. */
export function useGeometry(): Geometry | undefined {
  const [geometry, setGeometry] = useState(known);
  useEffect(() => {
    if (geometry) return;
    let gone = false;
    once ??= load();
    once.then(
      (loaded) => gone || setGeometry(loaded),
      () => {
        // The table says the same; a next map asks again.
        once = undefined;
      },
    );
    return () => {
      gone = true;
    };
  }, [geometry]);
  return geometry;
}

const isOverseas = ({ code }: Shape): boolean => /^9[78]/.test(code);

/** Codes of overseas regions (INSEE 01 to 06) are those of their one department's shape. */
export function regionShapes({ departments, regions }: Geometry): readonly Shape[] {
  return [...regions, ...departments.filter(isOverseas).map((shape) => ({ ...shape, code: shape.region }))];
}

export interface Plane {
  readonly mainland: readonly Shape[];
  readonly overseas: readonly Shape[];
}

/** What a map draws: a level of territories, in the whole country or in one region. */
export function planeOf(geometry: Geometry, level: 'DEPARTMENT' | 'REGION', within: string | undefined): Plane {
  const all = level === 'REGION' ? regionShapes(geometry) : geometry.departments;
  if (within) return { mainland: all.filter(({ region }) => region === within), overseas: [] };
  const overseas = new Set(geometry.departments.filter(isOverseas).map(({ path }) => path));
  return { mainland: all.filter(({ path }) => !overseas.has(path)), overseas: all.filter(({ path }) => overseas.has(path)) };
}

/** A frame around shapes, with some room for outlines: left, top, width, height. */
export function frameOf(shapes: readonly Shape[], room = 0.02): [left: number, top: number, width: number, height: number] {
  const left = Math.min(...shapes.map(({ box }) => box[0]));
  const top = Math.min(...shapes.map(({ box }) => box[1]));
  const width = Math.max(...shapes.map(({ box }) => box[2])) - left;
  const height = Math.max(...shapes.map(({ box }) => box[3])) - top;
  const margin = Math.max(width, height) * room;
  return [left - margin, top - margin, width + 2 * margin, height + 2 * margin];
}
