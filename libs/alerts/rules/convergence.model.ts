import type { CoverageLevel } from '#coverage';
import type { ReportingWeek } from '#platform';
import { compareGravity, isAlerting } from './alerting-levels.js';
import { foldEpisodes } from './episodes.js';
import { firstWeekToFold, isTouchedFrom } from './fold-window.js';
import { acknowledge, checkMove } from './lifecycle.js';
import { type AlertEvent, reconcileAlerts } from './reconcile.js';
import type { StoredAlert } from './stored-alert.js';

export type Command =
  | { readonly do: 'report'; readonly week: number; readonly level: CoverageLevel }
  | { readonly do: 'evaluate' | 'acknowledge' | 'switch' };

/** One establishment and item as the tests of convergence play it: its levels, its alert table, what people were told. */
export class AlertModel {
  readonly levels = new Map<number, CoverageLevel>();
  readonly events = new Map<string, AlertEvent[]>();
  rows: StoredAlert[] = [];
  enabled = true;
  believedOpen = false;
  private acknowledgements = 0;
  private changedSince: number;

  /** @param windowed reads no more than what the changed weeks can touch, as the evaluation does. */
  constructor(
    private readonly weeks: readonly ReportingWeek[],
    private readonly windowed = false,
  ) {
    this.changedSince = weeks.length - 1;
  }

  run(commands: readonly Command[]): this {
    for (const command of commands) {
      if (command.do === 'report') this.report(command.week, command.level);
      else if (command.do === 'evaluate') this.evaluate();
      else if (command.do === 'switch') this.switch(!this.enabled);
      else this.acknowledge();
    }
    return this;
  }

  report(week: number, level: CoverageLevel): void {
    this.levels.set(week, level);
    this.changedSince = Math.min(this.changedSince, week);
  }

  switch(enabled: boolean): void {
    this.enabled = enabled;
    this.changedSince = 0;
  }

  /** @throws when the rules ask for a move the lifecycle forbids, or skip a version. */
  evaluate(): void {
    const since = this.weekAt(this.windowed ? this.changedSince : 0);
    this.changedSince = this.weeks.length - 1;
    const touched = this.rows.filter((row) => !this.windowed || isTouchedFrom(row, since));
    const from = firstWeekToFold(touched, since);
    const known = [...this.levels].map(([week, level]) => ({ week: this.weekAt(week), level }));
    const result = reconcileAlerts(touched, foldEpisodes(known.filter(({ week }) => !week.isBefore(from)), this.enabled));
    for (const { id } of result.removals) {
      this.rows = this.rows.filter((row) => row.id !== id);
      this.events.delete(id);
    }
    for (const upsert of result.upserts) this.save({ ...upsert, id: upsert.openedWeek.monday }, upsert.id);
    for (const event of result.events) {
      const { monday } = event.openedWeek;
      this.events.set(monday, [...(this.events.get(monday) ?? []), event]);
    }
    if (result.notice) this.believedOpen = result.notice.kind !== 'RESOLVED';
  }

  /** The alert rows without what depends on how many times they were written. */
  summary(withAcknowledgement: boolean): string[] {
    return this.rows.map(({ openedWeek, week, level, worstLevel, resolvedWeek, ...row }) => {
      const seen = [row.status, row.acknowledgedAt?.toISOString(), row.acknowledgedWeek, row.acknowledgedLevel];
      const facts = [openedWeek, week, level, worstLevel, resolvedWeek, row.status === 'RESOLVED'];
      return (withAcknowledgement ? [...facts, ...seen] : facts).join(' ');
    }).sort();
  }

  /** The acknowledgement rule as its sentence says it, over the levels of the weeks rather than over transitions. */
  acknowledgementStands({ openedWeek, acknowledgedWeek, acknowledgedLevel }: StoredAlert): boolean {
    if (!acknowledgedWeek || !acknowledgedLevel) return false;
    const weeks = this.weeks.flatMap((week, index) => {
      const level = this.levels.get(index);
      return level && isAlerting(level) && !week.isBefore(openedWeek) ? [{ week, level }] : [];
    });
    const seenAt = weeks.findLast(({ week }) => !acknowledgedWeek.isBefore(week)) ?? weeks[0];
    if (!seenAt || compareGravity(seenAt.level, acknowledgedLevel) > 0) return false;
    return !weeks.some(({ week, level }, index) => {
      const before = weeks[index - 1];
      return before !== undefined && acknowledgedWeek.isBefore(week) && compareGravity(level, before.level) > 0;
    });
  }

  private save(row: StoredAlert, previousId: string | null): void {
    const before = this.rows.find((one) => one.id === row.id);
    if ((before?.id ?? null) !== previousId) throw new Error(`Written twice: ${row.id}`);
    if (row.version !== (before?.version ?? 0) + 1) throw new Error(`Version skipped: ${row.version}`);
    if (before && before.status !== row.status && checkMove(before.status, row.status, ['SYSTEM']).kind === 'illegal') {
      throw new Error(`Illegal move: ${before.status} to ${row.status}`);
    }
    this.rows = [...this.rows.filter((one) => one.id !== row.id), row];
  }

  private acknowledge(): void {
    const at = new Date(Date.UTC(2026, 10, 10, 0, this.acknowledgements++));
    this.rows = this.rows.map((row) => {
      const done = acknowledge(row, { name: 'Agent', roles: ['ARS_AGENT'] }, at, null);
      if (done.kind === 'illegal') return row;
      const { kind: _, ...changes } = done;
      return { ...row, ...changes, version: row.version + 1 };
    });
  }

  private weekAt(index: number): ReportingWeek {
    const week = this.weeks[index];
    if (!week) throw new RangeError(`No week ${index}`);
    return week;
  }
}
