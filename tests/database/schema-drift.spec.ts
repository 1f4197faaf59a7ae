import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { MIGRATIONS, SCHEMAS } from '../../apps/cli/migrations.js';
import { dataSourceOptions, declaredStatements, missingMigrations } from '#platform';
import { createTestDatabase, testConfig, type TestDatabase } from '../support/index.js';
import { migrationFiles } from '../support/migration-files.js';

const STAGING = /^\s*CREATE TEMP/i;
/** What PostgreSQL cannot prepare. */
const UTILITY = /^\s*(ANALYZE|SET|LOCK|LISTEN|NOTIFY|TRUNCATE)\b/i;
const LIBS = resolve(import.meta.dirname, '../../libs');

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.close();
});

test('the product applies every migration of every feature, oldest first', async () => {
  const inFolders = await migrationFiles();
  expect(MIGRATIONS.map(({ name }) => name)).toEqual(inFolders.map(({ name }) => name));
  expect(await missingMigrations(database.db, MIGRATIONS)).toEqual([]);
});

test('entities ask for nothing the migrations do not give', async () => {
  const entities = SCHEMAS.flatMap((schema) => schema.entities);
  const source = await new DataSource({ ...dataSourceOptions(testConfig(database.url)), entities }).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await source.destroy();
  }
});

test('PostgreSQL understands every statement on the migrated schema', async () => {
  const files = await readdir(LIBS, { recursive: true });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !/[\\/]migrations[\\/]/.test(file));
  for (const file of sources) await import(resolve(LIBS, file));
  expect(declaredStatements().size).toBeGreaterThan(0);
  const statements = [...declaredStatements()];
  const session = await database.db.pool.connect();
  const refused: string[] = [];
  // Staging tables first, and kept: the statements that read them are checked too.
  for (const [, text] of statements.filter(([, sql]) => STAGING.test(sql))) await session.query(text.replace('ON COMMIT DROP', ''));
  for (const [name, text] of statements.filter(([, sql]) => !STAGING.test(sql) && !UTILITY.test(sql))) {
    await session.query(`PREPARE "${name}" AS ${text}`).catch((error: Error) => refused.push(`${name}: ${error.message}`));
  }
  session.release(true);
  expect(refused).toEqual([]);
});
