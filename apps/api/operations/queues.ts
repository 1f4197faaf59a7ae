import { Inject, Injectable } from '@nestjs/common';
import { type Actor, signedBy } from '#access';
import { recordAudit } from '#audit';
import { messagesDue } from '#messaging';
import { CLOCK, type Clock, Database, JobQueue, LOGGER, type Logger } from '#platform';
import { reportSubmitted } from '#reporting';
import { cellsOutdated, sweep } from '#situation';
import type { FailedJobType, QueueStateType } from './queue-health.types.js';

/** Every queue of the product, in the order in which a report meets them, with what it does. */
const LABELS = new Map([
  [reportSubmitted.name, 'Couvertures et alertes'],
  [cellsOutdated.name, 'Situations des territoires'],
  [messagesDue.name, 'Courriels'],
  [sweep.name, 'Balayage'],
]);
const NAMES = [...LABELS.keys()];
const FAILED_SHOWN = 50;

interface QueueWork {
  readonly available: boolean;
  readonly queues: QueueStateType[];
  readonly failedJobs: FailedJobType[];
  readonly lastSweepAt: Date | null;
}

/** The background work as the administrator sees it, wherever the queue is kept. */
@Injectable()
export class Queues {
  constructor(
    private readonly queue: JobQueue,
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** A queue that is away is an answer, not an error: that is when an operator looks. */
  async read(): Promise<QueueWork> {
    try {
      const [states, failedJobs] = await Promise.all([this.queue.inspect(NAMES), this.queue.failedJobs(NAMES, FAILED_SHOWN)]);
      const queues = states.map((state) => ({ ...state, label: LABELS.get(state.name) ?? state.name }));
      const lastSweepAt = states.find(({ name }) => name === sweep.name)?.lastCompletedAt ?? null;
      return { available: true, queues, failedJobs, lastSweepAt };
    } catch (error) {
      this.logger.warn({ err: error }, 'queue away; its health cannot be read');
      return { available: false, queues: [], failedJobs: [], lastSweepAt: null };
    }
  }

  /** A job tried again twice does no harm: if the trail cannot tell it, the person is answered an error. */
  async retry(actor: Actor, name: string, id: string): Promise<boolean> {
    if (!LABELS.has(name) || !(await this.queue.retry(name, id))) return false;
    const signed = signedBy(actor, 'operations.retry');
    await recordAudit(this.db, { ...signed, action: 'job.retry', subject: { kind: 'job', id: `${name}/${id}` }, at: this.clock.now() });
    return true;
  }
}
