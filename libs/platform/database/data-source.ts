import type { DataSourceOptions, EntitySchema, MigrationInterface } from 'typeorm';
import type { Config } from '../config.js';
import { WalledClient } from './pool-client.js';

/**
 * How long a connection nobody uses is kept. The driver's own ten seconds made every request after a quiet moment pay for a
 * new connection, whose first statements are planned again, policies included.
 */
const KEPT_MS = 10 * 60_000;

type Class = new () => unknown;

/** What a feature adds to the schema: its entities and its migrations, oldest first. */
export interface FeatureSchema {
  readonly entities: (Class | EntitySchema)[];
  readonly migrations: (new () => MigrationInterface)[];
}

/**
 * Options of the one data source of a process.
 * @throws {Error} when no database address is known: the supervisor or the operator must give DATABASE_URL.
 */
export function dataSourceOptions(config: Pick<Config, 'databaseUrl' | 'databasePoolSize'>): DataSourceOptions {
  if (config.databaseUrl === undefined) throw new Error('DATABASE_URL absent : démarrez par « npm start ».');
  return {
    type: 'postgres',
    url: config.databaseUrl,
    poolSize: config.databasePoolSize,
    synchronize: false,
    migrationsTableName: 'schema_migration',
    logging: false,
    applicationName: 'vigie',
    connectTimeoutMS: 5_000,
    extra: { keepAlive: true, Client: WalledClient, idleTimeoutMillis: KEPT_MS },
    poolErrorHandler: () => undefined,
  };
}
