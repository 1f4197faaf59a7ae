import { type Clock, type Config, createLogger, type Database } from '#platform';
import { dateDemoAlerts, seedDemo as loadDemo, SEED_STAGES, type SeedProgress } from '#simulation';
import { settleSituation } from '#situation';
import { recordCommand } from '../record-command.js';

export interface SeedOptions {
  readonly mode: Config['mode'];
  readonly clock: Clock;
  /** In percent of the whole; not called when there is nothing to load. */
  onProgress(done: number, total: number, label: string): void;
}

/** Part of the time each stage of the loading takes, in percent of it, in their order. */
const WEIGHTS = [25, 60, 5, 5, 5] as const;
/** Part of the loading in the whole; the rest is the evaluation of what was loaded. */
const LOADING = 0.4;

/** Loads the demo network and its accounts, then evaluates it, so that the first page is true; quick when all is there. */
export async function seedDemo(db: Database, { mode, clock, onProgress }: SeedOptions): Promise<void> {
  await loadDemo(db, {
    mode,
    now: clock.now(),
    onProgress: (progress) => onProgress(Math.floor(percentOf(progress) * LOADING), 100, progress.stage),
  });
  const evaluated = await settleSituation(db, clock, {
    logger: createLogger({ logLevel: 'error' }, 'seed'),
    onProgress: (done, total) =>
      onProgress(Math.floor(100 * (LOADING + ((1 - LOADING) * done) / Math.max(1, total))), 100, 'Couvertures et alertes'),
  });
  if (evaluated === 0) return;
  await dateDemoAlerts(db);
  await recordCommand(db, clock, { action: 'demonstration.seed', detail: { evaluated } });
}

function percentOf({ stage, done, total }: SeedProgress): number {
  const rank = SEED_STAGES.indexOf(stage);
  const before = WEIGHTS.slice(0, rank).reduce((sum, weight) => sum + weight, 0);
  return Math.floor(before + ((WEIGHTS[rank] ?? 0) * done) / Math.max(1, total));
}
