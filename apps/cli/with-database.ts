import {
  clockFrom,
  connectDatabase,
  diskFullFailure,
  migrateDatabase,
  missingMigrations,
  readConfig,
  startEmbeddedPostgres,
  type Config,
  type Database,
  type EmbeddedPostgres,
} from '#platform';
import type { CommandContext } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { MIGRATIONS } from './migrations.js';
import { startProgress } from './progress.js';

const INTERRUPTED = 130;

/**
 * Gives a command its database: the one of DATABASE_URL, which must be up to date, or the embedded one, which is brought
 * up to date; its server is started and stopped around the command unless it runs already.
 */
export async function withDatabase(work: (context: CommandContext) => Promise<void>): Promise<void> {
  await withDatabaseUrl(readConfig(process.env), async (config, url, isEmbedded) => {
    if (isEmbedded) await migrateDatabase(url, MIGRATIONS, config.databaseAppUrl);
    const db = await connectDatabase(url);
    try {
      if (!isEmbedded) await refuseOldSchema(db);
      await work({ config, clock: clockFrom(config.now), db, say, progress: (label) => startProgress(label) });
    } finally {
      await db.source.destroy();
    }
  });
}

/** Runs a work with the address of the database, starting the embedded server for as long as needed. */
export async function withDatabaseUrl(
  settings: Config,
  work: (config: Config, url: string, isEmbedded: boolean) => Promise<void>,
): Promise<void> {
  if (settings.databaseUrl !== undefined) return work(settings, settings.databaseUrl, false);
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir });
  const interrupt = (): void => void stopUnlessShared(server).finally(() => process.exit(INTERRUPTED));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await work({ ...settings, databaseUrl: server.url }, server.url, true);
  } catch (error) {
    throw (await diskFullFailure(settings.dataDir)) ?? error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await stopUnlessShared(server);
  }
}

/** A server found running belongs to a supervisor. */
async function stopUnlessShared(server: EmbeddedPostgres): Promise<void> {
  if (!server.reused) await server.stop();
}

async function refuseOldSchema(db: Database): Promise<void> {
  const missing = await missingMigrations(db, MIGRATIONS);
  if (missing.length === 0) return;
  throw new CommandFailure(`Base de données à mettre à jour (${missing.length} migration(s)) : npm run vigie -- migrate`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
