import type { Item } from '#catalogue';
import { COVERAGE_LEVELS, type CrisisChange, levelOf, safetyGapOf, settledCrisis, type ThresholdTable } from '#coverage';
import type { ItemSums, ReportingSums } from './sums.js';

/** A report version with what was evaluated for it. */
export interface KnownAmounts {
  readonly finess: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly onTime: boolean;
  readonly stockOnHand: readonly number[];
  readonly consumption: readonly number[];
  readonly crisisConsumption: readonly (number | null)[];
}

/** What held at the instant asked for. */
export interface KnownContext {
  /** By "finess/item": the values set by then, for those changed since. */
  readonly changes: ReadonlyMap<string, readonly CrisisChange[]>;
  readonly thresholds: ThresholdTable;
  readonly safetyWeeks: number;
}

type Sums = { -readonly [Key in keyof ItemSums]: ItemSums[Key] };

/** Sums of report versions per territory and item, of the same meaning as the cells. */
export class KnownSums {
  readonly reporting = new Map<string, ReportingSums>();
  private readonly sums = new Map<string, Sums[]>();

  constructor(
    private readonly items: readonly Item[],
    private readonly context: KnownContext,
  ) {}

  all(): ItemSums[] {
    return [...this.sums.values()].flat();
  }

  of(territory: string): ItemSums[] {
    return this.sums.get(territory) ?? [];
  }

  expect(territory: string, expected: number): void {
    this.report(territory, { expected, received: 0, onTime: 0 });
  }

  add(territory: string, report: KnownAmounts): void {
    this.report(territory, { expected: 0, received: 1, onTime: report.onTime ? 1 : 0 });
    this.at(territory).forEach((sums, position) => this.addItem(sums, position, report));
  }

  addStale(row: { territory: string; itemCode: string; establishments: number; stock: number; crisis: number; unknown: number }): void {
    const sums = this.at(row.territory).find((one) => one.itemCode === row.itemCode);
    if (!sums) return;
    sums.staleEstablishments += row.establishments;
    sums.staleStock += row.stock;
    sums.staleCrisisConsumption += row.crisis;
    sums.staleUnknown += row.unknown;
  }

  private addItem(sums: Sums, position: number, report: KnownAmounts): void {
    const stock = report.stockOnHand[position] ?? 0;
    const crisis = this.crisisOf(report, sums.itemCode, position);
    const level = levelOf(stock, crisis, this.context.thresholds.of(report, sums.itemCode));
    const index = COVERAGE_LEVELS.indexOf(level);
    sums.levelCounts[index] = (sums.levelCounts[index] ?? 0) + 1;
    sums.consumption += report.consumption[position] ?? 0;
    if (crisis === null) return;
    sums.stockOnHand += stock;
    sums.crisisConsumption += crisis;
    sums.safetyGap += safetyGapOf(stock, crisis, this.context.safetyWeeks);
  }

  private crisisOf(report: KnownAmounts, itemCode: string, position: number): number | null {
    const set = settledCrisis(this.context.changes.get(`${report.finess}/${itemCode}`) ?? []);
    return set ? set.weeklyQuantity : (report.crisisConsumption[position] ?? null);
  }

  private report(territory: string, more: { expected: number; received: number; onTime: number }): void {
    const before = this.reporting.get(territory);
    this.reporting.set(territory, {
      territory,
      expected: (before?.expected ?? 0) + more.expected,
      received: (before?.received ?? 0) + more.received,
      onTime: (before?.onTime ?? 0) + more.onTime,
      computedAt: new Date(0),
    });
  }

  private at(territory: string): Sums[] {
    let sums = this.sums.get(territory);
    if (!sums) {
      sums = this.items.map((item) => emptySums(territory, item.code));
      this.sums.set(territory, sums);
    }
    return sums;
  }
}

function emptySums(territory: string, itemCode: string): Sums {
  return {
    territory,
    itemCode,
    stockOnHand: 0,
    crisisConsumption: 0,
    consumption: 0,
    safetyGap: 0,
    levelCounts: COVERAGE_LEVELS.map(() => 0),
    staleEstablishments: 0,
    staleStock: 0,
    staleCrisisConsumption: 0,
    staleUnknown: 0,
  };
}
