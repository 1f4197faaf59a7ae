import { FoldAlerts, MissingReportAlerts } from '#alerts';
import { Catalogue } from '#catalogue';
import { EvaluateReports } from '#coverage';
import { Directory } from '#directory';
import { type Clock, createLogger, type Database, type JobQueue } from '#platform';
import { EvaluatePendingReports, ReadSituation, RecomputeCells, TerritoryNames } from '#situation';

/** The use cases of the worker and of the situation, on a database without processes or queue. */
export function situationOf(db: Database, clock: Clock) {
  const catalogue = new Catalogue(db, clock);
  const alerts = new FoldAlerts(catalogue, clock);
  const missing = new MissingReportAlerts(db, catalogue, clock);
  const noQueue = { signal: () => undefined } as unknown as JobQueue;
  const logger = createLogger({ logLevel: 'silent' }, 'test');
  const evaluate = new EvaluatePendingReports(db, new EvaluateReports(catalogue), alerts, missing, noQueue, logger, clock);
  const recompute = new RecomputeCells(db, catalogue, clock);
  const read = new ReadSituation(db, catalogue, new TerritoryNames(new Directory(db)), clock);
  return {
    evaluate,
    recompute,
    read,
    missing,
    /** Evaluates what is pending, then recomputes what is marked. */
    settle: async (): Promise<void> => {
      await evaluate.execute();
      await recompute.markOutdated();
      await recompute.execute();
    },
  };
}
