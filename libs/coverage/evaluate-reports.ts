import { Injectable } from '@nestjs/common';
import { Catalogue, type Doctrine, type Item, DEFAULT_COLLECTION } from '#catalogue';
import { ReportingWeek, type Sql } from '#platform';
import { coverageFigures, type CoverageFigures } from './rules/coverage.js';
import { settledCrisis } from './rules/crisis-consumption.js';
import type { CoverageLevel } from './rules/levels.js';
import { observedCrisis } from './rules/observed-crisis.js';
import { observedRate } from './rules/observed-rate.js';
import { agesOf, amountsByAge } from './rules/reported-weeks.js';
import { type CrisisChangeRow, findLatestCrisisChanges } from './store/crisis-consumption-store.js';
import {
  type CurrentCoverageRow,
  findConsumptionHistory,
  findReportsSince,
  parseIntegers,
  type PendingRow,
  type ReportToEvaluateRow,
  saveCurrentCoverage,
  saveEvaluations,
} from './store/evaluation-store.js';
import { findThresholds } from './store/threshold-store.js';
import { ThresholdTable } from './threshold-table.js';

/** One report with the levels just computed, for the alerts and cells that follow. */
export interface EvaluatedReport extends ReportToEvaluateRow {
  readonly levels: CoverageLevel[];
  /** False for an item whose alerts are switched off. */
  readonly alertsEnabled: boolean[];
}

interface Evaluation {
  readonly report: ReportToEvaluateRow;
  readonly crisis: (number | null)[];
  readonly figures: CoverageFigures[];
  readonly alertsEnabled: boolean[];
}

/** What the evaluation of a chunk of establishments needs to know, read in four statements whatever its size. */
interface Knowledge {
  readonly items: readonly Item[];
  readonly reports: readonly ReportToEvaluateRow[];
  readonly history: ReadonlyMap<string, History>;
  readonly changes: ReadonlyMap<string, CrisisChangeRow[]>;
  readonly thresholds: ThresholdTable;
  readonly doctrines: ReadonlyMap<string, Doctrine>;
}

interface History {
  readonly mondays: readonly string[];
  /** Per week, per item, pieces. */
  readonly consumption: readonly number[][];
}

const FIRST_MONDAY = ReportingWeek.containing('1970-01-05');

/** Computes crisis consumption, coverage and levels of pending reports and of every later one of the same establishments. */
@Injectable()
export class EvaluateReports {
  constructor(private readonly catalogue: Catalogue) {}

  /** @param tx the transaction in which the evaluation lock is held. */
  async execute(tx: Sql, pending: readonly PendingRow[]): Promise<EvaluatedReport[]> {
    const knowledge = await this.read(tx, pending);
    const evaluations = knowledge.reports.map((report) => evaluate(report, knowledge));
    await save(tx, evaluations, knowledge.items);
    return evaluations.map(({ report, figures, alertsEnabled }) => ({
      ...report,
      levels: figures.map((figure) => figure.level),
      alertsEnabled,
    }));
  }

  private async read(tx: Sql, pending: readonly PendingRow[]): Promise<Knowledge> {
    this.catalogue.forgetDoctrine();
    const finess = pending.map((row) => row.finess);
    const since = pending.map((row) => row.since);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const reports = await tx.run(findReportsSince, DEFAULT_COLLECTION, finess, since);
    const history = await tx.run(findConsumptionHistory, DEFAULT_COLLECTION, finess, since);
    const changes = await tx.run(findLatestCrisisChanges, finess);
    const thresholds = await tx.run(findThresholds, finess);
    const weeks = [...new Set(reports.map((report) => report.week))].sort();
    const doctrines = new Map<string, Doctrine>();
    for (const week of weeks) doctrines.set(week, await this.catalogue.doctrine(ReportingWeek.containing(week)));
    const latest = doctrines.get(weeks.at(-1) ?? '') ?? (await this.catalogue.doctrine(FIRST_MONDAY));
    return {
      items,
      reports,
      history: new Map(history.map((row) => [row.finess, toHistory(row)])),
      changes: Map.groupBy(changes, (change) => `${change.finess}/${change.itemCode}`),
      thresholds: new ThresholdTable(thresholds, latest.thresholds),
      doctrines,
    };
  }
}

