import { migrateDatabase, readConfig } from '#platform';
import { MIGRATIONS } from '../migrations.js';
import { withDatabaseUrl } from '../with-database.js';

export async function migrate(): Promise<void> {
  await withDatabaseUrl(readConfig(process.env), async ({ databaseAppUrl }, url) => {
    const applied = await migrateDatabase(url, MIGRATIONS, databaseAppUrl);
    for (const name of applied) process.stdout.write(`${name}\n`);
    process.stdout.write(applied.length === 0 ? 'La base de données est à jour.\n' : 'La base de données a été mise à jour.\n');
  });
}
