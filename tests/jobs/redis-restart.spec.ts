import { afterAll, expect, test } from '@jest/globals';
import { createLogger, createQueueBackend, jobContract, JobQueue } from '#platform';
import { eventually } from '../support/eventually.js';
import { startRedis, testConfig } from '../support/index.js';

/** Bar (quality, reliability 6). */
const RECOVERED_WITHIN_MS = 5_000;

let redis = await startRedis();
const whenPresent = redis ? test : test.skip;

afterAll(async () => {
  await redis?.stop();
});

whenPresent('a Redis that was killed and comes back empty: jobs are handled again within 5 s, without a restart', async () => {
  const url = redis?.url ?? '';
  const config = testConfig('postgresql://nobody@127.0.0.1:1/none', { redisUrl: url });
  const [producer, consumer] = [0, 1].map(() => new JobQueue(createQueueBackend(config), createLogger(config, 'test'))) as [JobQueue, JobQueue];
  const job = jobContract<{ id: string }>('restart', ({ id }) => id);
  const handled: string[] = [];
  consumer.handle(job, async ({ id }) => void handled.push(id));
  await producer.enqueue(job, { id: 'before' });
  await eventually(async () => expect(handled).toEqual(['before']));
  await redis?.stop();
  await expect(producer.enqueue(job, { id: 'meanwhile' })).rejects.toThrow();
  redis = await startRedis(url);
  const backAt = performance.now();
  await eventually(async () => {
    await producer.enqueue(job, { id: 'after' }).catch(() => undefined);
    expect(handled).toContain('after');
  });
  expect(performance.now() - backAt).toBeLessThan(RECOVERED_WITHIN_MS);
  await Promise.all([producer.close(), consumer.close()]);
});