function toHistory(row: { weeks: string; consumption: string }): History {
  const weeks = parseIntegers<number[]>(row.weeks);
  return { mondays: weeks.map(mondayOf), consumption: parseIntegers<number[][]>(row.consumption) };
}

const mondays: string[] = [];

/** Monday of the n-th week since 1970-01-05, remembered: a chunk asks for the same weeks thousands of times. */
function mondayOf(week: number): string {
  return (mondays[week] ??= FIRST_MONDAY.plus(week).monday);
}

function evaluate(report: ReportToEvaluateRow, known: Knowledge): Evaluation {
  const history = known.history.get(report.finess) ?? { mondays: [], consumption: [] };
  const doctrine = known.doctrines.get(report.week);
  if (!doctrine) throw new Error(`No doctrine for week ${report.week}`);
  const ages = agesOf(history.mondays, report.week);
  const crisis: (number | null)[] = [];
  const figures: CoverageFigures[] = [];
  const alertsEnabled: boolean[] = [];
  known.items.forEach((item, position) => {
    const byAge = amountsByAge(ages, history.consumption.map((amounts) => amounts[position] ?? 0));
    const changes = known.changes.get(`${report.finess}/${item.code}`);
    const weekly = crisisOf(changes, byAge);
    const thresholds = known.thresholds.of(report, item.code);
    crisis.push(weekly);
    figures.push(
      coverageFigures(report.week, report.stockOnHand[position] ?? 0, weekly, thresholds, doctrine.safetyWeeks, observedRate(byAge)),
    );
    alertsEnabled.push(thresholds.enabled);
  });
  return { report, crisis, figures, alertsEnabled };
}

function crisisOf(changes: readonly CrisisChangeRow[] | undefined, byAge: readonly number[]): number | null {
  const set = changes ? settledCrisis(changes) : null;
  if (set) return set.weeklyQuantity;
  const observed = observedCrisis(byAge);
  // Weeks without any consumption leave it unknown: only a declaration may say that an item is not used.
  return observed && observed.total > 0 ? observed.weeklyQuantity : null;
}

async function save(tx: Sql, evaluations: readonly Evaluation[], items: readonly Item[]): Promise<void> {
  const saved = await tx.run(
    saveEvaluations,
    DEFAULT_COLLECTION,
    evaluations.map(({ report }) => report.finess),
    evaluations.map(({ report }) => report.week),
    evaluations.map(({ report }) => report.version),
    evaluations.map(({ crisis }) => `{${crisis.map((value) => value ?? 'NULL').join(',')}}`),
    evaluations.map(({ figures }) => `{${figures.map((figure) => figure.level).join(',')}}`),
  );
  if (saved.length === 0) return;
  const latest = new Map(evaluations.map((evaluation) => [evaluation.report.finess, evaluation]));
  const rows = [...latest.values()].flatMap((evaluation) => items.map((item, position) => toCurrent(evaluation, item, position)));
  await tx.run(saveCurrentCoverage, JSON.stringify(rows));
}

function toCurrent({ report, crisis, figures }: Evaluation, item: Item, position: number): CurrentCoverageRow {
  const figure = figures[position];
  if (!figure) throw new Error(`No figures at position ${position}`);
  return {
    finess: report.finess,
    item_code: item.code,
    region_code: report.regionCode,
    department_code: report.departmentCode,
    week: report.week,
    stock_on_hand: report.stockOnHand[position] ?? 0,
    crisis_consumption: crisis[position] ?? null,
    weeks_of_cover: figure.weeksOfCover,
    level: figure.level,
    safety_target: figure.safetyTarget,
    gap: figure.gap,
    observed_rate: figure.observedRate,
    runway_weeks: figure.runwayWeeks,
    stock_out_on: figure.stockOutOn,
  };
}
