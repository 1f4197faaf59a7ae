import { Inject, Injectable } from '@nestjs/common';
import { outOfScope, scopeCovers, type Scope, type ScopeKind } from '#access';
import { Catalogue, DEFAULT_COLLECTION, type Item } from '#catalogue';
import { asSystem, Database, ReportingWeek, CLOCK, type Clock, workHoldsRegion } from '#platform';
import { assembleItems, assembleReporting } from './rules/assemble.js';
import { KnownSituations } from './known-situations.js';
import type { Situation } from './rules/situation.js';
import { establishmentSituation } from './rules/establishment-situation.js';
import {
  departmentsOfNation,
  departmentsOfRegion,
  establishmentsOfDepartment,
  oneDepartment,
  oneEstablishment,
  regionsOfNation,
  type SituationRows,
} from './store/situation-store.js';
import { territoryInScope, type TerritoryInScope } from './territory-in-scope.js';
import { TerritoryNames } from './territory-names.js';

interface Counted {
  readonly rows: SituationRows;
  readonly week: ReportingWeek;
  readonly items: readonly Item[];
}

/** The territories a situation is divided into: those just below, or the departments whatever the territory. */
export type Parts = 'BELOW' | 'DEPARTMENTS';

const STATEMENT = { NATION: regionsOfNation, REGION: departmentsOfRegion, DEPARTMENT: oneDepartment };

/** Reads situations from the cells: nothing is counted from reports at reading, whatever the number of establishments. */
@Injectable()
export class ReadSituation {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly names: TerritoryNames,
    private readonly known: KnownSituations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param asked the last complete week when undefined.
   * @param parts what the children are.
   * @throws {Refusal} FORBIDDEN outside the scope.
   */
  async execute(scope: Scope, kind: ScopeKind, code: string | null, asked?: ReportingWeek, parts: Parts = 'BELOW'): Promise<Situation> {
    const week = asked ?? ReportingWeek.lastComplete(this.clock.now());
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    if (kind === 'ESTABLISHMENT') return this.establishment(scope, code ?? '', week, items);
    return this.territory(await territoryInScope(this.names, scope, kind, code), week, items, parts);
  }

  /**
   * The establishments expected in a department, in the order of their names. A thousand at most, each with the report of the
   * week or its last one: read when asked for, and each time, for they change without the cells.
   * @throws {Refusal} FORBIDDEN outside the scope.
   */
  async establishments(scope: Scope, departmentCode: string, week: ReportingWeek): Promise<Situation[]> {
    const { code } = await territoryInScope(this.names, scope, 'DEPARTMENT', departmentCode);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const rows = await this.db.run(establishmentsOfDepartment, DEFAULT_COLLECTION, week.monday, code ?? '');
    const { safetyWeeks } = await this.catalogue.doctrine(week);
    return rows.map((row) => establishmentSituation(row, week, items, safetyWeeks, this.clock.now()));
  }

  private async territory(territory: TerritoryInScope, week: ReportingWeek, items: readonly Item[], parts: Parts): Promise<Situation> {
    const divided = territory.kind === 'NATION' ? parts : 'BELOW';
    if (!workHoldsRegion(territory.regionCode)) return this.count(territory, week, items, divided);
    const key = `${territory.kind} ${territory.code ?? ''}/${week.monday}/${divided}`;
    const known = this.known.find(key) ?? (await this.known.learn(key, async () => this.asKnownToAll(territory, week, items, divided)));
    if (!known) throw new Error(`No situation for ${key}`);
    return known;
  }

  /** Kept for everyone whose scope holds the territory, so counted under nobody's rows: the scope has been checked, and the rows of the work. */
  private async asKnownToAll(territory: TerritoryInScope, week: ReportingWeek, items: readonly Item[], parts: Parts): Promise<{ value: Situation }> {
    return { value: await asSystem(async () => this.count(territory, week, items, parts)) };
  }

  private async count(territory: TerritoryInScope, week: ReportingWeek, items: readonly Item[], parts: Parts): Promise<Situation> {
    const statement = parts === 'DEPARTMENTS' ? departmentsOfNation : STATEMENT[territory.kind];
    const [rows] = await this.db.run(statement, DEFAULT_COLLECTION, week.monday, territory.code);
    const counted = { rows: rows ?? { items: null, reporting: null }, week, items };
    return this.whole(territory, counted, await this.children(territory, counted, parts));
  }

  /** Of a department, none: its establishments are read apart. */
  private async children({ kind, code }: TerritoryInScope, counted: Counted, parts: Parts): Promise<Situation[]> {
    if (kind === 'DEPARTMENT') return [];
    if (kind === 'NATION' && parts === 'BELOW') {
      return (await this.names.regions()).map((one) => this.part('REGION', one.code, one.name, counted));
    }
    const departments = (await this.names.departments()).filter((one) => kind === 'NATION' || one.regionCode === code);
    return departments.map((one) => this.part('DEPARTMENT', one.code, one.name, counted));
  }

  private async establishment(scope: Scope, finess: string, week: ReportingWeek, items: readonly Item[]): Promise<Situation> {
    const [row] = await this.db.run(oneEstablishment, DEFAULT_COLLECTION, week.monday, finess);
    if (!row || !scopeCovers(scope, row)) throw outOfScope();
    const { safetyWeeks } = await this.catalogue.doctrine(week);
    return establishmentSituation(row, week, items, safetyWeeks, this.clock.now());
  }

  private part(kind: ScopeKind, code: string, label: string, { rows, week, items }: Counted): Situation {
    const sums = (rows.items ?? []).filter((row) => row.territory === code);
    const reports = (rows.reporting ?? []).filter((row) => row.territory === code);
    const reporting = assembleReporting(reports);
    return {
      kind,
      code,
      label,
      week,
      computedAt: this.oldest(reports),
      reporting,
      ...assembleItems(items, sums, reporting.expected),
      children: [],
    };
  }

  private whole({ kind, code, label }: TerritoryInScope, counted: Counted, children: Situation[]): Situation {
    const reports = counted.rows.reporting ?? [];
    const reporting = assembleReporting(reports);
    return {
      kind,
      code,
      label,
      week: counted.week,
      computedAt: this.oldest(reports),
      reporting,
      ...assembleItems(counted.items, counted.rows.items ?? [], reporting.expected),
      children,
    };
  }

  /** A set is as fresh as its oldest part. */
  private oldest(parts: readonly { readonly computedAt: Date | string }[]): Date {
    const times = parts.map((part) => new Date(part.computedAt).getTime());
    return times.length === 0 ? this.clock.now() : new Date(Math.min(...times));
  }
}
