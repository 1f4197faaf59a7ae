import { type CoverageLevel, levelOf, projectStockOut, type Thresholds } from '#coverage';
import { ReportingWeek } from '#platform';
import type { ItemQuantity } from '../emergency-request.js';
import type { CoverageSnapshotLine } from '../snapshot.js';

export const SCENARIO_KINDS = ['NONE', 'HALF', 'ALL'] as const;
export type ScenarioKind = (typeof SCENARIO_KINDS)[number];

/** The frozen coverage of one item with some pieces more. */
export interface Outlook {
  readonly item: string;
  /** Pieces; null when the establishment had not reported. */
  readonly stock: number | null;
  readonly weeksOfCover: number | null;
  readonly level: CoverageLevel;
  /** "YYYY-MM-DD". */
  readonly projectedStockOut: string | null;
}

/** What the establishment would have if it got nothing, half, or all of what it asks for. */
export interface Scenario extends Outlook {
  readonly kind: ScenarioKind;
  /** Pieces added to the frozen stock. */
  readonly added: number;
}

/** What the doctrine says where a request does not carry the thresholds of its time. */
const DOCTRINE: Thresholds = { watchBelow: 3, warningBelow: 2, criticalBelow: 1 };
const SHARES: Readonly<Record<ScenarioKind, (quantity: number) => number>> = {
  NONE: () => 0,
  HALF: (quantity) => Math.ceil(quantity / 2),
  ALL: (quantity) => quantity,
};

/** Three scenarios a line, by the rules of coverage, from the snapshot alone: later reports do not move them. */
export function scenariosOf(lines: readonly ItemQuantity[], snapshot: readonly CoverageSnapshotLine[]): Scenario[] {
  return lines.flatMap(({ item, quantity }) =>
    SCENARIO_KINDS.map((kind) => {
      const added = SHARES[kind](quantity);
      return { kind, added, ...outlookWith(snapshot, item, added) };
    }),
  );
}

/** The frozen coverage of an item as it would be with so many pieces more. */
export function outlookWith(snapshot: readonly CoverageSnapshotLine[], item: string, added: number): Outlook {
  const frozen = snapshot.find((line) => line.item === item);
  if (!frozen || frozen.stockOnHand === null || frozen.week === null) {
    return { item, stock: null, weeksOfCover: null, level: 'UNKNOWN', projectedStockOut: null };
  }
  const { crisisWeeklyConsumption: crisis, observedWeeklyConsumption: rate, week } = frozen;
  const stock = frozen.stockOnHand + added;
  return {
    item,
    stock,
    weeksOfCover: crisis === null || crisis === 0 ? null : stock / crisis,
    level: levelOf(stock, crisis, frozenThresholds(snapshot, item)),
    projectedStockOut: rate === null ? null : projectStockOut(ReportingWeek.of(week).monday, stock, rate),
  };
}

/** Weeks at which each level of an item began when the establishment asked. */
export function frozenThresholds(snapshot: readonly CoverageSnapshotLine[], item: string): Thresholds {
  return snapshot.find((line) => line.item === item)?.thresholds ?? DOCTRINE;
}
