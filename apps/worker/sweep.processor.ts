import { Inject, Injectable, type OnApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { purgeSessions } from '#access';
import { MissingReportAlerts } from '#alerts';
import { purgeMachineTokens, purgeProviderSignIns, purgeSignIns } from '#identity';
import { messagesDue } from '#messaging';
import { CLOCK, type Clock, Database, JobQueue, LOGGER, type Logger, purgeThrottle } from '#platform';
import { purgeIdempotencyKeys, reportSubmitted } from '#reporting';
import { cellsOutdated, RecomputeCells, sweep } from '#situation';

const EVERY_MS = 60_000;

/**
 * Finds, in the rows, work whose wake-up was lost, and what the passing of time makes due. Driven by each worker's own
 * timer rather than by the queue's schedule: a queue that lost everything must be able to start again from nothing.
 */
@Injectable()
export class SweepProcessor implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly queue: JobQueue,
    private readonly missing: MissingReportAlerts,
    private readonly cells: RecomputeCells,
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.queue.handle(sweep, async () => this.run());
    this.queue.signal(sweep, {});
    this.timer = setInterval(() => this.queue.signal(sweep, {}), EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async run(): Promise<void> {
    // First what needs no look at the rows: a fault in the rest must not keep reports waiting.
    this.queue.signal(reportSubmitted, {});
    this.queue.signal(cellsOutdated, {});
    this.queue.signal(messagesDue, {});
    const opened = await this.missing.open();
    const marked = await this.cells.markOutdated();
    if (marked > 0) this.queue.signal(cellsOutdated, {});
    const now = this.clock.now();
    let purged = 0;
    for (const purge of [purgeIdempotencyKeys, purgeSessions, purgeThrottle, purgeProviderSignIns, purgeMachineTokens, purgeSignIns]) purged += await purge(this.db, now);
    if (marked + opened + purged > 0) this.logger.info({ marked, opened, purged }, 'sweep found work');
  }
}
