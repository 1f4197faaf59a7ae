import { statfs } from 'node:fs/promises';

/** The machine or its settings keep the product from running. The message is one French line for the operator. */
export class StartFailure extends Error {}

const NO_SPACE = /no space left on device|disk quota exceeded|ENOSPC|EDQUOT/i;
const NOT_ALLOWED = /EACCES|EPERM|EROFS|permission denied/i;
const OUT_OF_SHARED_MEMORY = /could not (?:create|resize) shared memory segment/i;

/** Two segments of the server's journal: with less it can neither write nor start, and may be unable to say so. */
const TOO_LITTLE_BYTES = 32 * 1024 * 1024;

/** A failure that says that the disk of a folder is full; undefined when it is not. */
export async function diskFullFailure(folder: string): Promise<StartFailure | undefined> {
  const space = await statfs(folder).catch(() => undefined);
  if (space === undefined || space.bavail * space.bsize >= TOO_LITTLE_BYTES) return undefined;
  return new StartFailure(`Le disque de ${folder} est plein. Libérez de la place puis relancez.`);
}

/** The one line for an error met while working in a folder; a full disk is told from the folder itself. */
export async function explainFailure(error: unknown, folder: string): Promise<StartFailure> {
  const full = await diskFullFailure(folder);
  if (full) return full;
  if (error instanceof StartFailure) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (NOT_ALLOWED.test(said)) return new StartFailure(`Le dossier ${folder} n'est pas accessible en écriture : changez VIGIE_DATA_DIR.`);
  return startFailure('Base embarquée indisponible', said);
}

/** Turns what PostgreSQL or the system said into the one line shown; unknown causes keep their last line. */
export function startFailure(action: string, said: string): StartFailure {
  if (NO_SPACE.test(said)) return new StartFailure(`${action} : le disque est plein. Libérez de la place puis relancez.`);
  if (OUT_OF_SHARED_MEMORY.test(said)) {
    return new StartFailure(`${action} : mémoire partagée insuffisante (agrandissez /dev/shm) puis relancez.`);
  }
  return new StartFailure(`${action} : ${lastTellingLine(said)}`);
}

function lastTellingLine(said: string): string {
  const lines = said.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.findLast((line) => /fatal|panic|error|could not|denied/i.test(line)) ?? lines.at(-1) ?? 'cause inconnue.';
}
