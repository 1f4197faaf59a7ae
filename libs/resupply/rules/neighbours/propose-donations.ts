import { type CoverageLevel, levelOf, type Thresholds } from '#coverage';
import { distanceKm, type Point } from './distance.js';

/** An establishment that holds more than its safety stock. Pieces. */
export interface Holder {
  readonly finess: string;
  readonly departmentCode: string;
  /** Null where the directory has no coordinates. */
  readonly point: Point | null;
  readonly stock: number;
  /** A week. */
  readonly crisis: number;
  readonly safetyTarget: number;
  /** Promised to others since the report the stock is from. */
  readonly promised: number;
  readonly thresholds: Thresholds;
}

/** What one establishment could give. */
export interface Neighbour<H extends Holder = Holder> {
  readonly holder: H;
  /** As the crow flies; null when only the department is known to be the same. */
  readonly distanceKm: number | null;
  /** Beyond its safety stock and what it has promised. */
  readonly surplus: number;
  readonly proposed: number;
  readonly before: Coverage;
  readonly after: Coverage;
}

export interface Coverage {
  readonly weeksOfCover: number;
  readonly level: CoverageLevel;
}

export interface Asker {
  readonly departmentCode: string;
  readonly point: Point | null;
}

/** Establishments near enough that have something to give without going below their safety stock, the nearest first. */
export function neighboursOf<H extends Holder>(asker: Asker, holders: readonly H[], radiusKm: number): Neighbour<H>[] {
  const near = holders.flatMap((holder) => {
    const away = awayFrom(asker, holder);
    const surplus = surplusOf(holder);
    const before = coverageAfter(holder, 0);
    const gives = away !== undefined && surplus > 0 && before.level === 'OK' && (away === null || away <= radiusKm);
    return gives ? [{ holder, distanceKm: away, surplus, proposed: 0, before, after: before }] : [];
  });
  // Those whose distance is not known come after the others; ties in the order of numbers, so that a proposal is repeatable.
  return near.sort(
    (one, other) =>
      (one.distanceKm ?? Infinity) - (other.distanceKm ?? Infinity) || one.holder.finess.localeCompare(other.holder.finess),
  );
}

/** Shares what is asked among neighbours, the nearest first, nobody below its safety stock; less when there is less. */
export function proposeDonations<H extends Holder>(neighbours: readonly Neighbour<H>[], asked: number): Neighbour<H>[] {
  let left = asked;
  return neighbours.map((neighbour) => {
    const proposed = Math.min(left, neighbour.surplus);
    left -= proposed;
    return { ...neighbour, proposed, after: coverageAfter(neighbour.holder, proposed) };
  });
}

/** Pieces beyond the safety stock and what was promised since the report; 0 when there are none. */
export function surplusOf({ stock, safetyTarget, promised }: Pick<Holder, 'stock' | 'safetyTarget' | 'promised'>): number {
  return Math.max(0, stock - safetyTarget - promised);
}

function coverageAfter({ stock, crisis, promised, thresholds }: Holder, given: number): Coverage {
  const kept = stock - promised - given;
  return { weeksOfCover: kept / crisis, level: levelOf(kept, crisis, thresholds) };
}

/** Kilometres; null in the same department when a point is missing; undefined when nothing says it is near. */
function awayFrom(asker: Asker, holder: Holder): number | null | undefined {
  if (asker.point && holder.point) return distanceKm(asker.point, holder.point);
  return asker.departmentCode === holder.departmentCode ? null : undefined;
}
