import type { Coordinates } from './establishment-record.js';

/** Latitude from/to, longitude from/to of each territory with a region, a little wide. */
const TERRITORIES: readonly (readonly [number, number, number, number])[] = [
  [41, 51.5, -5.5, 10],
  [15.7, 18.3, -63.3, -60.9],
  [14.2, 15, -61.4, -60.6],
  [2, 6, -55, -51],
  [-21.6, -20.7, 55, 56],
  [-13.2, -12.4, 44.8, 45.4],
];

/**
 * Finds degrees among the pairs that FINESS+ gives: one is WGS 84 and the other Lambert 93, which is which changes from
 * a record to the next, and some are swapped. Only a point in a French territory is kept.
 */
export function wgs84Coordinates(pairs: readonly (readonly [string | undefined, string | undefined])[]): Coordinates | undefined {
  for (const [first, second] of pairs) {
    const a = degrees(first);
    const b = degrees(second);
    if (a === undefined || b === undefined) continue;
    if (isInFrance(a, b)) return { latitude: a, longitude: b };
    if (isInFrance(b, a)) return { latitude: b, longitude: a };
  }
  return undefined;
}

function degrees(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function isInFrance(latitude: number, longitude: number): boolean {
  return TERRITORIES.some(([south, north, west, east]) => latitude >= south && latitude <= north && longitude >= west && longitude <= east);
}
