import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock, Database, LOGGER, type Logger } from '#platform';
import { purgeMailedTokens, RemindReviews } from '#registration';

const EVERY_MS = 3_600_000;

/**
 * What the passing of time makes due about who has access: the letters of the yearly review, the links that open nothing
 * any more. Each worker's own timer: twice the same hour does it once.
 */
@Injectable()
export class AccessCareProcessor implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly reviews: RemindReviews,
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS);
    void this.run();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async run(): Promise<void> {
    try {
      const purged = await purgeMailedTokens(this.db, this.clock.now());
      const reviewers = await this.reviews.execute();
      if (purged + reviewers > 0) this.logger.info({ purged, reviewers }, 'access looked after');
    } catch (error) {
      this.logger.error({ err: error }, 'access not looked after; trying again in an hour');
    }
  }
}
