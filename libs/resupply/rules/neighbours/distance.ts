const EARTH_RADIUS_KM = 6_371;
const KM_A_DEGREE = (Math.PI * EARTH_RADIUS_KM) / 180;
const DEGREE = Math.PI / 180;

/** A point on the ground, in degrees (WGS 84). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a search by index may be narrowed to before distances are computed. */
export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** Great-circle distance (haversine), as the crow flies: the road is a quarter to a third longer. */
export function distanceKm(one: Point, other: Point): number {
  const half = (degrees: number): number => Math.sin((degrees * DEGREE) / 2) ** 2;
  const across = Math.cos(one.latitude * DEGREE) * Math.cos(other.latitude * DEGREE) * half(other.longitude - one.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half(other.latitude - one.latitude) + across)));
}

/** Holds every point within the radius, and some that are not. No territory of France comes near a pole or the 180th meridian. */
export function boxAround({ latitude, longitude }: Point, radiusKm: number): Box {
  const tall = radiusKm / KM_A_DEGREE;
  const narrowest = Math.cos(Math.min(89, Math.abs(latitude) + tall) * DEGREE);
  const wide = tall / narrowest;
  return { south: latitude - tall, north: latitude + tall, west: longitude - wide, east: longitude + wide };
}
