import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { connectDatabase, type Database } from '#platform';
import { databaseOn } from './database-url.js';

/** A database of one spec file's own, with every migration applied. */
export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

const TEMPLATE_IN_USE = '55006';

/** Clones the migrated template. Call it in `beforeAll`, and `close()` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { VIGIE_TEST_SERVER: server, VIGIE_TEST_RUN: run } = process.env;
  if (!server || !run) throw new Error('tests/support/global-setup.js has not run');
  const name = `${run}_${randomBytes(6).toString('hex')}`;
  await onServer(server, async (admin) => clone(admin, `CREATE DATABASE ${name} TEMPLATE ${run}_template`));
  const url = databaseOn(server, name);
  const db = await connectDatabase(url);
  return {
    db,
    url,
    close: async () => {
      await db.source.destroy();
      await onServer(server, async (admin) => admin.manager.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function clone(admin: Database, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.manager.query(sql);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== TEMPLATE_IN_USE || attempt === 20) throw error;
      await pause(100);
    }
  }
}

async function onServer(url: string, work: (admin: Database) => Promise<unknown>): Promise<void> {
  const admin = await connectDatabase(url);
  try {
    await work(admin);
  } finally {
    await admin.source.destroy();
  }
}
