import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { createLogger, createQueueBackend, jobContract, JobQueue, migrateQueueSchema, type Config } from '#platform';
import { createTestDatabase, startRedis, testConfig, type TestDatabase } from '../support/index.js';

/** Bar: a killed worker's job is taken up again within this. */
const RESUMED_WITHIN_MS = 15_000;
const ROOT = resolve(import.meta.dirname, '../..');

const redis = await startRedis();
const backends = redis ? (['PostgreSQL', 'Redis'] as const) : (['PostgreSQL'] as const);

afterAll(async () => {
  await redis?.stop();
});

interface Numbered {
  readonly id: string;
}

describe.each(backends)('on %s', (backend) => {
  let database: TestDatabase;
  let config: Config;
  let opened: JobQueue[] = [];
  let jobs = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    config = testConfig(database.url, backend === 'Redis' ? { redisUrl: redis?.url } : {});
  });

  afterEach(async () => {
    await Promise.all(opened.map((queue) => queue.close()));
    opened = [];
  });

  afterAll(async () => {
    await database.close();
  });

  function open(settings = config): JobQueue {
    const queue = new JobQueue(createQueueBackend(settings), createLogger(settings, 'test'));
    opened.push(queue);
    return queue;
  }

  /** A job of the test's own, folded by the id it carries. */
  function newJob(): ReturnType<typeof jobContract<Numbered>> {
    jobs += 1;
    return jobContract<Numbered>(`test-${jobs}`, ({ id }) => id);
  }

  /** Everything the queue keeps is lost, as after a flush or a restore. */
  async function loseEverything(): Promise<void> {
    if (backend === 'Redis') return withRedis((client) => client.flushall());
    const tables = await database.db.manager.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename !~ 'migration'`,
    );
    await database.db.manager.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
  }

  async function cutConnections(): Promise<void> {
    if (backend === 'Redis') return withRedis((client) => client.call('CLIENT', 'KILL', 'SKIPME', 'yes'));
    await database.db.manager.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  }

  async function withRedis(work: (client: Redis) => Promise<unknown>): Promise<void> {
    const client = new Redis(config.redisUrl as string);
    await work(client);
    client.disconnect();
  }

  test('a job is handled with what it carries', async () => {
    const job = newJob();
    const handled: Numbered[] = [];
    open().handle(job, async (payload) => void handled.push(payload));
    await open().enqueue(job, { id: 'a' });
    await until(() => handled.length > 0);
    expect(handled).toEqual([{ id: 'a' }]);
  });

  test('repeats that wait are one job, other identities are not folded', async () => {
    const job = newJob();
    const producer = open();
    await Promise.all(['a', 'b', 'a', 'a', 'b', 'a'].map((id) => producer.enqueue(job, { id })));
    const handled: string[] = [];
    open().handle(job, async ({ id }) => void handled.push(id));
    await until(() => handled.length >= 2);
    await pause(500);
    expect(handled.toSorted()).toEqual(['a', 'b']);
  });

  test('repeats while it runs make it run once more, with nothing lost', async () => {
    const job = newJob();
    const producer = open();
    let runs = 0;
    const running = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    open().handle(job, async () => {
      runs += 1;
      running.resolve();
      await release.promise;
    });
    await producer.enqueue(job, { id: 'a' });
    await running.promise;
    for (let repeat = 0; repeat < 5; repeat += 1) await producer.enqueue(job, { id: 'a' });
    release.resolve();
    await until(() => runs === 2);
    await pause(500);
    expect(runs).toBe(2);
  });

  test('signals are coalesced, and the last one is never lost', async () => {
    const job = newJob();
    const producer = open();
    let runs = 0;
    let lastRunAt = 0;
    open().handle(job, async () => {
      runs += 1;
      lastRunAt = performance.now();
    });
    for (let signal = 0; signal < 100; signal += 1) {
      producer.signal(job, { id: 'a' });
      await pause(2);
    }
    const lastSignalAt = performance.now();
    await until(() => lastRunAt > lastSignalAt - 50);
    await pause(300);
    expect(runs).toBeLessThan(40);
  });

  test('a job whose worker is killed is taken up by another', async () => {
    const job = newJob();
    await open().enqueue(job, { id: 'a' });
    const stuck = spawn(
      process.execPath,
      ['--import', './tests/support/typescript-loader.js', 'tests/support/stuck-worker.ts', database.url, config.redisUrl ?? '', job.name],
      { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(stuck.stdout, 'data');
    const handled = Promise.withResolvers<void>();
    open().handle(job, async () => handled.resolve());
    stuck.kill('SIGKILL');
    const killedAt = performance.now();
    await handled.promise;
    expect(performance.now() - killedAt).toBeLessThan(RESUMED_WITHIN_MS);
  });

  test('a job that always fails is set aside after five tries, and the others go on', async () => {
    const [poison, sound] = [newJob(), newJob()];
    const queue = open();
    let tries = 0;
    let handled = 0;
    queue.handle(poison, async () => {
      tries += 1;
      throw new Error('always');
    });
    queue.handle(sound, async () => void (handled += 1));
    await queue.enqueue(poison, { id: 'a' });
    await until(() => tries >= 2);
    await queue.enqueue(sound, { id: 'a' });
    await until(() => handled === 1);
    await until(async () => (await queue.counts([poison.name]))[0]?.counts['failed'] === 1);
    expect(tries).toBe(5);
  });

  test('an emptied queue goes on working, without a restart', async () => {
    const job = newJob();
    const producer = open();
    const handled: string[] = [];
    open().handle(job, async ({ id }) => void handled.push(id));
    await producer.enqueue(job, { id: 'before' });
    await until(() => handled.length === 1);
    await loseEverything();
    await producer.enqueue(job, { id: 'after' });
    await until(() => handled.includes('after'));
  });

  test('cut connections come back, without a restart', async () => {
    const job = newJob();
    const producer = open();
    const handled: string[] = [];
    open().handle(job, async ({ id }) => void handled.push(id));
    await producer.enqueue(job, { id: 'before' });
    await until(() => handled.length === 1);
    await cutConnections();
    const cutAt = performance.now();
    await until(async () => {
      await producer.enqueue(job, { id: 'after' }).catch(() => undefined);
      return handled.includes('after');
    });
    expect(performance.now() - cutAt).toBeLessThan(5_000);
  });

  test('a signal is no error for its caller when the queue is away', async () => {
    const away =
      backend === 'Redis'
        ? testConfig(database.url, { redisUrl: 'redis://127.0.0.1:1' })
        : testConfig('postgresql://postgres:none@127.0.0.1:1/none');
    const job = newJob();
    const unhandled: unknown[] = [];
    const listener = (error: unknown): void => void unhandled.push(error);
    process.on('unhandledRejection', listener);
    const queue = open(away);
    expect(() => queue.signal(job, { id: 'a' })).not.toThrow();
    await expect(queue.enqueue(job, { id: 'a' })).rejects.toThrow();
    await pause(300);
    process.off('unhandledRejection', listener);
    expect(unhandled).toEqual([]);
  });

  test('operators see what waits, who works and what was given up, and have it tried again', async () => {
    const job = newJob();
    const queue = open();
    await queue.enqueue(job, { id: 'a' });
    const [idle] = await queue.inspect([job.name]);
    expect(idle).toMatchObject({ waiting: 1, failed: 0, workers: 0, lastCompletedAt: null, oldestWaitingSeconds: expect.any(Number) });
    let isBroken = true;
    const worker = open();
    worker.handle(job, async () => {
      if (isBroken) throw new Error('the cause');
    });
    await until(async () => (await queue.failedJobs([job.name], 10)).length === 1);
    const [given] = await queue.failedJobs([job.name], 10);
    expect(given).toMatchObject({ queue: job.name, reason: 'the cause', attempts: 5, failedAt: expect.any(Date) });
    isBroken = false;
    expect(await queue.retry(job.name, given?.id ?? '')).toBe(true);
    await until(async () => (await queue.inspect([job.name]))[0]?.completed === 1);
    expect((await queue.inspect([job.name]))[0]).toMatchObject({ waiting: 0, failed: 0, workers: 1, lastCompletedAt: expect.any(Date), oldestWaitingSeconds: null });
    expect(await queue.retry(job.name, given?.id ?? '')).toBe(false);
    expect(await queue.retry(job.name, 'unknown')).toBe(false);
  }, 30_000);

  test('the queue’s tables are made once, then left alone', async () => {
    await migrateQueueSchema(database.db.pool);
    await migrateQueueSchema(database.db.pool);
  });
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}
