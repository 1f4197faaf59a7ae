import type { TerritorySituationQuery } from '../../generated/graphql.js';

export type Curve = TerritorySituationQuery['reportingCurve'];

const DAYS = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'];

export function dayOfHour(hour: number): string {
  return DAYS[Math.floor(hour / 24) % 7] ?? '';
}

/** "dim. 18:00": an hour counted from the Monday the week began. */
export function hourInWords(hour: number): string {
  const minutes = Math.floor((hour % 24) * 60 + 1e-6);
  return `${dayOfHour(hour)} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export interface CurveRow {
  readonly hour: number;
  readonly received: number | null;
  readonly share: number | null;
  readonly before: number | null;
  readonly shareBefore: number | null;
}

/** Both weeks on one scale of hours; only hours in which something came, and the ends. */
export function curveRows(curve: Curve): CurveRow[] {
  const current = new Map(curve.points.map(({ hour, received }) => [hour, received]));
  const previous = new Map(curve.previous.points.map(({ hour, received }) => [hour, received]));
  const share = (received: number | undefined, expected: number): number | null => (received === undefined || expected === 0 ? null : received / expected);
  const rows = [...new Set([...current.keys(), ...previous.keys()])]
    .toSorted((a, b) => a - b)
    .map((hour) => ({
      hour,
      received: current.get(hour) ?? null,
      share: share(current.get(hour), curve.expected),
      before: previous.get(hour) ?? null,
      shareBefore: share(previous.get(hour), curve.previous.expected),
    }));
  return rows.filter((row, index) => index === rows.length - 1 || row.received !== rows[index - 1]?.received || row.before !== rows[index - 1]?.before);
}
