import { Inject, Injectable } from '@nestjs/common';
import { outOfScope, type Scope, scopeCovers, type ScopeKind } from '#access';
import { Catalogue, DEFAULT_COLLECTION, type DoctrineValue, type Item } from '#catalogue';
import { findThresholds, type ResolvedThresholds, thresholdChain, type ThresholdRow, type ThresholdStep, ThresholdTable } from '#coverage';
import { CLOCK, type Clock, Database, ReportingWeek } from '#platform';
import { findRulePlace } from './store/alert-store.js';

/** The thresholds of one item in a perimeter, with every level they could come from. */
export interface AlertRule {
  readonly item: Item;
  readonly applied: ResolvedThresholds;
  /** Doctrine first, the perimeter asked for last. */
  readonly steps: readonly ThresholdStep<ThresholdRow>[];
  /** The doctrine's first threshold, for its source and date. */
  readonly doctrine: DoctrineValue | undefined;
}

/** Which thresholds apply in a perimeter, and why. Two statements. */
@Injectable()
export class ReadAlertRules {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * National thresholds apply to everyone, and anyone who reads alerts may read them.
   * @throws {Refusal} FORBIDDEN when the perimeter does not exist or is not in the scope.
   */
  async execute(scope: Scope, kind: ScopeKind, code: string | null): Promise<AlertRule[]> {
    const [place] = await this.db.run(findRulePlace, kind, code ?? '');
    if (!place || !(kind === 'NATION' || scopeCovers(scope, place))) throw outOfScope();
    const week = ReportingWeek.at(this.clock.now());
    const { thresholds } = await this.catalogue.doctrine(week);
    const doctrine = (await this.catalogue.doctrineValues(week)).find(({ key }) => key === 'watch_below_weeks');
    const table = new ThresholdTable(await this.db.run(findThresholds, [place.finess]), thresholds);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    return items.map((item) => ({ item, doctrine, ...thresholdChain(table.settingsAt(place, item.code), thresholds, kind) }));
  }
}
