import { Inject, Injectable } from '@nestjs/common';
import { type Actor, signedBy } from '#access';
import { recordAudit } from '#audit';
import { CLOCK, type Clock, Database, JobQueue } from '#platform';
import { reportSubmitted } from '#reporting';
import { evaluationLag } from './evaluation-lag.js';
import { type EvaluationFailureRow, type EvaluationLagRow, listEvaluationFailures } from './store/coverage-store.js';
import { forgetFailure } from './store/evaluation-store.js';

export type EvaluationFailure = EvaluationFailureRow;

export interface EvaluationHealth extends EvaluationLagRow {
  readonly failures: EvaluationFailure[];
}

const MOST_SHOWN = 200;

/** What the evaluation has left to do and what it cannot do, for operators. */
@Injectable()
export class EvaluationFailures {
  constructor(
    private readonly db: Database,
    @Inject(JobQueue) private readonly queue: Pick<JobQueue, 'signal'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(): Promise<EvaluationHealth> {
    const lag = await evaluationLag(this.db, this.clock.now());
    return { ...lag, failures: await this.db.run(listEvaluationFailures, MOST_SHOWN) };
  }

  /** Has an establishment's reports tried again at once. @returns false when it was not set aside. */
  async retry(actor: Actor, finess: string): Promise<boolean> {
    const at = this.clock.now();
    const isForgotten = await this.db.transaction(async (tx) => {
      const forgotten = await tx.run(forgetFailure, finess);
      if (forgotten.length === 0) return false;
      await recordAudit(tx, { ...signedBy(actor, 'operations.retry'), action: 'evaluation.retry', place: { finess }, at });
      return true;
    });
    if (!isForgotten) return false;
    this.queue.signal(reportSubmitted, {});
    return true;
  }
}
