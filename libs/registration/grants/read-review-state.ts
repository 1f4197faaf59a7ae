import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, CONFIG, type Config, Database } from '#platform';
import { overdueLimit, reviewLimits } from '../rules/review.js';
import { readReviewState, type ReviewStateRow } from '../store/review-store.js';

/** How far the yearly review is, the latest region first, for the administration: takes no scope, ADMIN is national. */
@Injectable()
export class ReadReviewState {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'reviewGraceDays'>,
  ) {}

  async execute(): Promise<ReviewStateRow[]> {
    const now = this.clock.now();
    const { yearly, absent } = reviewLimits(now);
    return this.db.run(readReviewState, now, yearly, absent, overdueLimit(now, this.config.reviewGraceDays));
  }
}
