import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** How to reach the embedded server: kept beside the data, readable by its owner alone. */
export interface Access {
  readonly port: number;
  readonly password: string;
}

const ADDRESS = '127.0.0.1';

export async function readAccess(dataDir: string): Promise<Access | undefined> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => undefined);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Access);
  } catch {
    return undefined;
  }
}

export async function writeAccess(dataDir: string, access: Access): Promise<void> {
  const draft = `${fileOf(dataDir)}.new`;
  await writeFile(draft, `${JSON.stringify(access)}\n`, { mode: 0o600 });
  // Started once by root in the folder of an ordinary user, it must stay usable by that user.
  if (process.getuid?.() === 0) {
    const owner = await stat(dataDir);
    await chown(draft, owner.uid, owner.gid);
  }
  await rename(draft, fileOf(dataDir));
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** The wished port when it is free, else any free one. */
export async function freePort(wished: number | undefined): Promise<number> {
  if (wished !== undefined && (await canListen(wished)) !== undefined) return wished;
  const port = await canListen(0);
  if (port === undefined) throw new Error('aucun port libre sur 127.0.0.1');
  return port;
}

/** Address of a database of the server, for `pg` and TypeORM. */
export function databaseUrl({ port, password }: Access, database: string): string {
  return `postgresql://postgres:${password}@${ADDRESS}:${port}/${database}`;
}

async function canListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, ADDRESS, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'postgres-access.json');
}
