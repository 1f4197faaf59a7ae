import { DataSource } from 'typeorm';
import { appAddress, Database, dataSourceOptions, NO_ROWS, runInWork } from '#platform';

/** Connects to a test's database as API and worker do: behind the wall, where nobody sees anything until they are known. */
export async function connectAsApplication(ownerUrl: string, poolSize = 4): Promise<Database> {
  const databaseUrl = appAddress({ databaseUrl: ownerUrl, databaseAppUrl: undefined });
  const source = new DataSource(dataSourceOptions({ databaseUrl, databasePoolSize: poolSize }));
  return new Database(await source.initialize(), NO_ROWS);
}

/** Runs a work whose rows are those of these settings. */
export async function showing<T>(rowSettings: string, work: () => Promise<T>): Promise<T> {
  return runInWork({ requestId: 'test', address: null, userAgent: null, person: null, rowSettings }, work);
}
