import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

/** What one command cost. */
export interface Run {
  readonly seconds: number;
  /** Most memory of its process, MiB, in each quarter of its time: flat means that the last is no higher than the second. */
  readonly memory: readonly number[];
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
  const watch = setInterval(() => {
    void resident(child.pid).then((size) => (size === undefined ? undefined : samples.push(size)));
  }, SAMPLE_MS);
  const startedAt = performance.now();
  const [code] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - startedAt) / 1_000;
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${output}`);
  return { seconds, memory: quarters(samples), output };
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
