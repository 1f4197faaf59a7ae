import type { Job, Queue } from 'bullmq';
import type { Clock } from '../clock.js';

/** A queue as operators see it. Times are those of the queue's own clock. */
export interface QueueState {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  /** Jobs done and still remembered: the last hundred at most. */
  readonly completed: number;
  /** Since the longest waiting job was added; null when none waits. */
  readonly oldestWaitingSeconds: number | null;
  readonly lastCompletedAt: Date | null;
  /** Processes that take this queue's jobs now. */
  readonly workers: number;
}

/** A job that was tried five times and given up. */
export interface FailedJob {
  readonly queue: string;
  readonly id: string;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: Date | null;
}

/** What one queue holds; a fixed number of reads, whatever it holds. */
export async function inspectQueue(queue: Queue, clock: Clock): Promise<QueueState> {
  const [counts, [oldest], [last], workers] = await Promise.all([
    queue.getJobCounts('waiting', 'active', 'delayed', 'failed', 'completed'),
    queue.getJobs(['waiting'], 0, 0, true),
    queue.getJobs(['completed'], 0, 0, false),
    queue.getWorkersCount(),
  ]);
  const count = (state: string): number => counts[state] ?? 0;
  return {
    name: queue.name,
    waiting: count('waiting'),
    active: count('active'),
    delayed: count('delayed'),
    failed: count('failed'),
    completed: count('completed'),
    oldestWaitingSeconds: oldest ? Math.max(0, Math.round((clock.now().getTime() - oldest.timestamp) / 1_000)) : null,
    lastCompletedAt: last?.finishedOn === undefined ? null : new Date(last.finishedOn),
    workers,
  };
}

/** The jobs given up last, newest first. */
export async function failedJobsOf(queue: Queue, most: number): Promise<FailedJob[]> {
  const jobs = await queue.getJobs(['failed'], 0, most - 1, false);
  return jobs.map((job: Job) => ({
    queue: queue.name,
    id: job.id ?? '',
    reason: job.failedReason,
    attempts: job.attemptsMade,
    failedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn),
  }));
}

/** @returns false when the job is not there any more or has not failed: someone was faster. */
export async function retryFailed(queue: Queue, id: string): Promise<boolean> {
  const job = (await queue.getJob(id)) as Job | undefined;
  if (!job || !(await job.isFailed())) return false;
  try {
    await job.retry('failed');
    return true;
  } catch (error) {
    if (await job.isFailed()) throw error;
    return false;
  }
}
