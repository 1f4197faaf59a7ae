import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { evaluationLag } from '#coverage';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { EvaluationScene, finessOf, layEstablishments } from './evaluation-scene.js';

const POISONED = finessOf(3);
const WEEK = '2026-W47';
const SECOND = { minutes: 1 / 60 };

describe('An establishment that cannot be evaluated', () => {
  let product: RunningProduct;
  let scene: EvaluationScene;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T20:00:00+01:00', worker: false });
    scene = new EvaluationScene(product.db, product.clock, await layEstablishments(product.db, 8));
  });

  afterAll(async () => product.stop());

  beforeEach(async () => {
    await product.db.manager.query(`TRUNCATE weekly_report, weekly_report_version, idempotency_key, crisis_consumption_change,
      coverage_current, evaluation_failure, alert, alert_event, situation_dirty`);
    for (const finess of scene.establishments) await scene.report(finess, WEEK);
    // No form lets such a value in; three weeks of it are more than a column holds.
    await product.db.manager.query(
      `INSERT INTO crisis_consumption_change (finess, item_code, source, weekly_quantity, set_by_name, set_at)
       VALUES ($1, 'GOWN', 'DECLARED', 2000000000, 'essai', now())`,
      [POISONED],
    );
  });

  async function pending(): Promise<string[]> {
    const rows = await product.db.manager.query<{ finess: string }[]>('SELECT finess FROM weekly_report WHERE evaluated_version < version ORDER BY finess');
    return rows.map((row) => row.finess);
  }

  async function attempts(): Promise<number | undefined> {
    const rows = await product.db.manager.query<{ attempts: number }[]>('SELECT attempts FROM evaluation_failure WHERE finess = $1', [POISONED]);
    return rows[0]?.attempts;
  }

  async function metric(name: string): Promise<number> {
    const { text } = await supertest(product.api.getHttpServer()).get('/metrics').expect(200);
    return Number(new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1]);
  }

  async function setAside(): Promise<void> {
    for (const seconds of [0, 5, 10, 20, 40]) {
      product.clock.advance({ minutes: seconds / 60 });
      await scene.evaluate();
    }
  }

  it('does not hold up the others, and is tried again after 5, 10, 20 and 40 seconds, never before', async () => {
    expect(await scene.evaluate()).toBe(scene.establishments.length);
    expect(await pending()).toEqual([POISONED]);
    for (const [tries, seconds] of [[1, 5], [2, 10], [3, 20], [4, 40]] as const) {
      product.clock.advance({ minutes: (seconds - 1) / 60 });
      await scene.evaluate();
      expect(await attempts()).toBe(tries);
      product.clock.advance(SECOND);
      await scene.evaluate();
      expect(await attempts()).toBe(tries + 1);
    }
  });

  it('is set aside after five tries, shown to operators, and the others go on', async () => {
    await setAside();
    expect(await attempts()).toBe(5);
    product.clock.advance({ minutes: 59 });
    await scene.report(finessOf(0), WEEK, { GOWN: { stockOnHand: 0 } });
    expect(await evaluationLag(product.db, product.clock.now())).toMatchObject({ reports: 2, setAside: 1 });
    await scene.evaluate();
    expect(await attempts()).toBe(5);
    expect(await pending()).toEqual([POISONED]);
    expect(await metric('vigie_evaluations_failing')).toBe(1);
    expect(await metric('vigie_reports_not_evaluated')).toBe(1);
    expect(await metric('vigie_oldest_report_not_evaluated_seconds')).toBeGreaterThan(3_600);
  });

  it('comes back within the hour once its rows are mended', async () => {
    await setAside();
    await product.db.manager.query('UPDATE crisis_consumption_change SET weekly_quantity = 2000 WHERE finess = $1', [POISONED]);
    product.clock.advance({ hours: 1 });
    await scene.evaluate();
    expect(await pending()).toEqual([]);
    expect(await attempts()).toBeUndefined();
    expect(await metric('vigie_evaluations_failing')).toBe(0);
  });

  it('comes back at once when the value that broke it is set again', async () => {
    await setAside();
    await scene.setCrisis(POISONED, 'GOWN', 2_000);
    await scene.evaluate();
    expect(await pending()).toEqual([]);
    const coverage = await product.db.manager.query('SELECT item_code FROM coverage_current WHERE finess = $1', [POISONED]);
    expect(coverage).toHaveLength(7);
    expect(await evaluationLag(product.db, product.clock.now())).toEqual({ reports: 0, oldestSeconds: 0, setAside: 0 });
  });
});
