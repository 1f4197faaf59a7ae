import type { ReactNode } from 'react';
import { daysBetween, month, monthsLater } from '../../figures/dates.js';
import { quantity } from '../../figures/numbers.js';
import type { DraftRow } from './draft-plan.js';

/** Side of the largest square, in pixels. */
const LARGEST = 72;
/** Below this the eye finds nothing. */
const SMALLEST = 4;

interface Square {
  readonly key: string;
  /** First day of the month, or null for what never expires. */
  readonly from: string | null;
  readonly available: number;
  readonly taken: number;
  /** 0 to 1 along the axis. */
  readonly place: number;
}

/**
 * Lots on the axis of time: a square a month of expiry, standing on its month, of an area that is its quantity, blue from below in
 * the share that is taken. The table beneath says the same in figures.
 */
export function LotsChart({ rows, today }: { rows: readonly DraftRow[]; today: string }): ReactNode {
  const dated = rows.map(({ lot }) => lot.expiresOn).filter((expiry) => expiry !== null);
  const end = monthsLater([...dated, monthsLater(today, 6)].sort().at(-1) ?? today, 2);
  const hasUndated = dated.length < rows.length;
  // What never expires stands beyond the end of the axis.
  const longest = hasUndated ? 0.84 : 0.96;
  const placeOf = (date: string): number => 0.03 + (Math.max(0, daysBetween(today, date)) / Math.max(1, daysBetween(today, end))) * (longest - 0.03);
  const squares = squaresOf(rows, placeOf);
  const most = Math.max(...squares.map(({ available }) => available), 1);
  const side = (pieces: number): number => Math.max(SMALLEST, Math.sqrt(pieces / most) * LARGEST);
  return (
    <div className="lots-chart" aria-hidden="true">
      <span className="lots-chart__today" style={{ left: '3%' }}>
        aujourd’hui
      </span>
      {squares.map((square, index) => (
        <div key={square.key} className="lots-chart__lot" style={{ left: `${square.place * 100}%`, zIndex: Math.round(1_000 - side(square.available)) }}>
          <span className="lots-chart__label" style={{ marginBottom: `${lift(squares, index) * 1.125}rem` }}>
            {quantity(square.available)}
          </span>
          <span
            className="lots-chart__square"
            title={`${square.from ? month(square.from) : 'ne périme pas'} : ${quantity(square.taken)} pris sur ${quantity(square.available)}`}
            style={{ width: side(square.available), height: side(square.available), ['--taken' as string]: `${Math.min(100, (square.taken / square.available) * 100)}%` }}
          />
        </div>
      ))}
      <div className="lots-chart__axis">
        {ticksOf(today, end).map((tick) => (
          <span key={tick} style={{ left: `${placeOf(tick) * 100}%` }}>
            {month(tick)}
          </span>
        ))}
        {hasUndated ? <span style={{ left: '93%' }}>sans péremption</span> : null}
      </div>
    </div>
  );
}

function squaresOf(rows: readonly DraftRow[], placeOf: (date: string) => number): Square[] {
  const months = new Map<string, Square>();
  for (const { lot, available, take } of rows) {
    const key = lot.expiresOn?.slice(0, 7) ?? 'never';
    const before = months.get(key);
    const place = lot.expiresOn ? placeOf(`${key}-15`) : 0.93;
    months.set(key, { key, from: lot.expiresOn && `${key}-01`, place, available: (before?.available ?? 0) + available, taken: (before?.taken ?? 0) + take });
  }
  return [...months.values()];
}

/** A label too near the one before stands one line higher. */
function lift(squares: readonly Square[], index: number): number {
  let lines = 0;
  for (let one = 1; one <= index; one += 1) {
    const near = (squares[one]?.place ?? 0) - (squares[one - 1]?.place ?? 0) < 0.1;
    lines = near && lines === 0 ? 1 : 0;
  }
  return lines;
}

/** January and July of the years on the axis. */
function ticksOf(from: string, to: string): string[] {
  const ticks: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) ticks.push(`${year}-01-01`, `${year}-07-01`);
  return ticks.filter((tick) => tick > from && tick < to);
}
