import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { connectDatabase, type Database, ReportingWeek } from '#platform';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import type { Item } from './evaluation-scene.js';
import { commandsOver, Player } from './convergence.commands.js';
import { EvaluationScene, layEstablishments } from './evaluation-scene.js';

/** Command sequences played; a campaign raises them, and plays a failure again with its seed and path. */
const RUNS = Number(process.env['CONVERGENCE_RUNS'] ?? 20);
const SEED = Number(process.env['CONVERGENCE_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
const PATH = process.env['CONVERGENCE_PATH'];

const ESTABLISHMENTS = 3;
/** Over a 53rd week. */
const WEEKS = Array.from({ length: 8 }, (_, index) => ReportingWeek.of('2026-W48').plus(index));
const FIRST = ReportingWeek.of('2026-W48');
const START = '2027-01-18T20:00:00+01:00';

const INPUTS = ['crisis_consumption_change', 'level_threshold_change'] as const;
const OUTPUTS = `weekly_report, weekly_report_version, idempotency_key, crisis_consumption_change, level_threshold_change, coverage_current,
  evaluation_failure, alert, alert_event, situation_dirty, situation_cell, situation_reporting`;

/**
 * What must not depend on the way: everything computed, but for instants and counts of writes. An acknowledgement is an
 * event, not an input: an alert that is open and one that is acknowledged are the same here. Territories' thresholds are
 * left out, for they depend on their moment by design: closed weeks keep the level under which they were read.
 */
const COMPUTED = {
  reports: 'SELECT finess, week, version, evaluated_version, crisis_consumption, levels::text FROM weekly_report ORDER BY 1, 2',
  coverage: 'SELECT * FROM coverage_current ORDER BY finess, item_code',
  alerts: `SELECT id, finess, item_code, region_code, department_code, level, worst_level, status = 'RESOLVED' AS resolved, opened_week, week,
             resolved_week FROM alert WHERE kind = 'COVERAGE' ORDER BY id`,
  cells: 'SELECT * FROM situation_cell ORDER BY week, collection_id, department_code, item_code',
  rates: 'SELECT week, department_code, region_code, expected, received, on_time FROM situation_reporting ORDER BY 1, 2',
  failures: 'SELECT finess, last_error FROM evaluation_failure',
  marks: 'SELECT week FROM situation_dirty',
};

describe('Reports, corrections, settings, acknowledgements and evaluations in any order, some at once', () => {
  const clock = new TestClock(START);
  let played: TestDatabase;
  let fresh: TestDatabase;
  let other: Database;
  let scene: EvaluationScene;
  let once: EvaluationScene;

  beforeAll(async () => {
    [played, fresh] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    other = await connectDatabase(played.url);
    scene = new EvaluationScene(played.db, clock, await layEstablishments(played.db, ESTABLISHMENTS));
    once = new EvaluationScene(fresh.db, clock, await layEstablishments(fresh.db, ESTABLISHMENTS));
  });

  afterAll(async () => {
    await other.source.destroy();
    await Promise.all([played.close(), fresh.close()]);
  });

  /** A rule switched off silences its alerts from that moment on: at the end all are on again. */
  async function switchAllOn(): Promise<void> {
    const off = await played.db.manager.query<{ code: string; item: Item; watchBelow: number | null }[]>(
      `SELECT code, item, "watchBelow" FROM (
         SELECT DISTINCT ON (scope_code, item_code) scope_code AS code, item_code AS item, watch_below AS "watchBelow", enabled
         FROM level_threshold_change ORDER BY scope_code, item_code, id DESC) latest WHERE NOT enabled`,
    );
    for (const rule of off) await scene.setRule({ kind: 'ESTABLISHMENT', ...rule, enabled: true });
  }

  async function settle(world: EvaluationScene): Promise<Record<string, unknown[]>> {
    await world.evaluate();
    await world.cells().markOutdated(FIRST);
    await world.cells().execute();
    const tables = await Promise.all(
      Object.entries(COMPUTED).map(async ([name, sql]) => [name, await world.db.manager.query<unknown[]>(sql)] as const),
    );
    return Object.fromEntries(tables);
  }

  /** The reports and settings as they stand in the end, as if nothing had ever been computed from them. */
  async function copyInputs(): Promise<void> {
    await copy('weekly_report', 'finess, week', `evaluated_version = 0, crisis_consumption = NULL, levels = NULL`);
    for (const table of INPUTS) await copy(table, 'id');
  }

  async function copy(table: string, order: string, blank?: string): Promise<void> {
    const [columns] = await played.db.manager.query<{ list: string }[]>(
      `SELECT string_agg(attname, ', ') AS list FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = ''`,
      [table],
    );
    const [rows] = await played.db.manager.query<{ all: unknown }[]>(`SELECT coalesce(json_agg(t ORDER BY ${order}), '[]') AS "all" FROM ${table} t`);
    await fresh.db.manager.query(
      `INSERT INTO ${table} (${columns?.list}) SELECT ${columns?.list} FROM json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows?.all)],
    );
    if (blank) await fresh.db.manager.query(`UPDATE ${table} SET ${blank}`);
  }

  it(
    `end in the rows that one evaluation of the final inputs gives (${RUNS} sequences, seed ${SEED})`,
    async () => {
      await fc.assert(
        fc
          .asyncProperty(commandsOver(ESTABLISHMENTS, WEEKS.length), async (commands) => {
            const player = new Player(scene, WEEKS, other);
            for (const command of commands) await player.run(command);
            await switchAllOn();
            const computed = await settle(scene);
            await copyInputs();
            expect(computed).toEqual(await settle(once));
            expect(computed).toMatchObject({ failures: [], marks: [] });
          })
          .beforeEach(async () => {
            clock.set(START);
            for (const { db } of [played, fresh]) await db.manager.query(`TRUNCATE ${OUTPUTS}`);
          }),
        { numRuns: RUNS, seed: SEED, ...(PATH === undefined ? {} : { path: PATH }) },
      );
    },
    60_000 + RUNS * 5_000,
  );
});
