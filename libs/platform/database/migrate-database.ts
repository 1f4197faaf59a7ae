import { DataSource, type MigrationInterface } from 'typeorm';
import { StartFailure } from '../embedded/failure.js';
import { SYSTEM_ROWS } from '../work-context.js';
import { migrateQueueSchema } from '../queue/queue-backend.js';
import { appAddress } from './app-address.js';
import { grantApplication } from './app-role.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';

export type Migration = new () => MigrationInterface;

/** First version with everything the SQL uses; the product is tested on 18. */
const OLDEST_POSTGRES = 15;
/** Two processes started together migrate one after the other. */
const MIGRATION_LOCK = 'vigie-migration';
const MIGRATION_TABLE = 'schema_migration';

/**
 * Brings the product's and the queue's tables up to date, and the rights of the application's role on them; a no-op when they are.
 * @param url of the tables' owner
 * @param appUrl of the application's role; worked out from the owner's when left out
 * @returns names of the migrations applied
 * @throws {StartFailure} when the database is away, or too old.
 */
export async function migrateDatabase(url: string, migrations: readonly Migration[], appUrl?: string): Promise<string[]> {
  const source = await connect(url, migrations);
  try {
    await refuseOldServer(source);
    const locked = source.createQueryRunner();
    try {
      await locked.query('SELECT pg_advisory_lock(hashtext($1))', [MIGRATION_LOCK]);
      const applied = await source.runMigrations({ transaction: 'each' });
      await migrateQueueSchema(new Database(source).pool);
      await grantApplication(source, appAddress({ databaseUrl: url, databaseAppUrl: appUrl }) ?? url);
      await locked.query('SELECT pg_advisory_unlock(hashtext($1))', [MIGRATION_LOCK]);
      return applied.map(({ name }) => name);
    } finally {
      await locked.release();
    }
  } finally {
    await source.destroy();
  }
}

/** Names of the migrations a database still lacks. */
export async function missingMigrations(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  const [table] = await database.manager.query<{ name: string | null }[]>('SELECT to_regclass($1) AS name', [MIGRATION_TABLE]);
  const rows = table?.name ? (await database.manager.query<{ name: string }[]>(`SELECT name FROM ${MIGRATION_TABLE}`)) : [];
  const present = new Set(rows.map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !present.has(name));
}

/**
 * Opens a pool on a database, without entities, for an operator's work: the owner's, which is also the system's.
 * @throws {StartFailure} when it cannot be reached.
 */
export async function connectDatabase(url: string): Promise<Database> {
  return new Database(await connect(url, []), SYSTEM_ROWS);
}

async function connect(url: string, migrations: readonly Migration[]): Promise<DataSource> {
  const options = dataSourceOptions({ databaseUrl: url, databasePoolSize: 10 });
  const source = new DataSource({ ...options, migrations: [...migrations] });
  try {
    return await source.initialize();
  } catch (error) {
    throw new StartFailure(`Base de données injoignable (${withoutPassword(url)}) : ${reason(error)}`);
  }
}

async function refuseOldServer(source: DataSource): Promise<void> {
  const [row] = await source.query<{ server_version_num: string }[]>('SHOW server_version_num');
  const major = Math.floor(Number(row?.server_version_num) / 10_000);
  if (major < OLDEST_POSTGRES) {
    throw new StartFailure(`PostgreSQL ${major} est trop ancien : il faut la version ${OLDEST_POSTGRES} au moins (18 conseillée).`);
  }
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reason(error: unknown): string {
  // A refused connection to a name with two addresses comes as an AggregateError without a message.
  const causes = error instanceof AggregateError ? error.errors : [error];
  return causes.map((cause) => (cause instanceof Error ? cause.message : String(cause))).join(' ; ');
}
