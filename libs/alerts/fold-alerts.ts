import { Inject, Injectable } from '@nestjs/common';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import type { EvaluatedReport, PendingRow } from '#coverage';
import { CLOCK, type Clock, ReportingWeek, type Sql } from '#platform';
import { foldEpisodes, type WeekLevel } from './rules/episodes.js';
import { firstWeekToFold } from './rules/fold-window.js';
import { type AlertUpsert, type Reconciliation, reconcileAlerts } from './rules/reconcile.js';
import type { StoredAlert } from './rules/stored-alert.js';
import { resolveMissingReportAlerts } from './store/alert-store.js';
import {
  type AlertEventRecord,
  type AlertRecord,
  appendAlertEvents,
  type EarlierLevelsRow,
  findAlertsToFold,
  findEarlierLevels,
  removeAlerts,
  saveAlerts,
  type StoredAlertRow,
} from './store/fold-store.js';

type LevelsOfWeek = Pick<EvaluatedReport, 'week' | 'levels' | 'submittedAt'>;

/** One establishment's evaluated weeks, oldest first, and the alerts they may touch. */
interface Establishment {
  readonly place: EvaluatedReport;
  /** First week evaluated now. */
  readonly since: string;
  readonly weeks: LevelsOfWeek[];
  readonly alerts: StoredAlertRow[];
}

interface Changes {
  readonly records: AlertRecord[];
  readonly removed: string[];
  readonly events: AlertEventRecord[];
}

/** Folds evaluated levels into the alerts: reads, lets the rules decide, writes, whatever the number of establishments. */
@Injectable()
export class FoldAlerts {
  constructor(
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param tx the transaction of the evaluation itself. */
  async execute(tx: Sql, reports: readonly EvaluatedReport[], pending: readonly PendingRow[]): Promise<void> {
    const items = (await this.catalogue.items(DEFAULT_COLLECTION)).map((item) => item.code);
    const changes: Changes = { records: [], removed: [], events: [] };
    for (const establishment of await this.read(tx, reports, pending)) {
      items.forEach((item, position) => this.fold(establishment, item, position, changes));
    }
    if (changes.removed.length > 0) await tx.run(removeAlerts, changes.removed);
    if (changes.records.length > 0) await tx.run(saveAlerts, JSON.stringify(changes.records));
    if (changes.events.length > 0) await tx.run(appendAlertEvents, JSON.stringify(changes.events));
    await this.resolveMissing(tx, reports);
  }

  /** A report makes the establishment visible again: its missing-report alerts up to that week are resolved. */
  private async resolveMissing(tx: Sql, reports: readonly EvaluatedReport[]): Promise<void> {
    const latest = new Map(reports.map((report) => [report.finess, report.week]));
    await tx.run(resolveMissingReportAlerts, [...latest.keys()], [...latest.values()], this.clock.now());
  }

  private async read(tx: Sql, reports: readonly EvaluatedReport[], pending: readonly PendingRow[]): Promise<Establishment[]> {
    const alerts = await tx.run(findAlertsToFold, pending.map((row) => row.finess), pending.map((row) => row.since));
    const alertsOf = Map.groupBy(alerts, (alert) => alert.finess);
    const windows = pending.flatMap(({ finess, since }) => {
      const opened = (alertsOf.get(finess) ?? []).map((alert) => alert.openedWeek).filter((week) => week < since);
      return opened.length === 0 ? [] : [{ finess, from: opened.reduce((a, b) => (a < b ? a : b)), until: since }];
    });
    const earlier: EarlierLevelsRow[] = windows.length === 0 ? [] : await tx.run(
      findEarlierLevels, DEFAULT_COLLECTION,
      windows.map((one) => one.finess), windows.map((one) => one.from), windows.map((one) => one.until),
    );
    const earlierOf = Map.groupBy(earlier, (row) => row.finess);
    const reportsOf = Map.groupBy(reports, (report) => report.finess);
    return pending.flatMap(({ finess, since }) => {
      const own = reportsOf.get(finess) ?? [];
      const place = own.at(-1);
      return place ? [{ place, since, weeks: [...(earlierOf.get(finess) ?? []), ...own], alerts: alertsOf.get(finess) ?? [] }] : [];
    });
  }

  private fold({ place, since, weeks, alerts }: Establishment, item: string, position: number, changes: Changes): void {
    const existing = alerts.filter((alert) => alert.itemCode === item).map(toStored);
    // Each item from its own first week: weeks read for another item's longer alert would make a closed one anew.
    const from = firstWeekToFold(existing, ReportingWeek.containing(since)).monday;
    const levels: WeekLevel[] = weeks
      .filter(({ week }) => week >= from)
      .map(({ week, levels: all }) => ({ week: ReportingWeek.containing(week), level: all[position] ?? 'UNKNOWN' }));
    const result = reconcileAlerts(existing, foldEpisodes(levels, place.alertsEnabled[position] ?? true));
    this.collect(place, item, weeks, result, changes);
  }

  private collect(place: EvaluatedReport, item: string, weeks: readonly LevelsOfWeek[], result: Reconciliation, changes: Changes): void {
    const knownAt = (week: ReportingWeek): Date => weeks.find((one) => one.week === week.monday)?.submittedAt ?? this.clock.now();
    const identify = (openedWeek: ReportingWeek): string => `${place.finess}-${item}-${openedWeek.toString()}`;
    changes.removed.push(...result.removals.map((removal) => removal.id));
    changes.records.push(
      ...result.upserts.map((upsert) => ({
        ...toRecord(upsert),
        id: identify(upsert.openedWeek),
        finess: place.finess,
        item_code: item,
        region_code: place.regionCode,
        department_code: place.departmentCode,
        opened_at: knownAt(upsert.openedWeek),
        updated_at: knownAt(upsert.week),
      })),
    );
    changes.events.push(
      ...result.events.map((event) => ({
        alert_id: identify(event.openedWeek),
        finess: place.finess,
        kind: event.kind,
        week: event.week.monday,
        from_level: event.from,
        to_level: event.to,
        at: this.clock.now(),
        by_name: null,
      })),
    );
  }
}

function toStored(row: StoredAlertRow): StoredAlert {
  return {
    ...row,
    openedWeek: ReportingWeek.containing(row.openedWeek),
    week: ReportingWeek.containing(row.week),
    resolvedWeek: row.resolvedWeek === null ? null : ReportingWeek.containing(row.resolvedWeek),
    acknowledgedWeek: row.acknowledgedWeek === null ? null : ReportingWeek.containing(row.acknowledgedWeek),
  };
}

function toRecord(upsert: AlertUpsert) {
  return {
    level: upsert.level,
    worst_level: upsert.worstLevel,
    status: upsert.status,
    opened_week: upsert.openedWeek.monday,
    week: upsert.week.monday,
    acknowledged_by_name: upsert.acknowledgedByName,
    acknowledged_at: upsert.acknowledgedAt,
    acknowledgement_note: upsert.acknowledgementNote,
    acknowledged_week: upsert.acknowledgedWeek?.monday ?? null,
    acknowledged_level: upsert.acknowledgedLevel,
    resolved_week: upsert.resolvedWeek?.monday ?? null,
    version: upsert.version,
  };
}
