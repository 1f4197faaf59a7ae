import { Injectable } from '@nestjs/common';
import type { Scope, ScopeKind } from '#access';
import { Catalogue, DEFAULT_COLLECTION, type Item } from '#catalogue';
import { findThresholds, parseIntegers, ThresholdTable } from '#coverage';
import { Database, ReportingWeek } from '#platform';
import type { Parts } from './read-situation.js';
import type { Situation } from './rules/situation.js';
import { KnownSums } from './rules/known-sums.js';
import { assembleItems, assembleReporting } from './rules/assemble.js';
import {
  crisisChangedSince,
  expectedKnownAt,
  type KnownVersionRow,
  staleKnownAt,
  versionsKnownAt,
} from './store/as-known-store.js';
import { type TerritoryInScope, territoryInScope } from './territory-in-scope.js';
import { TerritoryNames } from './territory-names.js';

/** A territory of the answer with the departments it sums. */
interface Part {
  readonly kind: ScopeKind;
  readonly code: string;
  readonly label: string;
  readonly departments: readonly string[];
}

/**
 * The situation of a week as it was known at an instant: the report versions accepted by then, the crisis consumption
 * and thresholds set by then. Observed crisis consumption is the one evaluated last. Counted at reading (up to a second
 * for the nation): it is asked rarely, after an event.
 */
@Injectable()
export class SituationAsKnown {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly names: TerritoryNames,
  ) {}

  /**
   * @param divided what the children are.
   * @throws {Refusal} FORBIDDEN outside the scope; establishments have their report versions instead.
   */
  async execute(
    scope: Scope, kind: ScopeKind, code: string | null, week: ReportingWeek, knownAt: Date, divided: Parts = 'BELOW',
  ): Promise<Situation> {
    const territory = await territoryInScope(this.names, scope, kind, code);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const sums = await this.count(territory, items, week, knownAt);
    const parts = await this.parts(territory, divided);
    const base = { week, computedAt: knownAt };
    const reporting = assembleReporting([...sums.reporting.values()]);
    return {
      ...base,
      kind,
      code: territory.code,
      label: territory.label,
      reporting,
      ...assembleItems(items, sums.all(), reporting.expected),
      children: parts.map(({ departments, ...part }) => {
        const reports = assembleReporting(departments.flatMap((one) => sums.reporting.get(one) ?? []));
        const figures = assembleItems(items, departments.flatMap((one) => sums.of(one)), reports.expected);
        return { ...base, ...part, reporting: reports, ...figures, children: [] };
      }),
    };
  }

  private async count(territory: TerritoryInScope, items: readonly Item[], week: ReportingWeek, knownAt: Date): Promise<KnownSums> {
    const { kind, code } = territory;
    const values = [DEFAULT_COLLECTION, week.monday, knownAt, code] as const;
    const versions = await this.db.run(versionsKnownAt[kind], ...values);
    const changes = Map.groupBy(await this.db.run(crisisChangedSince, knownAt), (row) => `${row.finess}/${row.itemCode}`);
    const doctrine = await this.catalogue.doctrine(week);
    const rows = await this.db.run(findThresholds, versions.map((version) => version.finess));
    const thresholds = new ThresholdTable(rows.filter((row) => row.setAt <= knownAt), doctrine.thresholds);
    const sums = new KnownSums(items, { changes, thresholds, safetyWeeks: doctrine.safetyWeeks });
    for (const version of versions) {
      sums.add(version.departmentCode, toAmounts(version));
    }
    for (const row of await this.db.run(expectedKnownAt[kind], ...values)) sums.expect(row.territory, row.expected);
    for (const row of await this.db.run(staleKnownAt[kind], ...values)) sums.addStale(row);
    return sums;
  }

  private async parts({ kind, code }: TerritoryInScope, divided: Parts): Promise<Part[]> {
    if (kind === 'DEPARTMENT') return [];
    const departments = (await this.names.departments()).filter((one) => kind === 'NATION' || one.regionCode === code);
    if (kind === 'REGION' || divided === 'DEPARTMENTS') {
      return departments.map((one) => ({ kind: 'DEPARTMENT', code: one.code, label: one.name, departments: [one.code] }));
    }
    return (await this.names.regions()).map((region) => {
      const inside = departments.filter((one) => one.regionCode === region.code);
      return { kind: 'REGION', code: region.code, label: region.name, departments: inside.map((one) => one.code) };
    });
  }
}

function toAmounts(version: KnownVersionRow) {
  return {
    ...version,
    stockOnHand: parseIntegers<number[]>(version.stockOnHand),
    consumption: parseIntegers<number[]>(version.consumption),
    crisisConsumption: version.crisisConsumption === null ? [] : parseIntegers<(number | null)[]>(version.crisisConsumption),
  };
}
