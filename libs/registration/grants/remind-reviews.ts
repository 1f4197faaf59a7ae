import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, dateInParis, Database } from '#platform';
import { WriteLetters } from '../invitations/write-letters.js';
import { reviewLetter } from '../rules/letters.js';
import { reviewLimits } from '../rules/review.js';
import { findDueReviewers } from '../store/review-store.js';

/** Writes to grantors who have habilitations to confirm, once a calendar month at most: the outbox knows who was written to. */
@Injectable()
export class RemindReviews {
  constructor(
    private readonly db: Database,
    private readonly letters: WriteLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many grantors have something to confirm. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const { yearly, absent } = reviewLimits(now);
    const month = dateInParis(now).slice(0, 7);
    const reviewers = await this.db.run(findDueReviewers, now, yearly, absent);
    for (const reviewer of reviewers) {
      await this.letters.tell(this.db, 'REVIEW', reviewer, `review/${month}/${reviewer.id}`, reviewLetter(reviewer.due, this.letters.pages), now);
    }
    if (reviewers.length > 0) this.letters.wake();
    return reviewers.length;
  }
}
