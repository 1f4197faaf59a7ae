import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { JobQueue } from '#platform';
import { cellsOutdated, RecomputeCells } from '#situation';

/** At most one recompute a second: at the deadline every department changes all the time, and once a second is often enough. */
const SHORTEST_INTERVAL_MS = 1_000;

@Injectable()
export class CellsOutdatedProcessor {
  private lastRun = -SHORTEST_INTERVAL_MS;

  constructor(queue: JobQueue, recompute: RecomputeCells) {
    queue.handle(cellsOutdated, async () => {
      await pause(Math.max(0, this.lastRun + SHORTEST_INTERVAL_MS - performance.now()));
      this.lastRun = performance.now();
      await recompute.execute();
    });
  }
}
