/** First reports of a territory and week, by quarter of an hour since the week's Monday 00:00 in Paris, in order. */
export interface Arrivals {
  readonly quarters: readonly number[];
  readonly counts: readonly number[];
}

/** Reports received by a whole hour since the week's Monday. */
export interface HourPoint {
  readonly hour: number;
  readonly received: number;
}

const QUARTERS_AN_HOUR = 4;
/** Saturday 00:00: a curve begins there at the latest, so that two weeks show the same span. */
const LATEST_START = 5 * 24;

/**
 * Reports received by a moment, taking those of the quarter that holds it as spread evenly.
 * @param elapsed quarters, with their fraction.
 */
export function receivedBy({ quarters, counts }: Arrivals, elapsed: number): number {
  return quarters.reduce((sum, quarter, index) => sum + (counts[index] ?? 0) * Math.min(1, Math.max(0, elapsed - quarter)), 0);
}

/** The hour before the first report of several weeks. */
export function curveStart(weeks: readonly Arrivals[]): number {
  const first = weeks.flatMap(({ quarters }) => quarters.slice(0, 1)).map((quarter) => Math.floor(quarter / QUARTERS_AN_HOUR));
  return Math.min(LATEST_START, ...first);
}

/** The running total at each whole hour, both ends included. */
export function cumulativeByHour(arrivals: Arrivals, fromHour: number, toHour: number): HourPoint[] {
  const points: HourPoint[] = [];
  let index = 0;
  let received = 0;
  for (let hour = fromHour; hour <= toHour; hour += 1) {
    while ((arrivals.quarters[index] ?? Infinity) < hour * QUARTERS_AN_HOUR) {
      received += arrivals.counts[index] ?? 0;
      index += 1;
    }
    points.push({ hour, received });
  }
  return points;
}
