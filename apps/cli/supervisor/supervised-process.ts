import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { StartFailure } from '#platform';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;
/** This many ends in a row without having served for a while are a loop: restarting again would only hide the cause. */
const LOOP_ENDS = 5;
const SERVED_MS = 2_000;
const STOP_TIMEOUT_MS = 20_000;

export interface ProcessPlan {
  /** As said to the operator, e.g. "l'API". */
  readonly label: string;
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** What it writes goes to this file. */
  readonly logFile: string;
  readonly say: (line: string) => void;
  readonly onPidChange: () => void;
  /** It ends again and again, with a line that says so. */
  readonly onGivingUp: (failure: StartFailure) => void;
}

/** What a process says to the one that started it: that it serves, or why it cannot (a French line). */
interface ChildMessage {
  readonly ready?: boolean;
  readonly failure?: string;
}

/** One process of the product, started again when it ends by itself. */
export class SupervisedProcess {
  private child: ChildProcess | undefined;
  private vainEnds = 0;
  private readySince: number | undefined;
  private delayMs = FIRST_DELAY_MS;
  private timer: NodeJS.Timeout | undefined;
  private isStopping = false;
  private lastFailure: string | undefined;
  private readonly ready = Promise.withResolvers<void>();

  constructor(private readonly plan: ProcessPlan) {
    this.ready.promise.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it, and waits until it has said that it serves. @throws {StartFailure} when it keeps ending. */
  async start(): Promise<void> {
    await this.spawn();
    await this.ready.promise;
  }

  /** Lets it finish what it does, then ends it. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.end();
  }

  /** Ends it; it comes back at once, with its new code. */
  async restart(): Promise<void> {
    this.delayMs = 0;
    this.vainEnds = 0;
    await this.end();
  }

  private async end(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(killer);
  }

  private async spawn(): Promise<void> {
    const log = await open(this.plan.logFile, 'a');
    // In a session of its own, so that Ctrl-C reaches the supervisor alone, which keeps the order of the stop; should the
    // supervisor be killed, the channel between them closes and the process ends by itself.
    const child = fork(this.plan.script, [], {
      env: this.plan.env,
      detached: true,
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', log.fd, log.fd, 'ipc'],
    });
    await log.close();
    this.child = child;
    child.on('message', (message) => this.onMessage(message as ChildMessage));
    child.once('exit', (code, signal) => this.onExit(signal ?? `code ${code}`));
    child.once('error', () => undefined);
    this.plan.onPidChange();
  }

  private onMessage({ ready, failure }: ChildMessage): void {
    if (failure !== undefined) this.lastFailure = failure;
    if (ready === true) {
      this.delayMs = FIRST_DELAY_MS;
      this.readySince = performance.now();
      this.ready.resolve();
    }
  }

  private onExit(cause: string): void {
    if (this.isStopping) return;
    const hasServed = this.readySince !== undefined && performance.now() - this.readySince > SERVED_MS;
    this.vainEnds = hasServed ? 0 : this.vainEnds + 1;
    this.readySince = undefined;
    if (this.vainEnds >= LOOP_ENDS || this.lastFailure !== undefined) return this.giveUp(cause);
    if (this.delayMs > 0) this.plan.say(`Arrêt inattendu : ${this.plan.label} (${cause}). Redémarrage ; détails dans ${this.plan.logFile}`);
    this.timer = setTimeout(() => void this.spawn(), this.delayMs);
    this.delayMs = Math.min(LONGEST_DELAY_MS, Math.max(FIRST_DELAY_MS, this.delayMs * 2));
  }

  private giveUp(cause: string): void {
    const looping = `Arrêts répétés : ${this.plan.label} (${cause}). Détails dans ${this.plan.logFile}`;
    const failure = new StartFailure(this.lastFailure ?? looping);
    this.ready.reject(failure);
    this.plan.onGivingUp(failure);
  }
}
