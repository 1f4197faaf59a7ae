import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { connectDatabase, type Database } from '#platform';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import { ITEMS } from '../support/small-country.js';
import { EvaluationScene, finessOf, layEstablishments } from './evaluation-scene.js';
import { endedOrWaiting, InterleavedDatabase } from './interleaving.js';

const ONE = finessOf(0);
const LAST_WEEK = '2026-W46';
const WEEK = '2026-W47';
const FFP2 = ITEMS.indexOf('FFP2_MASK') + 1;
/** Names of the statements between which an evaluation has read all it needs, and written nothing yet. */
const BEFORE_WRITING = { before: 'evaluation-save' };

interface Evaluated {
  readonly isPending: boolean;
  readonly crisis: number | null;
  readonly level: string | null;
}

interface AlertRow {
  readonly id: string;
  readonly status: string;
  readonly level: string | null;
}

describe('An evaluation, whatever happens while it runs', () => {
  const clock = new TestClock('2026-11-23T20:00:00+01:00');
  let database: TestDatabase;
  let other: Database;
  let scene: EvaluationScene;

  beforeAll(async () => {
    database = await createTestDatabase();
    other = await connectDatabase(database.url);
    scene = new EvaluationScene(database.db, clock, await layEstablishments(database.db, 40));
  });

  afterEach(async () => {
    await database.db.manager.query(`TRUNCATE weekly_report, weekly_report_version, idempotency_key, crisis_consumption_change,
      level_threshold_change, coverage_current, evaluation_failure, alert, alert_event, situation_dirty, situation_cell, situation_reporting`);
  });

  afterAll(async () => {
    await other.source.destroy();
    await database.close();
  });

  async function evaluated(): Promise<Evaluated | undefined> {
    const rows = await database.db.manager.query<Evaluated[]>(
      `SELECT evaluated_version < version AS "isPending", crisis_consumption[${FFP2}] AS crisis, levels[${FFP2}]::text AS level
       FROM weekly_report WHERE finess = $1 AND week = to_date($2, 'IYYY"-W"IW')`,
      [ONE, WEEK],
    );
    return rows[0];
  }

  async function alerts(kind = 'COVERAGE'): Promise<AlertRow[]> {
    return database.db.manager.query<AlertRow[]>(
      `SELECT id, status, level FROM alert WHERE finess = $1 AND kind = $2 ORDER BY id`,
      [ONE, kind],
    );
  }

  /** Evaluates, with something else started at the given moment; returns when both are over. */
  async function evaluateWhile(when: { before: string } | { after: string }, meanwhile: () => Promise<unknown>): Promise<void> {
    let started: Promise<unknown> = Promise.resolve();
    const interleaved = new InterleavedDatabase(other, when, async () => {
      started = meanwhile();
      await endedOrWaiting(database.db, started);
    });
    await scene.evaluate(interleaved);
    await started;
    interleaved.assertInterrupted();
  }

  describe('that has read what then changes', () => {
    const changes: [what: string, change: () => Promise<void>, expected: Evaluated][] = [
      [
        'a correction of the same week',
        async () => scene.report(ONE, WEEK, { FFP2_MASK: { stockOnHand: 500 } }),
        { isPending: false, crisis: 1_000, level: 'CRITICAL' },
      ],
      ['another crisis consumption', async () => scene.setCrisis(ONE, 'FFP2_MASK', 10_000), { isPending: false, crisis: 10_000, level: 'CRITICAL' }],
      [
        'other thresholds of the establishment',
        async () => scene.setRule({ kind: 'ESTABLISHMENT', code: ONE, watchBelow: 9, warningBelow: 8 }),
        { isPending: false, crisis: 1_000, level: 'WARNING' },
      ],
      [
        'other thresholds of the nation',
        async () => scene.setRule({ kind: 'NATION', watchBelow: 9, warningBelow: 8 }),
        { isPending: false, crisis: 1_000, level: 'WARNING' },
      ],
    ];

    it.each(changes)('does not pass over %s', async (_what, change, expected) => {
      await scene.setCrisis(ONE, 'FFP2_MASK', 1_000);
      await scene.report(ONE, WEEK, { FFP2_MASK: { stockOnHand: 5_000 } });
      await evaluateWhile(BEFORE_WRITING, change);
      await scene.evaluate();
      expect(await evaluated()).toEqual(expected);
    });

    it('evaluates the weeks after a corrected one again', async () => {
      for (const week of ['2026-W44', '2026-W45', LAST_WEEK, WEEK]) await scene.report(ONE, week, { FFP2_MASK: { consumption: 1_000 } });
      await evaluateWhile(BEFORE_WRITING, async () => scene.report(ONE, '2026-W45', { FFP2_MASK: { consumption: 5_000 } }));
      await scene.evaluate();
      expect(await evaluated()).toEqual({ isPending: false, crisis: 2_000, level: 'OK' });
    });
  });

  it('does not pass over a report that comes in while a territory’s thresholds are being set', async () => {
    await scene.setCrisis(ONE, 'FFP2_MASK', 1_000);
    let evaluation: Promise<unknown> = Promise.resolve();
    const interleaved = new InterleavedDatabase(other, { after: 'evaluation-ask-territory' }, async () => {
      await scene.report(ONE, WEEK, { FFP2_MASK: { stockOnHand: 5_000 } });
      evaluation = scene.evaluate();
      await endedOrWaiting(database.db, evaluation);
    });
    await scene.setRule({ kind: 'NATION', watchBelow: 9, warningBelow: 8 }, scene.crisisCentre, interleaved);
    await evaluation;
    interleaved.assertInterrupted();
    await scene.evaluate();
    expect(await evaluated()).toMatchObject({ isPending: false, level: 'WARNING' });
  });

  it('resolves a missing-report alert that is being opened while the report comes in', async () => {
    let evaluation: Promise<unknown> = Promise.resolve();
    const interleaved = new InterleavedDatabase(other, { after: 'missing-report-alerts-open' }, async () => {
      await scene.report(ONE, WEEK);
      evaluation = scene.evaluate();
      await endedOrWaiting(database.db, evaluation);
    });
    await scene.missing(interleaved).open();
    await evaluation;
    interleaved.assertInterrupted();
    await scene.evaluate();
    expect(await alerts('MISSING_REPORT')).toEqual([expect.objectContaining({ status: 'RESOLVED' })]);
  });

  it.each([
    ['before the alerts are read', { before: 'alerts-to-fold' }],
    ['once the alerts are read', { before: 'alerts-save' }],
  ])('keeps an acknowledgement given %s, or says that the alert has changed', async (_when, when) => {
    await scene.setCrisis(ONE, 'FFP2_MASK', 1_000);
    await scene.report(ONE, LAST_WEEK, { FFP2_MASK: { stockOnHand: 1_500 } });
    await scene.evaluate();
    const [open] = await alerts();
    // The week after gets better: what was acknowledged still stands.
    await scene.report(ONE, WEEK, { FFP2_MASK: { stockOnHand: 2_500 } });
    let answer: string | undefined;
    await evaluateWhile(when, async () => (answer = (await scene.acknowledge(open?.id ?? '')).kind));
    await scene.evaluate();
    const status = answer === 'success' ? 'ACKNOWLEDGED' : 'OPEN';
    expect(['success', 'conflict']).toContain(answer);
    expect(await alerts()).toEqual([{ id: open?.id, status, level: 'WATCH' }]);
  });

  it('counts a department again when its reports are evaluated while it is being counted', async () => {
    const stock = async (): Promise<number[]> => {
      const cells = await database.db.manager.query<{ stock: number }[]>(
        `SELECT stock_on_hand AS stock FROM situation_cell WHERE item_code = 'FFP2_MASK' AND week = to_date($1, 'IYYY"-W"IW')`,
        [WEEK],
      );
      return cells.map((cell) => cell.stock);
    };
    await scene.setCrisis(ONE, 'FFP2_MASK', 1_000);
    await scene.report(ONE, WEEK, { FFP2_MASK: { stockOnHand: 5_000 } });
    await scene.evaluate();
    const interleaved = new InterleavedDatabase(other, { after: 'cells-recompute' }, async () => {
      await scene.report(ONE, WEEK, { FFP2_MASK: { stockOnHand: 700 } });
      await scene.evaluate();
    });
    await scene.cells(interleaved).execute();
    interleaved.assertInterrupted();
    expect(await stock()).toEqual([5_000]);
    await Promise.all([scene.cells().execute(), scene.cells(other).execute()]);
    expect(await stock()).toEqual([700]);
  });

  it('runs twice at once on forty establishments without a deadlock, and tells each event once', async () => {
    for (const finess of scene.establishments) {
      await scene.setCrisis(finess, 'FFP2_MASK', 1_000);
      for (const [week, stockOnHand] of [['2026-W45', 2_500], [LAST_WEEK, 1_500], [WEEK, 10_000]] as const) {
        await scene.report(finess, week, { FFP2_MASK: { stockOnHand } });
      }
    }
    const counts = await Promise.all([scene.evaluate(), scene.evaluate(other), scene.evaluate(), scene.evaluate(other)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(scene.establishments.length);
    const told = await database.db.manager.query<{ kind: string; establishments: number; events: number }[]>(
      `SELECT e.kind, count(DISTINCT e.finess)::int AS establishments, count(*)::int AS events
       FROM alert_event e JOIN alert a ON a.id = e.alert_id AND a.item_code = 'FFP2_MASK' GROUP BY e.kind ORDER BY e.kind`,
    );
    const everyone = scene.establishments.length;
    expect(told).toEqual(['OPENED', 'RESOLVED', 'WORSENED'].map((kind) => ({ kind, establishments: everyone, events: everyone })));
    const failures = await database.db.manager.query('SELECT * FROM evaluation_failure');
    expect(failures).toEqual([]);
  });
});
