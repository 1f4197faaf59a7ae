import { setTimeout as pause } from 'node:timers/promises';
import type { Job, Queue, Worker } from 'bullmq';
import { systemClock } from '../clock.js';
import { isConnectionLoss } from '../database/connection-loss.js';
import type { Logger } from '../logging.js';
import type { JobContract } from './job-contract.js';
import type { QueueBackend } from './queue-backend.js';
import { type FailedJob, failedJobsOf, inspectQueue, type QueueState, retryFailed } from './queue-inspection.js';

/** Repeats of one wake-up within this time become one more at its end: adding a job costs as much as several reports. */
const COALESCE_MS = 200;
const ATTEMPTS = 5;
// A job whose worker was killed, or whose end could not be noted because its queue went away at that moment, is taken up
// again after lockDuration + stalledInterval at most, with all later wake-ups folded behind it: 4.5 s (bars: 15 s after a kill,
// 5 s after a restart of PostgreSQL or Redis; BullMQ's own defaults: 60 s). A worker that stands still for longer loses its job
// to another although it lives: handlers are fenced, so that costs a useless run.
const RECOVERY = { lockDuration: 3_000, stalledInterval: 1_500, maxStalledCount: 5 };
/** Between two looks whether PostgreSQL or Redis is back (bar: at work within 5 s of its return; BullMQ's own default: 15 s). */
const RECONNECT_MS = 500;

export type JobHandler<Payload> = (payload: Payload) => Promise<void>;

/** Counts of one queue, for operators. */
export interface QueueCounts {
  readonly name: string;
  readonly counts: Record<string, number>;
}

/**
 * Adds and handles background jobs. The queue only wakes: what is to be done is always read from the database,
 * so a lost job costs a delay (until the sweep), never a result.
 */
export class JobQueue {
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private readonly pendingSignals = new Map<string, { again: boolean; timer: NodeJS.Timeout }>();
  private isStopping = false;

  constructor(
    private readonly backend: QueueBackend,
    private readonly logger: Logger,
  ) {}

  /** Adds a job, folded into the waiting one of the same identity. While one runs, at most one more waits. */
  async enqueue<Payload extends object>(job: JobContract<Payload>, payload: Payload): Promise<void> {
    await this.backend.available();
    await this.queue(job.name).add(job.name, payload, {
      deduplication: { id: job.identity(payload), keepLastIfActive: true },
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delay: 500 },
      removeOnComplete: { count: 100 },
      removeOnFail: { age: 7 * 24 * 3600, count: 1_000 },
    });
  }

  /** Like `enqueue`, but at once or shortly, coalesced in this process, and never an error for the caller. */
  signal<Payload extends object>(job: JobContract<Payload>, payload: Payload): void {
    const identity = job.identity(payload);
    const pending = this.pendingSignals.get(identity);
    if (pending) {
      pending.again = true;
      return;
    }
    const entry = {
      again: false,
      timer: setTimeout(() => {
        this.pendingSignals.delete(identity);
        if (entry.again) this.signal(job, payload);
      }, COALESCE_MS),
    };
    this.pendingSignals.set(identity, entry);
    this.enqueue(job, payload).catch((error: unknown) => {
      this.logger.warn({ err: error, job: job.name }, 'wake-up not queued; the sweep will find the work');
    });
  }

  /** Starts handling a job in this process, one at a time. */
  handle<Payload extends object>(job: JobContract<Payload>, handler: JobHandler<Payload>): void {
    const process = async (queued: Job<Payload>): Promise<void> => this.untilConnected(job.name, async () => handler(queued.data));
    const worker = this.backend.worker(job.name, process, { concurrency: 1, runRetryDelay: RECONNECT_MS, ...RECOVERY });
    worker.on('failed', (failed, error) => this.logger.error({ err: error, job: job.name, id: failed?.id }, 'job failed'));
    worker.on('error', (error) => this.logger.warn({ err: error, job: job.name }, 'queue connection trouble'));
    this.workers.push(worker);
  }

  async counts(names: readonly string[]): Promise<QueueCounts[]> {
    return Promise.all(names.map(async (name) => ({ name, counts: await this.queue(name).getJobCounts() })));
  }

  /** @throws when PostgreSQL or Redis is away. */
  async inspect(names: readonly string[]): Promise<QueueState[]> {
    await this.backend.available();
    // Against the machine's clock: jobs are dated with it.
    return Promise.all(names.map(async (name) => inspectQueue(this.queue(name), systemClock)));
  }

  /** The jobs of each queue given up last, newest first. */
  async failedJobs(names: readonly string[], mostOfEach: number): Promise<FailedJob[]> {
    const lists = await Promise.all(names.map(async (name) => failedJobsOf(this.queue(name), mostOfEach)));
    return lists.flat().toSorted((a, b) => (b.failedAt?.getTime() ?? 0) - (a.failedAt?.getTime() ?? 0));
  }

  /** Has a job that was given up tried again. @returns false when there is no such failed job. */
  async retry(name: string, id: string): Promise<boolean> {
    await this.backend.available();
    return retryFailed(this.queue(name), id);
  }

  /** Takes no more jobs, and waits for the running ones to end. */
  async stopHandling(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  /** Lets running jobs end, then closes every connection. Workers first: they still need the queue. */
  async close(): Promise<void> {
    for (const { timer } of this.pendingSignals.values()) clearTimeout(timer);
    await this.stopHandling();
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  /**
   * Work whose database went away waits here until it is back, and is done again: failing, its job would stay taken until
   * its lock expires, with all later wake-ups folded behind it (measured: 10 to 16 s).
   */
  private async untilConnected(name: string, work: () => Promise<void>): Promise<void> {
    for (let isKnown = false; ; isKnown = true) {
      try {
        return await work();
      } catch (error) {
        if (this.isStopping || !isConnectionLoss(error)) throw error;
        if (!isKnown) this.logger.warn({ err: error, job: name }, 'database away; trying again until it is back');
        await pause(RECONNECT_MS);
      }
    }
  }

  private queue(name: string): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.backend.queue(name);
      queue.on('error', (error) => this.logger.warn({ err: error, queue: name }, 'queue connection trouble'));
      this.queues.set(name, queue);
    }
    return queue;
  }
}
