import { join } from 'node:path';
import pg from 'pg';
import { type Migration, migrateDatabase, startEmbeddedPostgres } from '../../../libs/platform/index.js';
import { migrationFiles } from '../../support/migration-files.js';
import { databaseOn } from '../../support/database-url.js';

/** Everything the measures keep between two runs. */
export const FOLDER = join(import.meta.dirname, '../../../.vigie/load');

const ONE_AT_A_TIME = `SELECT pg_try_advisory_lock(hashtext('vigie-load')) AS taken`;

/** The PostgreSQL that all contenders of a measure share. */
export class LoadServer {
  private constructor(
    private readonly base: string,
    private readonly end: () => Promise<void>,
  ) {}

  /**
   * DATABASE_URL, or the embedded server with the product's own settings; its databases stay for the next run.
   * @throws {Error} when another measure runs: two at once would measure each other.
   */
  static async start(): Promise<LoadServer> {
    const { DATABASE_URL: given } = process.env;
    const embedded = given ? undefined : await startEmbeddedPostgres({ dataDir: FOLDER });
    const base = given ?? embedded?.url ?? '';
    const holder = new pg.Client({ connectionString: base });
    await holder.connect();
    const { rows } = await holder.query<{ taken: boolean }>(ONE_AT_A_TIME);
    if (!rows[0]?.taken) {
      await holder.end();
      throw new Error('another measure is running: wait for its end');
    }
    return new LoadServer(base, async () => {
      await holder.end();
      if (embedded && !embedded.reused) await embedded.stop();
    });
  }

  url(name: string): string {
    return databaseOn(this.base, name);
  }

  async exists(name: string): Promise<boolean> {
    const rows = await this.run('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    return rows.length > 0;
  }

  async drop(name: string): Promise<void> {
    await this.run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }

  /** A copy of a database that nobody uses, in place of any earlier one. */
  async clone(name: string, template: string): Promise<void> {
    await this.drop(name);
    await this.run(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  }

  /**
   * Builds a database once: a build that was cut short starts again.
   * @param fill given the address of a migrated, empty database.
   */
  async prepare(name: string, fill: (url: string) => Promise<void>): Promise<string> {
    const migrations = (await migrationFiles()) as Migration[];
    if (await this.exists(name)) {
      await migrateDatabase(this.url(name), migrations);
      return this.url(name);
    }
    const draft = `${name}_draft`;
    await this.drop(draft);
    await this.run(`CREATE DATABASE ${draft}`);
    await migrateDatabase(this.url(draft), migrations);
    await fill(this.url(draft));
    await this.run(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return this.url(name);
  }

  async stop(): Promise<void> {
    await this.end();
  }

  private async run(sql: string, values: unknown[] = []): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: this.base });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }
}
