import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

/** A contender in a process of its own. */
export interface Child {
  readonly process: ChildProcess;
  /** Seconds of processor its process has used since it started; undefined where the system does not say. */
  cpuSeconds(): Promise<number | undefined>;
  /** Most memory it ever held, MiB. */
  peakMemory(): Promise<number | undefined>;
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly execArgv?: readonly string[];
  readonly cwd?: string;
  /** Sent once it has started, for what it is to do. */
  readonly brief?: object;
}

const TICKS_PER_SECOND = 100;
const PATIENCE_MS = 60_000;

/**
 * Starts a script and waits for its message `{ ready: true }`.
 * @throws {Error} with what it wrote when it ends before.
 */
export async function startChild(script: string, options: ChildOptions = {}): Promise<Child> {
  const child = fork(script, [...(options.args ?? [])], {
    cwd: options.cwd,
    execArgv: [...(options.execArgv ?? [])],
    env: { ...environment(), ...options.env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000)));
  if (options.brief) child.send(options.brief);
  await ready(child, () => `${script}\n${said}`);
  return {
    process: child,
    cpuSeconds: async () => {
      const stat = await read(`/proc/${child.pid}/stat`);
      const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields && (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    },
    peakMemory: async () => {
      const peak = /VmHWM:\s+(\d+) kB/.exec((await read(`/proc/${child.pid}/status`)) ?? '');
      return peak ? Number(peak[1]) / 1024 : undefined;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exit;
      clearTimeout(hard);
    },
  };
}

/** Settings of the caller must not decide how a contender behaves. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, NODE_ENV: 'production' };
}

async function ready(child: ChildProcess, explain: () => string): Promise<void> {
  const message = new Promise<void>((resolve, reject) => {
    child.on('message', (heard: { ready?: boolean; failure?: string }) => {
      if (heard.ready) resolve();
      if (heard.failure) reject(new Error(heard.failure));
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready: ${explain()}`)));
  });
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  try {
    await message;
  } finally {
    clearTimeout(late);
  }
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
