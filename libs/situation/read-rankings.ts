import { Inject, Injectable } from '@nestjs/common';
import type { Scope, ScopeKind } from '#access';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import type { CoverageLevel } from '#coverage';
import { CLOCK, type Clock, Database, dateInParis, ReportingWeek } from '#platform';
import { missingReports, type MissingReportRow, nextStockOuts, type RankedCoverage, worstCoverage } from './store/ranking-store.js';
import { territoryInScope } from './territory-in-scope.js';
import { TerritoryNames } from './territory-names.js';

/** Figures older than this many weeks no longer rank: the establishment is in the list of missing reports instead. */
const OLDEST_WEEKS = 4;

export interface RankingQuery {
  readonly kind: ScopeKind;
  readonly code: string | null;
  /** All items when null. */
  readonly item: string | null;
  readonly first: number;
  readonly offset: number;
  /** All levels when null. */
  readonly levels: readonly CoverageLevel[] | null;
}

interface MissingReportPage {
  readonly week: ReportingWeek;
  readonly rows: MissingReportRow[];
  readonly total: number;
}

/** Who is worst off, what runs out next, who has not reported. */
@Injectable()
export class ReadRankings {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly names: TerritoryNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN outside the scope, as for all of these. */
  async worst(scope: Scope, query: RankingQuery): Promise<RankedCoverage[]> {
    return this.rank(worstCoverage, scope, query);
  }

  async nextStockOuts(scope: Scope, query: RankingQuery): Promise<RankedCoverage[]> {
    return this.rank(nextStockOuts, scope, query);
  }

  /** @param week the last complete week when undefined. */
  async missingReports(scope: Scope, query: Omit<RankingQuery, 'item' | 'levels'>, week?: ReportingWeek): Promise<MissingReportPage> {
    const territory = await territoryInScope(this.names, scope, query.kind, query.code);
    const missed = week ?? ReportingWeek.lastComplete(this.clock.now());
    const rows = await this.db.run(missingReports[territory.kind], DEFAULT_COLLECTION, missed.monday, territory.code, query.first, query.offset);
    return { week: missed, rows, total: rows[0]?.total ?? 0 };
  }

  private async rank(ranking: typeof worstCoverage, scope: Scope, query: RankingQuery): Promise<RankedCoverage[]> {
    const territory = await territoryInScope(this.names, scope, query.kind, query.code);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const codes = query.item === null ? items.map((item) => item.code) : [query.item];
    const now = this.clock.now();
    const since = ReportingWeek.lastComplete(now).plus(-OLDEST_WEEKS).monday;
    const department = territory.kind === 'DEPARTMENT' ? territory.code : null;
    const { first, offset, levels } = query;
    return this.db.run(ranking[territory.kind], codes, territory.regionCode, department, since, first, dateInParis(now), levels, offset);
  }
}
