import type pg from 'pg';
import { ReportingWeek } from '../../../libs/platform/index.js';

export interface Weeks {
  readonly last: ReportingWeek;
  readonly count: number;
  /** Weeks, counted back from the last, whose versions are kept in history. */
  readonly versions: number;
}

const POSITIONS = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * Fills `weekly_report` week by week, as reports arrive, set-based. Every week but the last carries the levels and crisis
 * consumption an evaluation would have written; the last one waits for the product's own evaluation.
 */
export async function layReports(client: pg.Client, weeks: Weeks, onWeek: (done: number) => void): Promise<void> {
  const restore = await dropIndexes(client, ['weekly_report', 'weekly_report_version']);
  await client.query('SELECT setseed(0.2)');
  for (let index = 0; index < weeks.count; index += 1) {
    const week = weeks.last.plus(index + 1 - weeks.count);
    await client.query(reportsOf(index, index === weeks.count - 1), [week.monday]);
    if (index >= weeks.count - weeks.versions) await client.query(VERSIONS, [week.monday]);
    onWeek(index + 1);
  }
  for (const statement of restore) await client.query(statement);
}

function reportsOf(index: number, isLast: boolean): string {
  const season = (0.75 + 0.2 * Math.cos((2 * Math.PI * index) / 52)).toFixed(3);
  const stock = POSITIONS.map((i) => `greatest(0, (p.crisis[${i}] * (p.cover[${i}] + (random() - 0.5) * 0.3))::int)`);
  const used = POSITIONS.map((i) => `(p.crisis[${i}] * (${season} + random() * 0.1))::int`);
  const received = POSITIONS.map((i) => `CASE WHEN random() < 0.2 THEN NULL ELSE (p.crisis[${i}] * random())::int END`);
  const level = POSITIONS.map(
    (i) => `CASE WHEN d.stock[${i}] = 0 THEN 'STOCK_OUT' WHEN d.stock[${i}] < d.crisis[${i}] THEN 'CRITICAL'
      WHEN d.stock[${i}] < 2 * d.crisis[${i}] THEN 'WARNING' WHEN d.stock[${i}] < 3 * d.crisis[${i}] THEN 'WATCH' ELSE 'OK' END`,
  );
  const missing = isLast ? 0.1 : 0.04;
  return `
    INSERT INTO weekly_report (finess, week, region_code, department_code, version, evaluated_version, stock_on_hand, consumption,
      received, first_submitted_at, submitted_at, on_time, origin, submitted_by_name, director_name, crisis_consumption, levels)
    SELECT d.finess, $1::date, d.region_code, d.department_code, 1, ${isLast ? 0 : 1}, d.stock, d.used, d.received, d.at, d.at, true, 'FORM',
           'Directeur ' || d.finess, 'Directeur ' || d.finess,
           ${isLast ? 'NULL' : 'd.crisis'}, ${isLast ? 'NULL' : `ARRAY[${level.join(', ')}]::coverage_level[]`}
    FROM (
      SELECT p.finess, p.region_code, p.department_code, p.crisis, ARRAY[${stock.join(', ')}] AS stock, ARRAY[${used.join(', ')}] AS used,
             ARRAY[${received.join(', ')}] AS received, $1::date + interval '5 days' + random() * interval '2 days' AS at
      FROM load_profile p WHERE random() >= ${missing} OFFSET 0
    ) d`;
}

const VERSIONS = `
  INSERT INTO weekly_report_version (finess, week, collection_id, version, stock_on_hand, consumption, received, submitted_at,
    origin, submitted_by_name, director_name, region_code, department_code)
  SELECT finess, week, collection_id, version, stock_on_hand, consumption, received, submitted_at, origin, submitted_by_name, director_name,
    region_code, department_code
  FROM weekly_report WHERE week = $1`;

/** @returns the statements that make the indexes again: building them once over full tables is several times faster. */
async function dropIndexes(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'p' AND conrelid::regclass::text = ANY($1)`,
    [tables],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index WHERE NOT indisprimary AND indrelid::regclass::text = ANY($1)`,
    [tables],
  );
  for (const key of keys) await client.query(`ALTER TABLE ${key.table} DROP CONSTRAINT ${key.name}`);
  for (const index of indexes) await client.query(`DROP INDEX ${index.name}`);
  return [
    ...keys.map((key) => `ALTER TABLE ${key.table} ADD CONSTRAINT ${key.name} ${key.definition}`),
    ...indexes.map((index) => index.definition),
  ];
}
