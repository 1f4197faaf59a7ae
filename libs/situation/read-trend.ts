import { Inject, Injectable } from '@nestjs/common';
import { outOfScope, scopeCovers, type Scope, type ScopeKind } from '#access';
import { Catalogue, DEFAULT_COLLECTION, type Item } from '#catalogue';
import { aggregateCoverage, COVERAGE_LEVELS } from '#coverage';
import { Directory } from '#directory';
import { CLOCK, type Clock, Database, ReportingWeek } from '#platform';
import type { LevelCount, ReportingRate } from './rules/assemble.js';
import { trendOf, trendOfEstablishment, type TrendRow } from './store/trend-store.js';
import { territoryInScope } from './territory-in-scope.js';
import { TerritoryNames } from './territory-names.js';

/** One item of a territory in one week. A week without any cell is absent: a gap, never a zero. */
export interface SituationPoint {
  readonly week: ReportingWeek;
  readonly stockOnHand: number;
  readonly crisisWeeklyConsumption: number;
  readonly consumption: number;
  readonly weeksOfCover: number | null;
  readonly levels: LevelCount[];
  readonly reporting: ReportingRate;
}

/** One item of a territory, week by week. */
export interface ItemTrend {
  readonly item: Item;
  readonly points: SituationPoint[];
}

const LONGEST = 260;

@Injectable()
export class ReadTrend {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly directory: Directory,
    private readonly names: TerritoryNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * One item; empty when it does not exist.
   * @param weeks how many weeks back from the last complete one.
   * @throws {Refusal} FORBIDDEN outside the scope.
   */
  async execute(scope: Scope, kind: ScopeKind, code: string | null, item: string, weeks: number): Promise<SituationPoint[]> {
    return (await this.read(scope, kind, code, [item], weeks)).map(toPoint);
  }

  /** All items at once, in the order of the catalogue. */
  async all(scope: Scope, kind: ScopeKind, code: string | null, weeks: number): Promise<ItemTrend[]> {
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const rows = Map.groupBy(await this.read(scope, kind, code, items.map((item) => item.code), weeks), (row) => row.itemCode);
    return items.map((item) => ({ item, points: (rows.get(item.code) ?? []).map(toPoint) }));
  }

  private async read(scope: Scope, kind: ScopeKind, code: string | null, items: string[], weeks: number): Promise<TrendRow[]> {
    const to = ReportingWeek.lastComplete(this.clock.now());
    const from = to.plus(1 - Math.min(Math.max(Math.trunc(weeks), 1), LONGEST));
    if (kind === 'ESTABLISHMENT') return this.ofEstablishment(scope, code ?? '', items, from, to);
    const territory = await territoryInScope(this.names, scope, kind, code);
    const department = territory.kind === 'DEPARTMENT' ? territory.code : null;
    return this.db.run(trendOf[territory.kind], DEFAULT_COLLECTION, items, territory.regionCode, department, from.monday, to.monday);
  }

  private async ofEstablishment(scope: Scope, finess: string, items: string[], from: ReportingWeek, to: ReportingWeek): Promise<TrendRow[]> {
    const place = await this.directory.placeOf(finess);
    if (!place || !scopeCovers(scope, place)) throw outOfScope();
    return this.db.run(trendOfEstablishment, DEFAULT_COLLECTION, items, finess, from.monday, to.monday);
  }
}

function toPoint(row: TrendRow): SituationPoint {
  return {
    week: ReportingWeek.containing(row.week),
    stockOnHand: row.stockOnHand,
    crisisWeeklyConsumption: row.crisisConsumption,
    consumption: row.consumption,
    weeksOfCover: aggregateCoverage([{ stockOnHand: row.stockOnHand, crisis: row.crisisConsumption }]),
    levels: COVERAGE_LEVELS.map((level, index) => ({ level, establishments: row.levelCounts[index] ?? 0 })),
    reporting: {
      expected: row.expected,
      received: row.received,
      onTime: row.onTime,
      rate: row.expected > 0 ? row.received / row.expected : null,
    },
  };
}
