import { Inject, Injectable } from '@nestjs/common';
import { outOfScope, scopeCovers, type Scope, type ScopeKind } from '#access';
import { DEFAULT_COLLECTION } from '#catalogue';
import { aggregateCoverage, COVERAGE_LEVELS } from '#coverage';
import { Directory } from '#directory';
import { CLOCK, type Clock, Database, ReportingWeek } from '#platform';
import type { LevelCount, ReportingRate } from './rules/assemble.js';
import { trendOfDepartment, trendOfEstablishment, trendOfNation, trendOfRegion, type TrendRow } from './store/trend-store.js';
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

const LONGEST = 260;
const STATEMENT = { NATION: trendOfNation, REGION: trendOfRegion, DEPARTMENT: trendOfDepartment };

@Injectable()
export class ReadTrend {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
    private readonly names: TerritoryNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param weeks how many weeks back from the last complete one.
   * @throws {Refusal} FORBIDDEN outside the scope.
   */
  async execute(scope: Scope, kind: ScopeKind, code: string | null, item: string, weeks: number): Promise<SituationPoint[]> {
    const to = ReportingWeek.lastComplete(this.clock.now());
    const from = to.plus(1 - Math.min(Math.max(Math.trunc(weeks), 1), LONGEST));
    const rows =
      kind === 'ESTABLISHMENT'
        ? await this.ofEstablishment(scope, code ?? '', item, from, to)
        : await this.ofTerritory(scope, kind, code, item, from, to);
    return rows.map(toPoint);
  }

  private async ofTerritory(
    scope: Scope, kind: ScopeKind, code: string | null, item: string, from: ReportingWeek, to: ReportingWeek,
  ): Promise<TrendRow[]> {
    const territory = await territoryInScope(this.names, scope, kind, code);
    return this.db.run(STATEMENT[territory.kind], DEFAULT_COLLECTION, item, territory.code, from.monday, to.monday);
  }

  private async ofEstablishment(scope: Scope, finess: string, item: string, from: ReportingWeek, to: ReportingWeek): Promise<TrendRow[]> {
    const place = await this.directory.placeOf(finess);
    if (!place || !scopeCovers(scope, place)) throw outOfScope();
    return this.db.run(trendOfEstablishment, DEFAULT_COLLECTION, item, finess, from.monday, to.monday);
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
