import type { Database } from '#platform';
import { settle } from '../support/evaluate.js';
import { TestClock } from '../support/index.js';
import { NOW } from './installation.js';

/** Everything that is computed from reports, in an order, without instants of computation. */
const COMPUTED = [
  'SELECT finess, week, version, evaluated_version, crisis_consumption, levels::text FROM weekly_report ORDER BY 1, 2',
  'SELECT * FROM coverage_current ORDER BY finess, item_code',
  `SELECT id, level, worst_level, status, opened_week, week, resolved_week FROM alert WHERE kind = 'COVERAGE' ORDER BY id`,
  'SELECT * FROM situation_cell ORDER BY week, department_code, item_code',
  'SELECT week, department_code, expected, received, on_time FROM situation_reporting ORDER BY 1, 2',
];
/** Alerts told as opened twice in a row, or resolved twice in a row, or whose story ends otherwise than they stand. */
const WRONG_STORIES = `
  WITH told AS (
    SELECT e.alert_id, e.kind, lag(e.kind, 1, 'RESOLVED') OVER story AS before, lead(e.kind) OVER story IS NULL AS is_last
    FROM alert_event e WHERE e.kind IN ('OPENED', 'RESOLVED') WINDOW story AS (PARTITION BY e.alert_id ORDER BY e.id)
  )
  SELECT a.id, a.status, t.kind, t.before FROM alert a LEFT JOIN told t ON t.alert_id = a.id
  WHERE t.kind IS NULL OR t.kind = t.before OR (t.is_last AND (a.status = 'RESOLVED') <> (t.kind = 'RESOLVED'))`;

export async function computedRows(db: Database): Promise<unknown[][]> {
  return Promise.all(COMPUTED.map(async (sql) => db.manager.query<unknown[]>(sql)));
}

/** What one calm evaluation of the same reports gives. Leaves it in the database. */
export async function calmlyEvaluated(db: Database): Promise<unknown[][]> {
  await db.manager.query(`UPDATE weekly_report SET evaluated_version = 0, crisis_consumption = NULL, levels = NULL`);
  await db.manager.query(`TRUNCATE coverage_current, alert, alert_event, situation_dirty, situation_cell, situation_reporting, evaluation_failure`);
  await settle(db, new TestClock(NOW));
  return computedRows(db);
}

export async function alertsWithWrongStory(db: Database): Promise<unknown[]> {
  return db.manager.query<unknown[]>(WRONG_STORIES);
}

/** Work not yet done: reports to evaluate, department weeks to count. */
export async function openWork(db: Database): Promise<number> {
  const [open] = await db.manager.query<{ count: number }[]>(
    `SELECT (SELECT count(*)::int FROM weekly_report WHERE evaluated_version < version) + (SELECT count(*)::int FROM situation_dirty) AS count`,
  );
  return open?.count ?? 0;
}
