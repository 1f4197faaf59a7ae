import { Injectable } from '@nestjs/common';
import type { Scope, ScopeKind } from '#access';
import { Catalogue, DEFAULT_COLLECTION, type Item } from '#catalogue';
import { findThresholds, parseIntegers, ThresholdTable } from '#coverage';
import { Database, ReportingWeek } from '#platform';
import type { Situation } from './rules/situation.js';
import { KnownSums } from './rules/known-sums.js';
import { addUp, assembleItems, assembleReporting } from './rules/assemble.js';
import {
  crisisChangedSince,
  expectedKnownAt,
  type KnownVersionRow,
  staleKnownAt,
  versionsKnownAt,
} from './store/as-known-store.js';
import { type TerritoryInScope, territoryInScope } from './territory-in-scope.js';
import { TerritoryNames } from './territory-names.js';

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

  /** @throws {Refusal} FORBIDDEN outside the scope; establishments have their report versions instead. */
  async execute(scope: Scope, kind: ScopeKind, code: string | null, week: ReportingWeek, knownAt: Date): Promise<Situation> {
    const territory = await territoryInScope(this.names, scope, kind, code);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const sums = await this.count(territory, items, week, knownAt);
    const parts = await this.parts(territory);
    const base = { week, computedAt: knownAt };
    return {
      ...base,
      kind,
      code: territory.code,
      label: territory.label,
      reporting: assembleReporting([...sums.reporting.values()]),
      items: assembleItems(items, addUp(sums.all())),
      children: parts.map((part) => ({
        ...base,
        ...part,
        reporting: assembleReporting([sums.reporting.get(part.code)].filter((one) => one !== undefined)),
        items: assembleItems(items, new Map(sums.of(part.code).map((one) => [one.itemCode, one]))),
        children: [],
      })),
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
      sums.add(kind === 'NATION' ? version.regionCode : version.departmentCode, toAmounts(version));
    }
    for (const row of await this.db.run(expectedKnownAt[kind], ...values)) sums.expect(row.territory, row.expected);
    for (const row of await this.db.run(staleKnownAt[kind], ...values)) sums.addStale(row);
    return sums;
  }

  private async parts({ kind, code }: TerritoryInScope): Promise<{ kind: ScopeKind; code: string; label: string }[]> {
    if (kind === 'DEPARTMENT') return [];
    if (kind === 'NATION') return (await this.names.regions()).map((one) => ({ kind: 'REGION', code: one.code, label: one.name }));
    const departments = (await this.names.departments()).filter((one) => one.regionCode === code);
    return departments.map((one) => ({ kind: 'DEPARTMENT', code: one.code, label: one.name }));
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
