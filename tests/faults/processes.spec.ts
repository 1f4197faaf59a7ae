import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createAccount, type Habilitation } from '#access';
import { connectDatabase, type Database } from '#platform';
import { layEstablishments } from '../jobs/evaluation-scene.js';
import { eventually } from '../support/eventually.js';
import { Client } from './client.js';
import { alertsWithWrongStory, calmlyEvaluated, computedRows, openWork } from './evaluated-rows.js';
import { Installation } from './installation.js';
import { killAtRandom, randomNumbers, Reporter } from './random-kills.js';
import { LONG_AGO } from '../support/small-country.js';

const EMAIL = 'director@demo.vigie';
const ESTABLISHMENTS = 1_000;
const WEEKS = 4;
/** Bars (quality, reliability 6). */
const RESUMED_WITHIN_MS = 15_000;
const RECOVERED_WITHIN_MS = 5_000;
/** A campaign raises them, and plays the same victims again with its seed. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? 20);
const SEED = Number(process.env['FAULT_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
const REPORTERS = 4;
/** Of those the director reports for, each reporter has its own. */
const EACH = 10;

describe('The product’s processes', () => {
  let installation: Installation;
  let db: Database;
  let all: string[];

  beforeAll(async () => {
    installation = await Installation.create();
    db = await connectDatabase(installation.databaseUrl);
    all = await layEstablishments(db, ESTABLISHMENTS);
    const habilitations = all.slice(0, REPORTERS * EACH).map((finess): Habilitation => ({ role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: finess }));
    await createAccount(db, { email: EMAIL, name: 'Claire Weber', password: 'vigie-demo', habilitations, isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO });
    await db.manager.query(`INSERT INTO crisis_consumption_change (finess, item_code, source, weekly_quantity, set_by_name, set_at)
      SELECT finess, 'FFP2_MASK', 'DECLARED', 1000, 'Claire Weber', '2026-11-01' FROM establishment`);
  }, 120_000);

  afterEach(async () => {
    await Promise.all([installation.api, ...installation.workers].map(async (part) => part.kill()));
  });

  afterAll(async () => {
    await db.source.destroy();
    await installation.remove();
  });

  async function layReports(): Promise<void> {
    await db.manager.query(
      `INSERT INTO weekly_report (finess, week, region_code, department_code, version, stock_on_hand, consumption, received,
         first_submitted_at, submitted_at, on_time, origin, submitted_by_name)
       SELECT finess, date '2026-11-16' - 7 * week, region_code, department_code, 1, array_fill(500 + 700 * week, ARRAY[7]), array_fill(100, ARRAY[7]),
         array_fill(0, ARRAY[7]), '2026-11-16', '2026-11-16', true, 'FORM', 'Claire Weber'
       FROM establishment, generate_series(0, $1 - 1) AS week`,
      [WEEKS],
    );
  }

  async function evaluated(): Promise<number> {
    const [row] = await db.manager.query<{ count: number }[]>('SELECT count(*)::int AS count FROM weekly_report WHERE evaluated_version = version');
    return row?.count ?? 0;
  }

  async function isEvaluated(finess: string): Promise<boolean> {
    const waiting = await db.manager.query<unknown[]>('SELECT 1 FROM weekly_report WHERE finess = $1 AND evaluated_version < version', [finess]);
    return waiting.length === 0;
  }

  it('a worker killed in the middle of its work: another resumes within 15 s, and the rows are those of a calm evaluation', async () => {
    const [doomed, heir] = installation.workers;
    await layReports();
    await doomed.start();
    while ((await evaluated()) === 0) await pause(5);
    await doomed.kill();
    const killedAt = performance.now();
    const atKill = await evaluated();
    expect(atKill).toBeLessThan(WEEKS * ESTABLISHMENTS);
    await heir.start();
    await eventually(async () => expect(await evaluated()).toBeGreaterThan(atKill), 2 * RESUMED_WITHIN_MS);
    expect(performance.now() - killedAt).toBeLessThan(RESUMED_WITHIN_MS);
    await expectCalmRows();
  }, 120_000);

  it.each([
    ['restarted', async () => installation.stopPostgres()],
    ['killed and started again', async () => installation.killPostgres()],
  ])('PostgreSQL %s under the API and the worker, at work then at rest: they go on within 5 s, without a restart', async (how, down) => {
    const [worker] = installation.workers;
    await db.manager.query('UPDATE weekly_report SET evaluated_version = 0');
    await Promise.all([installation.api.start(), worker.start()]);
    const client = await Client.signIn(installation.origin, EMAIL);
    const finess = all[how === 'restarted' ? 0 : 1] ?? '';
    for (const expectedVersion of [1, 2]) {
      const report = { finess, week: '2026-W47', expectedVersion, ffp2: 700 * expectedVersion, key: `${how} ${expectedVersion}` };
      const atWork = expectedVersion === 1;
      await eventually(async () => expect(atWork ? await evaluated() : -(await openWork(db))).toBeGreaterThan(atWork ? 0 : -1), 60_000);
      await down();
      // Usually an error; a session that outlives its postmaster for an instant may still accept it.
      await client.submit(report);
      await installation.startPostgres();
      const backAt = performance.now();
      while ((await client.submit(report)) === undefined) await pause(20);
      await eventually(async () => expect(await isEvaluated(finess)).toBe(true), 60_000);
      expect(performance.now() - backAt).toBeLessThan(RECOVERED_WITHIN_MS);
    }
    await eventually(async () => expect(await openWork(db)).toBe(0), 60_000);
    expect([...installation.api.unexpectedEnds, ...worker.unexpectedEnds]).toEqual([]);
  }, 180_000);

  it(`${KILLS} parts killed at random under load lose no report, double none, and no alert (seed ${SEED})`, async () => {
    await db.manager.query('TRUNCATE weekly_report, weekly_report_version, idempotency_key, coverage_current, alert, alert_event, situation_dirty, situation_cell, situation_reporting');
    const [worker] = installation.workers;
    await Promise.all([installation.api.start(), worker.start()]);
    const client = await Client.signIn(installation.origin, EMAIL);
    const random = randomNumbers(SEED);
    const reporters = Array.from({ length: REPORTERS }, (_, rank) => {
      return new Reporter(client, all.slice(rank * EACH, (rank + 1) * EACH), randomNumbers(SEED + 1 + rank));
    });
    const reporting = reporters.map(async (reporter) => reporter.run());
    const victims = await killAtRandom(installation, KILLS, random);
    for (const reporter of reporters) reporter.stop();
    await Promise.all(reporting);
    const acknowledged = reporters.flatMap((reporter) => reporter.acknowledged);
    const unanswered = reporters.reduce((sum, reporter) => sum + reporter.unanswered, 0);
    expect(reporters.flatMap((reporter) => reporter.faults)).toEqual([]);
    expect(new Set(victims).size).toBe(3);
    expect(await keptVersions()).toEqual(acknowledged.map(({ finess, week, version, ffp2, key }) => ({ key, version, ffp2, finess, week })).toSorted(byKey));
    await expectCalmRows();
    expect([...installation.api.unexpectedEnds, ...worker.unexpectedEnds]).toEqual([]);
    // Said for whoever reads the run: a campaign in which little was reported proves little.
    process.stdout.write(`${KILLS} arrêts brutaux : ${acknowledged.length} remontées acquittées, ${unanswered} envois sans réponse, tous répétés.\n`);
  }, 60_000 + KILLS * 10_000);

  interface KeptVersion {
    readonly key: string;
    readonly version: number;
    readonly ffp2: number;
    readonly finess: string;
    readonly week: string;
  }

  /** Every version in the history, with the key it was sent under. */
  async function keptVersions(): Promise<KeptVersion[]> {
    const rows = await db.manager.query<KeptVersion[]>(
      `SELECT v.finess, to_char(v.week, 'IYYY"-W"IW') AS week, v.version, v.stock_on_hand[2] AS ffp2, k.key
       FROM weekly_report_version v
       LEFT JOIN idempotency_key k ON k.finess = v.finess AND k.subject = v.week || '/1/' || v.version`,
    );
    return rows.toSorted(byKey);
  }

  /** All work is done, and what was computed in the middle of it all is what a calm evaluation gives. */
  async function expectCalmRows(): Promise<void> {
    await eventually(async () => expect(await openWork(db)).toBe(0), 60_000);
    await Promise.all(installation.workers.map(async (part) => part.kill()));
    const rows = await computedRows(db);
    expect(await alertsWithWrongStory(db)).toEqual([]);
    expect(rows).toEqual(await calmlyEvaluated(db));
  }
});

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}
