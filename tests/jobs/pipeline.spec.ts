import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Redis } from 'ioredis';
import { type JobContract, jobContract, JobQueue } from '#platform';
import { reportSubmitted } from '#reporting';
import { cellsOutdated } from '#situation';
import { eventually } from '../support/eventually.js';
import { startRedis } from '../support/index.js';
import { type Caller, type GraphqlAnswer, type RunningProduct, startProduct } from '../support/running-product.js';
import { HAGUENAU, laySmallCountry, reportLines, STRASBOURG } from '../support/small-country.js';

const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }`;
const SET_CRISIS = `mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) { __typename } }`;
const SEEN = `{
  alerts(filter: { item: "FFP2_MASK" }) { nodes { level establishment { finess } } }
  situation(kind: DEPARTMENT, code: "67", week: "2026-W47") { reporting { received } items { item { code } stockOnHand } }
  weeklyReport(finess: "${STRASBOURG}", week: "2026-W47") { evaluated }
}`;
/** Everything the product keeps, except what says only when somebody signed in. */
const KEPT = ['weekly_report', 'weekly_report_version', 'coverage_current', 'alert', 'alert_event', 'situation_cell', 'situation_reporting',
  'situation_dirty', 'evaluation_failure', 'crisis_consumption_change', 'level_threshold_change', 'enrolment'];

const JOBS = [reportSubmitted, cellsOutdated, jobContract('sweep')];

const redis = await startRedis();
const backends = redis ? (['PostgreSQL', 'Redis'] as const) : (['PostgreSQL'] as const);

afterAll(async () => {
  await redis?.stop();
});

describe.each(backends)('A report, its wake-ups carried by %s', (backend) => {
  let product: RunningProduct;
  let worker: INestApplicationContext | undefined;
  let strasbourg: Caller;
  let haguenau: Caller;
  let ars: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T20:00:00+01:00', worker: false, config: backend === 'Redis' ? { redisUrl: redis?.url } : {} });
    await laySmallCountry(product.db);
    strasbourg = await product.signIn('director.strasbourg@demo.vigie');
    haguenau = await product.signIn('director.haguenau@demo.vigie');
    ars = await product.signIn('ars.44@demo.vigie');
  });

  beforeEach(async () => {
    await product.db.manager.query(`TRUNCATE ${KEPT.filter((table) => table !== 'enrolment').join(', ')}, idempotency_key`);
    for (const [caller, finess] of [[strasbourg, STRASBOURG], [haguenau, HAGUENAU]] as const) {
      await caller.ask(SET_CRISIS, { input: { finess, item: 'FFP2_MASK', weeklyQuantity: 1_000 } });
    }
  });

  afterEach(async () => {
    await worker?.close();
    worker = undefined;
  });

  afterAll(async () => product.stop());

  async function report(caller: Caller, finess: string, ffp2: number): Promise<GraphqlAnswer> {
    const lines = reportLines({ FFP2_MASK: { stockOnHand: ffp2 } });
    const answer = await caller.ask(SUBMIT, { input: { finess, week: '2026-W47', expectedVersion: 0, idempotencyKey: finess, lines } });
    expect(answer.data['submitWeeklyReport'].__typename).toBe('SubmitWeeklyReportSuccess');
    return answer;
  }

  async function reportBoth(): Promise<void> {
    await report(strasbourg, STRASBOURG, 900);
    await report(haguenau, HAGUENAU, 1_500);
  }

  /** Both establishments evaluated, their alerts seen, and their department counted. */
  async function everythingSeen(): Promise<void> {
    await eventually(async () => {
      const { alerts, situation, weeklyReport } = (await ars.ask(SEEN)).data;
      expect(weeklyReport).toEqual({ evaluated: true });
      expect(alerts.nodes).toEqual([
        { level: 'CRITICAL', establishment: { finess: STRASBOURG } },
        { level: 'WARNING', establishment: { finess: HAGUENAU } },
      ]);
      expect(situation.reporting).toEqual({ received: 2 });
      expect(situation.items[1]).toEqual({ item: { code: 'FFP2_MASK' }, stockOnHand: 2_400 });
    });
  }

  async function kept(): Promise<Record<string, unknown[]>> {
    const tables = KEPT.map(async (table) => [table, await product.db.manager.query<unknown[]>(`SELECT t::text FROM ${table} t ORDER BY 1`)]);
    return Object.fromEntries(await Promise.all(tables));
  }

  /** Hands a job to the worker, and waits until it and all it leads to are done. */
  async function run(queue: JobQueue, job: JobContract): Promise<void> {
    const before = await done(queue, job);
    await queue.enqueue(job, {});
    await eventually(async () => expect(await done(queue, job)).toBeGreaterThan(before));
    await eventually(async () => {
      for (const { counts } of await queue.counts(JOBS.map(({ name }) => name))) {
        expect({ active: counts['active'], waiting: counts['waiting'], delayed: counts['delayed'] }).toEqual({ active: 0, waiting: 0, delayed: 0 });
      }
    });
  }

  async function done(queue: JobQueue, job: JobContract): Promise<number> {
    const [queued] = await queue.counts([job.name]);
    return queued?.counts['completed'] ?? 0;
  }

  /** As after a flush, a restore of the data alone, or a new Redis. */
  async function loseQueue(): Promise<void> {
    if (backend === 'Redis') {
      const client = new Redis(redis?.url ?? '');
      await client.flushall();
      client.disconnect();
      return;
    }
    const tables = await product.db.manager.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename !~ 'migration'`,
    );
    // Locks table after table while the workers take them in their own order: PostgreSQL may choose this one to give way.
    for (let isLost = false; !isLost; ) {
      isLost = await product.db.manager.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Error && error.message.includes('deadlock')) return false;
          throw error;
        },
      );
    }
  }

  /** The queue answers nothing at all until it is back: its tables are out of reach, or its process stands still. */
  async function withoutQueue(work: () => Promise<void>): Promise<void> {
    const away = async (isAway: boolean): Promise<unknown> => {
      if (backend === 'Redis') return process.kill(redis?.pid ?? 0, isAway ? 'SIGSTOP' : 'SIGCONT');
      return product.db.manager.query(isAway ? 'ALTER SCHEMA bullmq RENAME TO bullmq_away' : 'ALTER SCHEMA bullmq_away RENAME TO bullmq');
    };
    await away(true);
    try {
      await work();
    } finally {
      await away(false);
    }
  }

  test('is evaluated, opens its alerts and is counted; each job run twice more changes no row', async () => {
    worker = await product.startWorker();
    await reportBoth();
    await everythingSeen();
    const queue = worker.get(JobQueue);
    await run(queue, cellsOutdated);
    const before = await kept();
    expect(before['alert']?.length).toBeGreaterThan(2);
    for (const job of [...JOBS, ...JOBS]) await run(queue, job);
    expect(await kept()).toEqual(before);
  });

  test('is found by the sweep of a fresh worker when the whole queue is lost', async () => {
    await reportBoth();
    await loseQueue();
    worker = await product.startWorker();
    await everythingSeen();
  });

  test('is accepted while the queue is away, and its work is found later', async () => {
    await withoutQueue(reportBoth);
    await loseQueue();
    worker = await product.startWorker();
    await everythingSeen();
  });

  test('goes on being evaluated by a worker whose queue was lost under it', async () => {
    worker = await product.startWorker();
    await report(strasbourg, STRASBOURG, 900);
    await loseQueue();
    await report(haguenau, HAGUENAU, 1_500);
    await everythingSeen();
  });
});
