import { readdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Migration } from '#platform';

const LIBS = resolve(import.meta.dirname, '../../libs');

/** Every migration of every feature, oldest first, as found in the folders: independent of the lists the product keeps. */
export async function migrationFiles(): Promise<Migration[]> {
  const files = await readdir(LIBS, { recursive: true });
  const migrations = files.filter((file) => /store[\\/]migrations[\\/][^\\/]+\.ts$/.test(file));
  migrations.sort((a, b) => basename(a).localeCompare(basename(b)));
  return Promise.all(migrations.map(async (file) => load(resolve(LIBS, file))));
}

async function load(file: string): Promise<Migration> {
  const [migration] = Object.values((await import(file)) as Record<string, Migration>);
  if (!migration) throw new Error(`${file} exports no migration`);
  return migration;
}
