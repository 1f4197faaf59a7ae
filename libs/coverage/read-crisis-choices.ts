import { Inject, Injectable } from '@nestjs/common';
import { outOfScope, type Scope, scopeCovers } from '#access';
import { Catalogue, DEFAULT_COLLECTION, type Item } from '#catalogue';
import { CLOCK, type Clock, Database, ReportingWeek } from '#platform';
import { type CrisisChoice, crisisChoice } from './rules/crisis-choice.js';
import { consumptionOf, findLastReport } from './store/coverage-store.js';
import { listCrisisChanges } from './store/crisis-consumption-store.js';

export interface ItemCrisisChoice extends CrisisChoice {
  readonly item: Item;
}

/** Where each crisis consumption of an establishment comes from, and what it would be otherwise. Two statements. */
@Injectable()
export class ReadCrisisChoices {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN outside the scope. */
  async execute(scope: Scope, finess: string): Promise<ItemCrisisChoice[]> {
    const [row] = await this.db.run(findLastReport, DEFAULT_COLLECTION, finess, null);
    if (!row || !scopeCovers(scope, { ...row, finess })) throw outOfScope();
    const changes = Map.groupBy(await this.db.run(listCrisisChanges, finess), (change) => change.itemCode);
    const week = row.week === null ? ReportingWeek.lastComplete(this.clock.now()) : ReportingWeek.containing(row.week);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    return items.map((item, position) => ({ item, ...crisisChoice(changes.get(item.code) ?? [], consumptionOf(row, position), week) }));
  }
}
