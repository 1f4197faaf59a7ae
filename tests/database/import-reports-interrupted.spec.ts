import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { connectDatabase } from '#platform';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import { laySmallCountry } from '../support/small-country.js';
import { shuffled, temporaryFile } from './directory-files.js';
import { file, forgetReports, importText, MONDAY_MORNING, report, storedReports, type StoredReport } from './import-reports-scene.js';

/** More than two batches. */
const ESTABLISHMENTS = 2_300;
const FINESS = Array.from({ length: ESTABLISHMENTS }, (_, index) => String(570_000_000 + index));
const ONE = FINESS[0] ?? '';

let test: TestDatabase;
let path: string;
let expected: StoredReport[];
const clock = new TestClock(MONDAY_MORNING);

beforeAll(async () => {
  test = await createTestDatabase();
  await laySmallCountry(test.db);
  await test.db.manager.query(`
    INSERT INTO establishment (finess, name, region_code, department_code, source)
      SELECT unnest($1::text[]), 'EHPAD', '44', '57', 'test'`, [FINESS]);
  await test.db.manager.query(`
    INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from)
      SELECT finess, '44', '57', 'V1', '2024-01-01' FROM establishment WHERE department_code = '57'`);
  const lines = FINESS.flatMap((finess, index) => report(finess, '2026-W47', { GOWN: { stock: index } }));
  path = await temporaryFile('semaine.csv', file(...shuffled(lines, 7)));
  await importText(test.db, clock, { path });
  expected = await storedReports(test.db);
});
beforeEach(async () => forgetReports(test.db));
afterAll(async () => test.close());

async function run(content: string | { path: string } = { path }): ReturnType<typeof importText> {
  return importText(test.db, clock, content);
}

describe('an import interrupted half-way and run again ends in the same rows', () => {
  it('when its process stops after a batch', async () => {
    const stop = importText(test.db, clock, { path }, {
      onProgress: (phase) => {
        if (phase === 'loading') throw new Error('Stopped');
      },
    });
    await expect(stop).rejects.toThrow('Stopped');
    expect((await storedReports(test.db)).length).toBeGreaterThan(0);
    expect((await storedReports(test.db)).length).toBeLessThan(ESTABLISHMENTS);
    const { result } = await run();
    expect(result).toMatchObject({ kind: 'success', counts: { refused: 0 } });
    expect(await storedReports(test.db)).toEqual(expected);
  });

  it.each(['reading', 'loading'])('when the database drops every connection while %s', async (when) => {
    const bystanders = await test.db.manager.query<{ pid: number }[]>('SELECT pid FROM pg_stat_activity');
    const victim = await connectDatabase(test.url);
    let hasFallen: Promise<unknown> | undefined;
    const fall = (phase: string): void => {
      if (phase !== when) return;
      hasFallen ??= test.db.manager.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND pid <> ALL($1::int[])',
        [bystanders.map(({ pid }) => pid)]);
    };
    await expect(importText(victim, clock, { path }, { onProgress: fall })).rejects.toThrow();
    await hasFallen;
    await victim.source.destroy();
    expect((await storedReports(test.db)).length).toBeLessThan(ESTABLISHMENTS);
    await run();
    expect(await storedReports(test.db)).toEqual(expected);
  });

  it('leaves nothing behind on its connection', async () => {
    await run(file(...report(ONE)));
    const client = await test.db.pool.connect();
    try {
      await expect(client.query('FETCH 1 FROM report_file')).rejects.toThrow('does not exist');
      await expect(client.query('SELECT * FROM report_file_line')).rejects.toThrow('does not exist');
    } finally {
      client.release();
    }
  });
});

describe('at the same time as others', () => {
  const history = async (): Promise<unknown[]> =>
    test.db.manager.query('SELECT version, stock_on_hand[1] AS masks, origin FROM weekly_report_version ORDER BY version');

  it('the same file twice is one version', async () => {
    const both = await Promise.all([run(), run()]);
    expect(await storedReports(test.db)).toEqual(expected);
    const created = both.map(({ result }) => (result.kind === 'success' ? result.counts.created + result.counts.corrected : 0));
    expect(created.reduce((sum, one) => sum + one)).toBe(ESTABLISHMENTS);
  });

  it('two files with other figures are two versions, none lost', async () => {
    const texts = [1, 2].map((stock) => file(...FINESS.slice(0, 50).flatMap((finess) => report(finess, '2026-W47', { GOWN: { stock } }))));
    const both = await Promise.all(texts.map(async (text) => run(text)));
    expect(both.flatMap(({ result }) => (result.kind === 'success' ? [result.counts.created, result.counts.corrected] : [])).toSorted()).toEqual([0, 0, 50, 50]);
    expect((await storedReports(test.db)).every(({ version, versions }) => version === 2 && versions === 2)).toBe(true);
  });

  it.each([
    ['other figures: the import corrects it', 5_000, [{ version: 1, masks: 5_000, origin: 'FORM' }, { version: 2, masks: 10_000, origin: 'IMPORT' }]],
    ['the same figures: nothing is left to write', 10_000, [{ version: 1, masks: 10_000, origin: 'FORM' }]],
  ])('a form sent between the check and the write with %s', async (_, masks, versions) => {
    const form = await test.db.pool.connect();
    await form.query('BEGIN');
    for (const table of ['weekly_report', 'weekly_report_version']) {
      const more = table === 'weekly_report' ? ['region_code, department_code, first_submitted_at, on_time', `'44', '57', now(), true`] : ['comment', 'NULL'];
      await form.query(`
        INSERT INTO ${table} (finess, week, version, stock_on_hand, consumption, received, submitted_at, origin, submitted_by_name, ${more[0]})
        VALUES ('${ONE}', '2026-11-16', 1, ARRAY[${masks}, 10000, 10000, 10000, 10000, 10000, 10000], array_fill(1000, ARRAY[7]), array_fill(NULL::int, ARRAY[7]),
                now(), 'FORM', 'Directeur', ${more[1]})`);
    }
    const importing = run(file(...report(ONE)));
    await untilSomebodyWaits();
    await form.query('COMMIT');
    form.release();
    const { result } = await importing;
    const corrected = versions.length - 1;
    expect(result).toMatchObject({ counts: { created: 0, corrected, unchanged: 1 - corrected } });
    expect(await history()).toEqual(versions);
  });

  async function untilSomebodyWaits(): Promise<void> {
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await test.db.manager.query<unknown[]>(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }
});

describe('statements', () => {
  const counts: number[] = [];

  it.each([1, 30, 900])('are as many for a batch of %i reports', async (many) => {
    const text = file(...FINESS.slice(0, many).flatMap((finess) => report(finess)));
    const spy = jest.spyOn(pg.Client.prototype, 'query');
    await run(text);
    counts.push(spy.mock.calls.length);
    spy.mockRestore();
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThan(30);
  });
});
