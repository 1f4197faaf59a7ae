import { readdir, readFile } from 'node:fs/promises';

const TICKS_PER_SECOND = 100;

/** Seconds of processor by process; a process that ends between two looks is left out. */
export type BackendSeconds = ReadonlyMap<string, number>;

/**
 * What the server's processes at work in the databases of the measures have used so far; empty where the system does not
 * say, or when the server is on another machine.
 */
export async function backendSeconds(): Promise<BackendSeconds> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(processes.map(async (pid) => [pid, await ofBackend(pid)] as const));
  return new Map(found.filter((one): one is [string, number] => one[1] !== undefined));
}

/** Seconds used between two looks; undefined when nothing could be seen. */
export function secondsBetween(before: BackendSeconds, after: BackendSeconds): number | undefined {
  if (after.size === 0) return undefined;
  return [...after].reduce((total, [pid, seconds]) => total + seconds - (before.get(pid) ?? 0), 0);
}

async function ofBackend(pid: string): Promise<number | undefined> {
  const read = async (name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  if (!/^postgres: \S+ vigie_load/.test(await read('cmdline'))) return undefined;
  const stat = await read('stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

const WATCH_MS = 500;

/** Watches the server's processes during a work, so that those that end with it are counted too. */
export class BackendWatch {
  private readonly latest = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  private constructor(private readonly before: BackendSeconds) {}

  static async start(): Promise<BackendWatch> {
    const watch = new BackendWatch(await backendSeconds());
    watch.timer = setInterval(() => void watch.look(), WATCH_MS);
    return watch;
  }

  /** @returns seconds of processor used since the start. */
  async stop(): Promise<number | undefined> {
    clearInterval(this.timer);
    await this.look();
    return secondsBetween(this.before, this.latest);
  }

  private async look(): Promise<void> {
    for (const [pid, seconds] of await backendSeconds()) this.latest.set(pid, seconds);
  }
}
