import { readdir, readFile } from 'node:fs/promises';

const TICKS_PER_SECOND = 100;

/**
 * Seconds of processor that the server's processes at work in the databases of the measures have used; undefined where
 * the system does not say, or the server is on another machine.
 */
export async function postgresCpuSeconds(): Promise<number | undefined> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const seconds = (await Promise.all(processes.map(ofBackend))).filter((one) => one !== undefined);
  return seconds.length === 0 ? undefined : seconds.reduce((total, one) => total + one, 0);
}

async function ofBackend(pid: string): Promise<number | undefined> {
  const read = async (name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  if (!/^postgres: \S+ vigie_load/.test(await read('cmdline'))) return undefined;
  const stat = await read('stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
