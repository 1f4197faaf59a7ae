import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isConnectionLoss } from '#platform';
import { eventually } from '../support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => database.close());

it('a connection lost while it is taken, between two queries, fails its next query and nothing else', async () => {
  const taken = await database.db.pool.connect();
  const { rows } = await taken.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await database.db.manager.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  await eventually(async () => {
    const left = await database.db.manager.query<unknown[]>('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [rows[0]?.pid]);
    expect(left).toEqual([]);
  });
  const failure: unknown = await taken.query('SELECT 1').catch((error: unknown) => error);
  expect(isConnectionLoss(failure)).toBe(true);
  taken.release(true);
  expect(await database.db.isReachable()).toBe(true);
});
