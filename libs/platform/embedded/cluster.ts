import { execFile } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { StartFailure, startFailure } from './failure.js';
import type { ServerUser } from './server-user.js';

const execute = promisify(execFile);
const MAJOR = '18';
const CREATING = 'Création de la base embarquée impossible';

/**
 * True when the folder holds data of this PostgreSQL, false when it is to be created.
 * @throws {StartFailure} when it holds the data of another version, or may not be read.
 */
export async function isInitialised(dataFolder: string): Promise<boolean> {
  const version = await readFile(join(dataFolder, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new StartFailure(
      `Le dossier ${dataFolder} appartient à un autre utilisateur : relancez avec celui-ci ou changez VIGIE_DATA_DIR.`,
    );
  });
  if (version === undefined) return false;
  if (version.trim() === MAJOR) return true;
  throw new StartFailure(
    `Les données de ${dataFolder} sont de PostgreSQL ${version.trim()}, il faut PostgreSQL ${MAJOR} : changez VIGIE_DATA_DIR.`,
  );
}

/** Creates the data folder beside its final place and moves it there once complete: a cut here leaves nothing half made. */
export async function initialise(binaries: Binaries, user: ServerUser, dataFolder: string, password: string): Promise<void> {
  const draft = `${dataFolder}.new`;
  const passwordFile = `${dataFolder}.password`;
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    await ownFolder(user, draft);
    if (user.owner) await chown(passwordFile, user.owner.uid, user.owner.gid);
    const { file, args, options } = user.command(binaries.initdb, [
      `--pgdata=${draft}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync',
      '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions',
    ]);
    await execute(file, args, { uid: options.uid, gid: options.gid, cwd: '/' });
    await rename(draft, dataFolder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw startFailure(CREATING, error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error));
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function ownFolder(user: ServerUser, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (user.owner) await chown(folder, user.owner.uid, user.owner.gid);
}
