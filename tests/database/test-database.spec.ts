import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, startRedis, type TestDatabase } from '../support/index.js';

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});

afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
});

test('each spec file gets a database of its own, with the schema and the catalogue', async () => {
  await first.db.manager.query("INSERT INTO region (code, name) VALUES ('11', 'Île-de-France')");
  expect(await first.db.manager.query('SELECT code FROM region')).toHaveLength(1);
  expect(await second.db.manager.query('SELECT code FROM region')).toHaveLength(0);
  expect(await second.db.manager.query('SELECT code FROM item')).toHaveLength(7);
});

test('a Redis of one suite starts and stops', async () => {
  const redis = await startRedis();
  await redis?.stop();
});
