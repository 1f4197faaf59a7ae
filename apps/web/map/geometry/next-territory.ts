import type { Plane, Shape } from './use-geometry.js';

const DIRECTIONS: Record<string, readonly [x: number, y: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Right of the mainland, from top to bottom, as the insets are laid. */
const INSET_LEFT = 1_150;

/**
 * The territory that an arrow key leads to: the nearest one on that side, straight ahead preferred.
 * @returns undefined for another key, or at the edge of the map.
 */
export function nextOf(key: string, { mainland, overseas }: Plane, from: string): string | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const places = [
    ...mainland.map(({ code, at }) => ({ code, x: at[0], y: at[1] })),
    ...byCode(overseas).map(({ code }, index) => ({ code, x: INSET_LEFT, y: 250 + index * 170 })),
  ];
  const start = places.find(({ code }) => code === from);
  if (!start) return undefined;
  const distances = places.map(({ code, x, y }) => {
    const ahead = (x - start.x) * direction[0] + (y - start.y) * direction[1];
    const aside = Math.abs((x - start.x) * direction[1]) + Math.abs((y - start.y) * direction[0]);
    return { code, distance: ahead > 0 ? ahead + 2 * aside : Number.POSITIVE_INFINITY };
  });
  const nearest = distances.reduce((best, one) => (one.distance < best.distance ? one : best));
  return nearest.distance === Number.POSITIVE_INFINITY ? undefined : nearest.code;
}

const byCode = (shapes: readonly Shape[]): Shape[] => [...shapes].sort((a, b) => a.code.localeCompare(b.code));
