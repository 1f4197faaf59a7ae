import { FoldAlerts, MissingReportAlerts } from '#alerts';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { countPending, EvaluateReports } from '#coverage';
import { type Clock, type Database, type Logger, ReportingWeek } from '#platform';
import { EvaluatePendingReports } from './evaluate-pending-reports.js';
import { RecomputeCells } from './recompute-cells.js';

interface SettleOptions {
  readonly logger: Logger;
  /** Cells of weeks from this one on are counted again even where only enrolments changed. */
  readonly since?: ReportingWeek;
  /** Establishments evaluated, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Does in this process, at once, what the worker does as reports come in: for operator commands that load many of them.
 * The worker may run meanwhile; each takes its turn.
 * @returns how many establishments had reports to evaluate.
 */
export async function settleSituation(db: Database, clock: Clock, { logger, since, onProgress }: SettleOptions): Promise<number> {
  const catalogue = new Catalogue(db, clock);
  const evaluate = new EvaluatePendingReports(
    db, new EvaluateReports(catalogue), new FoldAlerts(catalogue, clock), { signal: () => undefined }, logger, clock,
  );
  const [pending] = await db.run(countPending, DEFAULT_COLLECTION);
  const total = pending?.establishments ?? 0;
  await evaluate.execute((done) => onProgress?.(Math.min(done, total), total));
  await new MissingReportAlerts(db, catalogue, clock).open();
  const recompute = new RecomputeCells(db, catalogue, clock);
  await recompute.markOutdated(since);
  await recompute.execute();
  return total;
}
