import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReportingWeek } from '#platform';
import { simulate, type SimulateOptions } from '#simulation';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

const UNTIL = ReportingWeek.of('2026-W47');
const NOW = new Date('2026-11-23T08:42:00Z');
const OPTIONS: SimulateOptions = { weeks: 12, seed: 1, now: NOW, until: UNTIL };

/** Reports with the establishments in the order given; any subset of `finess`. */
async function directoryOf(base: TestDatabase, finess: readonly string[]): Promise<void> {
  await base.db.manager.query("INSERT INTO region VALUES ('44', 'Grand Est'); INSERT INTO department VALUES ('57', 'Moselle', '44')");
  for (const one of finess) {
    await base.db.manager.query(
      `INSERT INTO establishment (finess, name, category_code, beds, region_code, department_code, source) VALUES ($1, 'CH', '355', 200, '44', '57', 'TEST')`,
      [one],
    );
  }
}

const rows = async (base: TestDatabase, finess: readonly string[]): Promise<unknown[]> =>
  base.db.manager.query(
    `SELECT finess, week, version, stock_on_hand, consumption, received, submitted_at FROM weekly_report_version
     WHERE finess = ANY($1) ORDER BY finess, week, version`,
    [finess],
  );

const FINESS = Array.from({ length: 60 }, (_, index) => String(570_000_000 + index));

let whole: TestDatabase;
let part: TestDatabase;

beforeAll(async () => {
  [whole, part] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await directoryOf(whole, FINESS);
  await directoryOf(part, FINESS.slice(20, 40).toReversed());
});

afterAll(async () => {
  await Promise.all([whole.close(), part.close()]);
});

test('simulates the loaded directory, the same for an establishment whatever the others are', async () => {
  const seen: number[] = [];
  const result = await simulate(whole.db, { ...OPTIONS, onProgress: (done, total) => seen.push(done, total) });
  expect(result.establishments).toBe(60);
  expect(result.reports).toBeGreaterThan(60 * 12 * 0.8);
  expect(seen.slice(-2)).toEqual([60, 60]);
  await simulate(part.db, OPTIONS);
  expect(await rows(part, FINESS)).toEqual(await rows(whole, FINESS.slice(20, 40)));
});

test('enrols those in no wave from the first week on, once', async () => {
  const waves = await whole.db.manager.query('SELECT wave_code, expected_from, count(*)::int AS establishments FROM enrolment GROUP BY 1, 2');
  expect(waves).toEqual([{ wave_code: 'SIMULATION-2026-W36', expected_from: UNTIL.plus(-11).monday, establishments: 60 }]);
});

test('nothing is known of the future, and what is late is marked', async () => {
  const [facts] = await whole.db.manager.query(
    `SELECT max(submitted_at) <= $1 AS past, count(*) FILTER (WHERE NOT on_time) AS late, count(*) FILTER (WHERE evaluated_version > 0) AS evaluated FROM weekly_report`,
    [NOW],
  );
  expect(facts).toMatchObject({ past: true, evaluated: 0 });
  expect(Number(facts.late)).toBeGreaterThan(0);
});

test('done again, adds nothing; later, goes on with what came in since', async () => {
  const before = await rows(whole, FINESS);
  expect(await simulate(whole.db, OPTIONS)).toEqual({ establishments: 60, reports: 0, declarations: 0 });
  expect(await rows(whole, FINESS)).toEqual(before);
  const nextWeek = { ...OPTIONS, weeks: 2, until: UNTIL.plus(1), now: new Date('2026-12-04T08:42:00Z') };
  const later = await simulate(whole.db, nextWeek);
  expect(later.reports).toBeGreaterThan(60);
  expect(await rows(whole, FINESS)).toEqual(expect.arrayContaining(before));
});

test('the stock of a week that follows a reported one is in balance with it, in almost every report', async () => {
  const [balance] = await whole.db.manager.query(
    `SELECT count(*) AS pairs, count(*) FILTER (WHERE s.stock_on_hand[1] = p.stock_on_hand[1] + s.received[1] - s.consumption[1]) AS exact
     FROM weekly_report s JOIN weekly_report p ON p.finess = s.finess AND p.week = s.week - 7`,
  );
  expect(balance.exact / balance.pairs).toBeGreaterThan(0.97);
});

test('an empty directory gives nothing', async () => {
  const empty = await createTestDatabase();
  expect(await simulate(empty.db, OPTIONS)).toEqual({ establishments: 0, reports: 0, declarations: 0 });
  await empty.close();
});
