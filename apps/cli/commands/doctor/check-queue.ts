import { messagesDue, noticesDue } from '#messaging';
import { createLogger, createQueueBackend, JobQueue, type Config } from '#platform';
import { reportSubmitted } from '#reporting';
import { cellsOutdated } from '#situation';
import type { Finding } from './finding.js';

const JOBS = [reportSubmitted.name, cellsOutdated.name, noticesDue.name, messagesDue.name];
const TIMEOUT_MS = 5_000;

/** What waits, runs and failed in the queue, wherever it is kept. */
export async function checkQueue(config: Config): Promise<Finding> {
  const subject = `File d'attente (${config.redisUrl === undefined ? 'PostgreSQL' : 'Redis'})`;
  const queue = new JobQueue(createQueueBackend(config), createLogger({ logLevel: 'silent' }, 'doctor'));
  try {
    const queues = await Promise.race([queue.counts(JOBS), timeout()]);
    const total = (state: string): number => queues.reduce((sum, { counts }) => sum + (counts[state] ?? 0), 0);
    const detail = `${total('waiting') + total('delayed')} en attente, ${total('active')} en cours, ${total('failed')} en échec`;
    return { isWell: total('failed') === 0, subject, detail };
  } catch (error) {
    return { isWell: false, subject, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    await queue.close();
  }
}

async function timeout(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('injoignable')), TIMEOUT_MS).unref();
  });
}
