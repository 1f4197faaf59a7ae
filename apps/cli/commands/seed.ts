import type { Clock, Config, Database } from '#platform';
import { seedDemo as loadDemo, SEED_STAGES, type SeedProgress } from '#simulation';

export interface SeedOptions {
  readonly mode: Config['mode'];
  readonly clock: Clock;
  /** In percent of the whole; not called when there is nothing to load. */
  onProgress(done: number, total: number, label: string): void;
}

/** Part of the time each stage takes, in percent, in their order. */
const WEIGHTS = [25, 60, 5, 5, 5] as const;

/** Loads the demo network and its accounts; returns at once when they are there. */
export async function seedDemo(db: Database, { mode, clock, onProgress }: SeedOptions): Promise<void> {
  await loadDemo(db, { mode, now: clock.now(), onProgress: (progress) => onProgress(percentOf(progress), 100, progress.stage) });
}

function percentOf({ stage, done, total }: SeedProgress): number {
  const rank = SEED_STAGES.indexOf(stage);
  const before = WEIGHTS.slice(0, rank).reduce((sum, weight) => sum + weight, 0);
  return Math.floor(before + ((WEIGHTS[rank] ?? 0) * done) / Math.max(1, total));
}
