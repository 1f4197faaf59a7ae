import { Injectable } from '@nestjs/common';
import { outOfScope, type Scope, scopeCovers } from '#access';
import { Catalogue, DEFAULT_COLLECTION, type Item } from '#catalogue';
import { Database, ReportingWeek } from '#platform';
import { isExpected, type PastReport } from '#reporting';
import type { CrisisChange } from '../rules/crisis-consumption.js';
import type { ResolvedThresholds } from '../rules/thresholds.js';
import { findLatestCrisisChanges } from '../store/crisis-consumption-store.js';
import { findEntryBasis } from '../store/entry-store.js';
import { findThresholds } from '../store/threshold-store.js';
import { ThresholdTable } from '../threshold-table.js';

/** What a report being typed is compared with and measured against. */
export interface EntryBasis {
  readonly items: readonly Item[];
  /** Reports of earlier weeks, latest first; amounts in the order of the items. */
  readonly history: readonly PastReport[];
  readonly directorName: string | null;
  /** The establishment is enrolled for this week. */
  readonly expected: boolean;
  readonly safetyWeeks: number;
  changesOf(itemCode: string): readonly CrisisChange[];
  thresholdsOf(itemCode: string): ResolvedThresholds;
}

/** Reads it in three statements, whatever the length of the past. */
@Injectable()
export class ReadEntryBasis {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws {Refusal} FORBIDDEN outside the scope. */
  async execute(scope: Scope, finess: string, week: ReportingWeek): Promise<EntryBasis> {
    const [row] = await this.db.run(findEntryBasis, DEFAULT_COLLECTION, finess, week.monday);
    if (!row || !scopeCovers(scope, { ...row, finess })) throw outOfScope();
    const [changes, settings] = await Promise.all([this.db.run(findLatestCrisisChanges, [finess]), this.db.run(findThresholds, [finess])]);
    const doctrine = await this.catalogue.doctrine(week);
    const table = new ThresholdTable(settings, doctrine.thresholds);
    return {
      items: await this.catalogue.items(DEFAULT_COLLECTION),
      history: (row.history ?? []).map(([monday, stockOnHand, consumption]) => ({ week: ReportingWeek.containing(monday), stockOnHand, consumption })),
      directorName: row.directorName,
      expected: isExpected(row, week.monday),
      safetyWeeks: doctrine.safetyWeeks,
      changesOf: (itemCode) => changes.filter((change) => change.itemCode === itemCode),
      thresholdsOf: (itemCode) => table.of({ ...row, finess }, itemCode),
    };
  }
}
