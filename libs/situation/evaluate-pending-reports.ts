import { Inject, Injectable } from '@nestjs/common';
import { FoldAlerts } from '#alerts';
import { DEFAULT_COLLECTION } from '#catalogue';
import { announceChange, placesOf } from '#changes';
import { type EvaluatedReport, EvaluateReports, findPending, forgetFailures, lockEvaluation, type PendingRow, recordFailure } from '#coverage';
import { CLOCK, type Clock, Database, isConnectionLoss, JobQueue, LOGGER, type Logger, ReportingWeek, type Transaction } from '#platform';
import { cellsOutdated } from './jobs/cells-outdated.js';
import { markDirty } from './store/cell-store.js';

/** Establishments evaluated in one transaction: long enough to share statements, short enough to be seen soon. */
const CHUNK = 250;

/**
 * Follows reports through the house: coverage, alerts, then the cells to recompute, all or nothing per chunk. What is
 * pending is read from the rows, so that running it twice, late or after losing the queue ends in the same rows.
 */
@Injectable()
export class EvaluatePendingReports {
  constructor(
    private readonly db: Database,
    private readonly coverage: EvaluateReports,
    private readonly alerts: FoldAlerts,
    @Inject(JobQueue) private readonly queue: Pick<JobQueue, 'signal'>,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Evaluates until nothing is pending.
   * @param onProgress called after each chunk with the establishments done so far.
   * @returns the number of establishments evaluated.
   */
  async execute(onProgress?: (done: number) => void): Promise<number> {
    let done = 0;
    for (;;) {
      const chunk = await this.nextChunk();
      if (chunk === 0) return done;
      done += chunk;
      this.queue.signal(cellsOutdated, {});
      onProgress?.(done);
    }
  }

  private async nextChunk(): Promise<number> {
    let pending: PendingRow[] = [];
    try {
      return await this.db.transaction(async (tx) => {
        await tx.run(lockEvaluation);
        pending = await tx.run(findPending, DEFAULT_COLLECTION, this.clock.now(), CHUNK);
        if (pending.length > 0) await this.evaluate(tx, pending);
        return pending.length;
      });
    } catch (error) {
      if (pending.length === 0 || isConnectionLoss(error)) throw error;
      this.logger.warn({ err: error, establishments: pending.length }, 'chunk not evaluated; trying one by one');
      for (const row of pending) await this.evaluateAlone(row);
      return pending.length;
    }
  }

  /** One establishment in its own transaction: what cannot be evaluated is set aside and does not hold up the others. */
  private async evaluateAlone(row: PendingRow): Promise<void> {
    try {
      await this.db.transaction(async (tx) => {
        await tx.run(lockEvaluation);
        await this.evaluate(tx, [row]);
      });
    } catch (error) {
      if (isConnectionLoss(error)) throw error;
      const message = error instanceof Error ? error.message : String(error);
      const [failure] = await this.db.run(recordFailure, row.finess, message, this.clock.now());
      this.logger.error({ err: error, finess: row.finess, attempts: failure?.attempts }, 'establishment not evaluated');
    }
  }

  private async evaluate(tx: Transaction, pending: readonly PendingRow[]): Promise<void> {
    const reports = await this.coverage.execute(tx, pending);
    await this.alerts.execute(tx, reports, pending);
    const marks = this.cellsTouchedBy(reports);
    await tx.run(markDirty, DEFAULT_COLLECTION, marks.map(([week]) => week), marks.map(([, department]) => department));
    await tx.run(forgetFailures, pending.map((row) => row.finess));
    const weeks = [...new Set(reports.map((report) => report.week))];
    const week = weeks.length === 1 && weeks[0] !== undefined ? ReportingWeek.containing(weeks[0]).toString() : null;
    await announceChange(tx, { topics: ['REPORTS', 'ALERTS'], where: placesOf(reports), week });
  }

  /** The week of each report, and the weeks after it in which it is the "last known" one. */
  private cellsTouchedBy(reports: readonly EvaluatedReport[]): [week: string, department: string][] {
    const current = ReportingWeek.at(this.clock.now()).monday;
    const marks = new Set<string>();
    reports.forEach((report, index) => {
      const next = reports[index + 1];
      const until = next && next.finess === report.finess ? next.week : undefined;
      for (let week = ReportingWeek.containing(report.week); week.monday <= current; week = week.plus(1)) {
        if (until !== undefined && week.monday >= until) break;
        marks.add(`${week.monday}/${report.departmentCode}`);
      }
    });
    return [...marks].map((mark) => mark.split('/') as [string, string]);
  }
}
