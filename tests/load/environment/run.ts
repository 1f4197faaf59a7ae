import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { BackendWatch } from './postgres-cpu.js';

/** What one command cost. */
export interface Run {
  readonly seconds: number;
  /** Most memory of its process, MiB, in each quarter of its time: flat means that the last is no higher than the second. */
  readonly memory: readonly number[];
  /** Seconds of processor of the process, and of PostgreSQL meanwhile. */
  readonly cpu: number;
  readonly postgresCpu: number | undefined;
  readonly output: string;
}

const SAMPLE_MS = 200;

/** Runs a Node script to its end and watches its memory. @throws {Error} with its output when it fails. */
export async function run(args: readonly string[], options: { cwd: string; env: Readonly<Record<string, string>> }): Promise<Run> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [...args], { ...options, env: { PATH, HOME, NODE_ENV: 'production', ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output = `${output}${chunk.toString()}`.slice(-20_000)));
  const samples: number[] = [];
  let cpu = 0;
  const backends = await BackendWatch.start();
  const watch = setInterval(() => {
    void resident(child.pid).then((size) => (size === undefined ? undefined : samples.push(size)));
    void cpuSeconds(child.pid).then((seconds) => (cpu = Math.max(cpu, seconds)));
  }, SAMPLE_MS);
  const startedAt = performance.now();
  const [code] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - startedAt) / 1_000;
  clearInterval(watch);
  const postgresCpu = await backends.stop();
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${output}`);
  return { seconds, memory: quarters(samples), cpu, postgresCpu, output };
}

function quarters(samples: readonly number[]): number[] {
  const size = Math.max(1, Math.ceil(samples.length / 4));
  return [0, 1, 2, 3].map((quarter) => Math.max(...samples.slice(quarter * size, (quarter + 1) * size), 0)).filter((most) => most > 0);
}

async function resident(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const size = /VmRSS:\s+(\d+) kB/.exec(status);
  return size ? Number(size[1]) / 1024 : undefined;
}

const TICKS_PER_SECOND = 100;

async function cpuSeconds(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND;
}
