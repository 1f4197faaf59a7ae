import { Inject, Injectable } from '@nestjs/common';
import type { Scope, ScopeKind } from '#access';
import { Catalogue, DEFAULT_COLLECTION, type Item } from '#catalogue';
import { COVERAGE_LEVELS, type CoverageLevel } from '#coverage';
import { CLOCK, type Clock, Database, ReportingWeek } from '#platform';
import { type TerritoryOutlook, territoryStockOut } from './rules/territory-stock-out.js';
import { alertCounts, type RecentSumsRow, recentSumsOfDepartments, recentSumsOfRegions } from './store/outlook-store.js';
import { territoryInScope } from './territory-in-scope.js';
import { TerritoryNames } from './territory-names.js';

interface AlertLevelCount {
  readonly level: CoverageLevel;
  readonly open: number;
  /** Against the figures of the week before; null when they were never counted. */
  readonly delta: number | null;
}

export interface AlertCounts {
  readonly week: ReportingWeek;
  readonly comparedWith: ReportingWeek;
  /** Worst first; then unknown coverage, which is no alert. */
  readonly levels: AlertLevelCount[];
  readonly open: number;
  readonly establishments: number;
  readonly missingReports: number;
}

export interface TerritoryStockOut extends TerritoryOutlook {
  readonly kind: 'REGION' | 'DEPARTMENT';
  readonly code: string;
  readonly label: string;
  readonly item: Item;
  /** Part of the known crisis consumption that the answers of the week stand for. */
  readonly crisisShareCovered: number;
}

const ALERTING = ['STOCK_OUT', 'CRITICAL', 'WARNING', 'WATCH'] as const;
/** Weeks in which the latest answers, and the beginning of a stock-out, are looked for. */
const LOOKED_BACK = 12;

/** What presses in a territory, from the cells: open alerts by level, and what runs out next where. */
@Injectable()
export class ReadOutlook {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly names: TerritoryNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN outside the scope, as for stockOuts. */
  async alertCounts(scope: Scope, kind: ScopeKind, code: string | null): Promise<AlertCounts> {
    const territory = await territoryInScope(this.names, scope, kind, code);
    const week = ReportingWeek.lastComplete(this.clock.now());
    const comparedWith = week.plus(-1);
    const [row] = await this.db.run(alertCounts[territory.kind], territory.code, DEFAULT_COLLECTION, week.monday, comparedWith.monday);
    if (!row) throw new Error('An aggregate without a row');
    const at = (level: CoverageLevel, counts: readonly number[]): number => counts[COVERAGE_LEVELS.indexOf(level)] ?? 0;
    const known = row.levels.length > 0 && row.levelsBefore.length > 0;
    const delta = (level: CoverageLevel): number | null => (known ? at(level, row.levels) - at(level, row.levelsBefore) : null);
    const alerting = ALERTING.map((level) => ({ level, open: at(level, row.openLevels), delta: delta(level) }));
    return {
      week,
      comparedWith,
      levels: [...alerting, { level: 'UNKNOWN', open: at('UNKNOWN', row.levels), delta: delta('UNKNOWN') }],
      open: alerting.reduce((sum, { open }) => sum + open, 0),
      establishments: row.establishments,
      missingReports: row.missingReports,
    };
  }

  /**
   * Items and territories by the date they run out, the depleted first.
   * @param within code of a region; the nation when null.
   */
  async stockOuts(scope: Scope, kind: 'REGION' | 'DEPARTMENT', within: string | null, first: number): Promise<TerritoryStockOut[]> {
    const whole = kind === 'DEPARTMENT' && within !== null ? 'REGION' : 'NATION';
    const territory = await territoryInScope(this.names, scope, whole, within);
    const week = ReportingWeek.lastComplete(this.clock.now());
    const statement = kind === 'REGION' ? recentSumsOfRegions : recentSumsOfDepartments[whole];
    const rows = await this.db.run(statement, territory.code, DEFAULT_COLLECTION, week.plus(1 - LOOKED_BACK).monday, week.monday);
    const items = new Map((await this.catalogue.items(DEFAULT_COLLECTION)).map((item) => [item.code, item]));
    const names = new Map((kind === 'REGION' ? await this.names.regions() : await this.names.departments()).map((one) => [one.code, one.name]));
    const { thresholds } = await this.catalogue.doctrine(week);
    const found = rows.flatMap((row): TerritoryStockOut[] => {
      const outlook = territoryStockOut(answeredWeeks(row), thresholds);
      const item = items.get(row.itemCode);
      if (!outlook || !item) return [];
      const label = names.get(row.territory) ?? row.territory;
      return [{ ...outlook, kind, code: row.territory, label, item, crisisShareCovered: shareOfLatest(row) }];
    });
    return found.toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)) || a.label.localeCompare(b.label, 'fr')).slice(0, first);
  }
}

function answeredWeeks(row: RecentSumsRow) {
  return row.weeks.map((monday, index) => ({
    week: ReportingWeek.containing(monday),
    stock: row.stock[index] ?? 0,
    crisis: row.crisis[index] ?? 0,
    consumption: row.consumption[index] ?? 0,
  }));
}

function shareOfLatest({ crisis: [crisis = 0], staleCrisis: [stale = 0] }: RecentSumsRow): number {
  return crisis / (crisis + stale);
}

function dateOf(row: TerritoryOutlook): string {
  return row.depletedSince ?? row.projectedStockOut;
}
