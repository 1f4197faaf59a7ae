import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PurgeTrail, SealTrail } from '#audit';
import { LOGGER, type Logger } from '#platform';

const EVERY_MS = 60_000;

/**
 * Seals the audit trail every minute, and removes what its retention ends, once a day. On each worker's own timer, without
 * the queue: one seals, the others find nothing moved.
 */
@Injectable()
export class TrailKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly seal: SealTrail,
    private readonly purge: PurgeTrail,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.keep();
    this.timer = setInterval(() => {
      this.running = this.running.then(async () => this.keep());
    }, EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** The seal goes to the log too: kept with it, out of the database, it shows that nothing before was removed since. */
  private async keep(): Promise<void> {
    try {
      const seal = await this.seal.execute();
      if (seal) this.logger.info({ seal }, 'audit trail sealed');
      const removed = await this.purge.executeIfDue();
      if (removed > 0) this.logger.info({ removed }, 'audit trail purged');
    } catch (error) {
      this.logger.error({ err: error }, 'audit trail not sealed; tried again in a minute');
    }
  }
}
