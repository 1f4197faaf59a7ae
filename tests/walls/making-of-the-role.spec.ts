import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { appAddress, type Config, connectDatabase, migrateDatabase, NO_ROWS, PlatformModule } from '#platform';
import { grantApplication } from '../../libs/platform/database/app-role.js';
import { databaseOn } from '../support/database-url.js';
import { createTestDatabase, type TestDatabase, testConfig } from '../support/index.js';
import { migrationFiles } from '../support/migration-files.js';

const TOKEN = randomBytes(6).toString('hex');
const PASSWORD = 'Zr8-kUw2-pQ6m';

/** An address of the same server for another role. */
function addressOf(url: string, role: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = PASSWORD;
  return address.href;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('The role of the application is made', () => {
  let database: TestDatabase;
  const made: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    for (const role of made) await database.db.manager.query(`DROP OWNED BY ${role}`);
    for (const role of made) await database.db.manager.query(`DROP ROLE ${role}`);
    await database.close();
  });

  it('out of what whoever knows the owner’s address knows', () => {
    const address = new URL(appAddress({ databaseUrl: 'postgresql://vigie:one@base:5432/vigie?sslmode=require', databaseAppUrl: undefined }) ?? '');
    expect([address.username, address.host, address.pathname, address.search]).toEqual(['vigie_app', 'base:5432', '/vigie', '?sslmode=require']);
    expect(address.password).toMatch(/^[\w-]{43}$/);
    const other = new URL(appAddress({ databaseUrl: 'postgresql://vigie:two@base:5432/vigie', databaseAppUrl: undefined }) ?? '');
    expect(other.password).not.toBe(address.password);
    const given = 'postgresql://app:given@base/vigie';
    expect(appAddress({ databaseUrl: 'postgresql://vigie:one@base/vigie', databaseAppUrl: given })).toBe(given);
    expect(appAddress({ databaseUrl: undefined, databaseAppUrl: undefined })).toBeUndefined();
  });

  it('by ten processes at once, in several databases of the server', async () => {
    const role = `vigie_race_${TOKEN}`;
    made.push(role);
    const migrations = await migrationFiles();
    const others = await Promise.all([createTestDatabase(), createTestDatabase()]);
    try {
      const all = [database, ...others];
      await Promise.all(Array.from({ length: 10 }, async (_, number) => {
        const { url } = all[number % all.length] as TestDatabase;
        await migrateDatabase(url, migrations, addressOf(url, role));
      }));
      for (const { url } of all) expect(await ask(addressOf(url, role), 'SELECT count(*)::int AS items FROM item')).toEqual([{ items: 7 }]);
    } finally {
      for (const { db } of others) await db.manager.query(`DROP OWNED BY ${role}`);
      for (const one of others) await one.close();
    }
  });

  it('though another process makes it, then changes it, in the same instant; any other failure is told at once', async () => {
    const role = `vigie_instant_${TOKEN}`;
    made.push(role);
    const { source } = database.db;
    const interfered: string[] = [];
    const owner = (interfere: (sql: string) => Promise<void>): typeof source =>
      Object.create(source, {
        query: {
          value: async (sql: string, values?: unknown[]) => {
            const [what] = /^(CREATE|ALTER) ROLE/.exec(sql) ?? [];
            if (what !== undefined && interfered.push(what) <= 2) await interfere(sql);
            return source.query(sql, values);
          },
        },
      }) as typeof source;
    // First it is made by the other; then the other's change of it is under way.
    await grantApplication(owner(async (sql) => {
      if (sql.startsWith('CREATE')) await source.query(sql);
      else throw Object.assign(new Error('tuple concurrently updated'), { code: 'XX000' });
    }), addressOf(database.url, role));
    expect(interfered).toEqual(['CREATE ROLE', 'ALTER ROLE', 'ALTER ROLE']);
    expect(await ask(addressOf(database.url, role), 'SELECT count(*)::int AS items FROM item')).toEqual([{ items: 7 }]);

    interfered.length = 0;
    const full = owner(async () => Promise.reject(Object.assign(new Error('disk full'), { code: '53100' })));
    await expect(grantApplication(full, addressOf(database.url, `vigie_never_${TOKEN}`))).rejects.toThrow('disk full');
    expect(interfered).toEqual(['CREATE ROLE']);
  });

  it('again when its password has changed, and its rights follow the policies', async () => {
    const role = `vigie_again_${TOKEN}`;
    made.push(role);
    const address = addressOf(database.url, role);
    await grantApplication(database.db.source, address);
    await database.db.manager.query(`ALTER ROLE ${role} PASSWORD 'other'; GRANT DELETE ON weekly_report TO ${role}`);
    await expect(ask(address, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await grantApplication(database.db.source, address);
    await expect(ask(address, 'DELETE FROM weekly_report')).rejects.toThrow('permission denied');
  });

  it('or asked of the administrator, with the SQL, when the owner may not make roles', async () => {
    const owner = `vigie_owner_${TOKEN}`;
    const [base, role] = [`${owner}_base`, `vigie_asked_${TOKEN}`];
    await database.db.manager.query(`CREATE ROLE ${owner} LOGIN PASSWORD '${PASSWORD}'`);
    await database.db.manager.query(`CREATE DATABASE ${base} OWNER ${owner}`);
    try {
      const url = addressOf(databaseOn(database.url, base), owner);
      const migrations = await migrationFiles();
      const asked = addressOf(url, role);
      await expect(migrateDatabase(url, migrations, asked)).rejects.toThrow(
        `Faites exécuter par l’administrateur de PostgreSQL\u00A0: CREATE ROLE "${role}" LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION NOINHERIT PASSWORD '…';`,
      );
      // The shared role exists with another password than the one this owner's address gives.
      await expect(migrateDatabase(url, migrations)).rejects.toThrow(`ALTER ROLE "vigie_app" LOGIN PASSWORD '…';`);
      await database.db.manager.query(`CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}'`);
      expect(await migrateDatabase(url, migrations, asked)).toEqual([]);
      expect(await ask(asked, 'SELECT count(*)::int AS items FROM item')).toEqual([{ items: 7 }]);
      await expect(ask(asked, 'SELECT * FROM schema_migration')).rejects.toThrow('permission denied');
      const admin = await connectDatabase(databaseOn(database.url, base));
      await admin.manager.query(`DROP OWNED BY ${role}`);
      await admin.source.destroy();
      await database.db.manager.query(`DROP ROLE ${role}`);
    } finally {
      await database.db.manager.query(`DROP DATABASE ${base} WITH (FORCE)`);
      await database.db.manager.query(`DROP ROLE ${owner}`);
    }
  }, 120_000);

  it.each<[string, (url: string) => Partial<Config>, RegExp | undefined]>([
    ['refuses to start in production as the owner', (url) => ({ databaseUrl: url }), /est superutilisateur\u00A0: la sécurité par ligne ne s’applique pas à lui\. Donnez à l’API et au traitement de fond DATABASE_APP_URL/u],
    ['starts in production as the application’s role', () => ({}), undefined],
  ])('%s', async (_label, overrides, refusal) => {
    const config = testConfig(database.url, { mode: 'production', ...overrides(database.url) });
    const starting = Test.createTestingModule({ imports: [PlatformModule.forProcess(config, 'api', NO_ROWS)] }).compile();
    if (refusal) await expect(starting).rejects.toThrow(refusal);
    else await (await starting).close();
  });
});
