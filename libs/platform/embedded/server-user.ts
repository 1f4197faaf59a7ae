import { execFile, type SpawnOptions } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { StartFailure } from './failure.js';

const execute = promisify(execFile);
const USER = 'postgres';

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** How the server's programs are started: PostgreSQL refuses to run as root. */
export interface ServerUser {
  /** The account that must own the data; undefined when it is simply the current one. */
  readonly owner: Account | undefined;
  /** The command to spawn and its options, for a program and its arguments. */
  command(program: string, args: readonly string[]): { file: string; args: string[]; options: SpawnOptions };
}

/**
 * Chooses the account that runs the server: the current one, or for root the account `postgres` (created when missing).
 * Below a folder closed to that account (/root) it keeps root's right to traverse folders, and nothing else of root.
 * @param mustReach paths that the account must be able to reach
 * @param dataOwner account that owns the data already, which then goes on running it
 * @throws {StartFailure} when root can do none of this.
 */
export async function serverUser(mustReach: readonly string[], dataOwner: Account | undefined): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return { owner: undefined, command: plainly({}) };
  const owner = dataOwner && dataOwner.uid !== 0 ? { uid: dataOwner.uid, gid: dataOwner.gid } : ((await findAccount()) ?? (await createAccount()));
  const direct: ServerUser = { owner, command: plainly(owner) };
  if (await reaches(direct, mustReach)) return direct;
  const elevated: ServerUser = { owner, command: withFileAccess(owner) };
  if (await reaches(elevated, mustReach)) return elevated;
  throw new StartFailure(
    `L'utilisateur système « ${USER} » ne peut pas atteindre ${mustReach[0]}. ` +
      'Placez le dossier du projet ailleurs (par exemple sous /opt), lancez en utilisateur ordinaire, ou donnez DATABASE_URL.',
  );
}

function plainly(account: { uid?: number; gid?: number }): ServerUser['command'] {
  return (file, args) => ({ file, args: [...args], options: { ...account, cwd: '/' } });
}

function withFileAccess({ uid, gid }: Account): ServerUser['command'] {
  // Without no_setuid_fixup, initdb's access(2) checks would be answered as if the right were not there.
  const rights = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const become = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...rights];
  return (file, args) => ({ file: 'setpriv', args: [...become, file, ...args], options: { cwd: '/' } });
}

async function reaches(user: ServerUser, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    const { file, args, options } = user.command('/usr/bin/test', ['-e', path]);
    const reached = await execute(file, args, { uid: options.uid, gid: options.gid, cwd: '/' }).then(
      () => true,
      () => false,
    );
    if (!reached) return false;
  }
  return true;
}

async function findAccount(): Promise<Account | undefined> {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = accounts.split('\n').map((line) => line.split(':')).find(([name]) => name === USER);
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}

async function createAccount(): Promise<Account> {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', USER];
  await execute('useradd', flags).catch(() => undefined);
  const account = await findAccount();
  if (account) return account;
  throw new StartFailure(
    `PostgreSQL ne s'exécute pas en root et l'utilisateur système « ${USER} » n'a pas pu être créé : ` +
      'lancez en utilisateur ordinaire ou donnez DATABASE_URL.',
  );
}
