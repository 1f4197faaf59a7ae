import { Inject, Injectable } from '@nestjs/common';
import { outOfScope, scopeCovers, type Scope } from '#access';
import { Catalogue, type Item, DEFAULT_COLLECTION } from '#catalogue';
import { CLOCK, type Clock, Database, ReportingWeek, type Sql } from '#platform';
import { computeCoverage, type CoverageFigures } from './rules/coverage.js';
import { type CrisisConsumption, resolveCrisisConsumption } from './rules/crisis-consumption.js';
import { explainCoverage, type ExplainedFormula } from './rules/explain.js';
import type { Provenance } from './rules/explain-words.js';
import type { ReportedWeek } from './rules/reported-weeks.js';
import { isStale, isStaleAt } from './rules/staleness.js';
import type { ResolvedThresholds } from './rules/thresholds.js';
import { findLatestCrisisChanges } from './store/crisis-consumption-store.js';
import { consumptionOf, findLastReport, type LastReportRow } from './store/coverage-store.js';
import { findThresholds } from './store/threshold-store.js';
import { ThresholdTable } from './threshold-table.js';

/** Coverage of one item, with all it rests on. */
export interface ItemCoverage {
  readonly item: Item;
  /** Week of the report the figures are from; null when there is none. */
  readonly week: ReportingWeek | null;
  readonly stockOnHand: number | null;
  readonly crisis: CrisisConsumption;
  readonly thresholds: ResolvedThresholds;
  /** Null without a report. */
  readonly figures: CoverageFigures | null;
  readonly safetyWeeks: number;
  readonly recent: readonly ReportedWeek[];
  /** Older than the week asked for, or than the last complete week. */
  readonly stale: boolean;
  readonly provenance: Provenance;
}

/** The figures of one establishment, computed at reading by the rules that evaluate it. */
@Injectable()
export class CoverageOfEstablishment {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param week the week of interest; the latest report when null. Without a report in it, the last known figures, stale.
   * @throws {Refusal} FORBIDDEN outside the scope.
   */
  async execute(scope: Scope, finess: string, week: ReportingWeek | null, sql: Sql = this.db): Promise<ItemCoverage[]> {
    const [row] = await sql.run(findLastReport, DEFAULT_COLLECTION, finess, week?.monday ?? null);
    if (!row || !scopeCovers(scope, { ...row, finess })) throw outOfScope();
    const now = this.clock.now();
    const reportWeek = row.week === null ? null : ReportingWeek.containing(row.week);
    const asked = week ?? reportWeek ?? ReportingWeek.lastComplete(now);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const doctrine = await this.catalogue.doctrine(reportWeek ?? asked);
    const changes = Map.groupBy(await sql.run(findLatestCrisisChanges, [finess]), (change) => change.itemCode);
    const thresholds = new ThresholdTable(await sql.run(findThresholds, [finess]), doctrine.thresholds);
    const stale = reportWeek !== null && (week ? isStaleAt(reportWeek, week) : isStale(reportWeek, now));
    const values = await this.catalogue.doctrineValues(reportWeek ?? asked);
    return items.map((item, position) => {
      const recent = consumptionOf(row, position);
      const known = {
        item,
        week: reportWeek,
        stockOnHand: row.stockOnHand?.[position] ?? null,
        crisis: resolveCrisisConsumption(changes.get(item.code) ?? [], recent, reportWeek ?? asked),
        thresholds: thresholds.of({ ...row, finess }, item.code),
        safetyWeeks: doctrine.safetyWeeks,
        recent,
        stale,
        provenance: { report: reportOf(row), settings: thresholds.settingsAt({ ...row, finess }, item.code), doctrine: values },
      };
      return { ...known, figures: figuresOf(known) };
    });
  }
}

/** "Comment est-ce calculé ?": each figure with its formula, inputs and their week; empty without a report. */
export function explainItem(coverage: ItemCoverage): ExplainedFormula[] {
  const { week, stockOnHand } = coverage;
  return week === null || stockOnHand === null ? [] : explainCoverage({ ...coverage, week, stockOnHand }).formulas;
}

function reportOf({ version, submittedByName, origin }: LastReportRow): Provenance['report'] {
  return version === null || submittedByName === null || origin === null ? null : { version, submittedByName, origin };
}

function figuresOf(known: Omit<ItemCoverage, 'figures'>): CoverageFigures | null {
  const { week, stockOnHand, crisis } = known;
  if (week === null || stockOnHand === null) return null;
  return computeCoverage({ ...known, week, stockOnHand, crisis: crisis.weeklyQuantity });
}
