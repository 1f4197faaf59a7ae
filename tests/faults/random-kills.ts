import { setTimeout as pause } from 'node:timers/promises';
import { ReportingWeek } from '#platform';
import type { Client, Sent } from './client.js';
import type { Installation } from './installation.js';

/** Same seed, same victims in the same order. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A report that was answered: from then on it may not be lost, nor be there twice. */
export interface Acknowledged extends Sent {
  readonly version: number;
}

const FIRST_WEEK = ReportingWeek.of('2025-W48');
const LAST_WEEK = ReportingWeek.of('2026-W47');

/**
 * Reports week after week for its establishments, until told to stop, and corrects the last week for the worse now and
 * then. Nothing comes late nor gets better afterwards: an alert whose opening is told twice was told once too often.
 */
export class Reporter {
  readonly acknowledged: Acknowledged[] = [];
  readonly faults: string[] = [];
  /** Sends without an answer, each repeated under its key. */
  unanswered = 0;
  private isStopping = false;

  constructor(
    private readonly client: Client,
    private readonly establishments: readonly string[],
    private readonly random: () => number,
  ) {}

  /** Ends early, with its fault kept, when an answer denies what was acknowledged before. */
  async run(): Promise<void> {
    await this.report().catch((error: unknown) => this.faults.push(String(error)));
  }

  stop(): void {
    this.isStopping = true;
  }

  private async report(): Promise<void> {
    const last = new Map<string, Acknowledged>();
    while (!this.isStopping) {
      const finess = this.establishments[Math.trunc(this.random() * this.establishments.length)] ?? '';
      const sent = this.next(finess, last.get(finess));
      const acknowledged = { ...sent, version: await this.untilAnswered(sent) };
      if (acknowledged.version !== sent.expectedVersion + 1) this.faults.push(`${sent.key} was given version ${acknowledged.version}`);
      last.set(finess, acknowledged);
      this.acknowledged.push(acknowledged);
      await pause(5 + this.random() * 30);
    }
  }

  private next(finess: string, last: Acknowledged | undefined): Sent {
    const corrects = last !== undefined && (this.random() < 0.3 || last.week === LAST_WEEK.toString());
    const week = corrects ? last.week : (last ? ReportingWeek.of(last.week).plus(1) : FIRST_WEEK).toString();
    const expectedVersion = corrects ? last.version : 0;
    const ffp2 = Math.trunc(this.random() * (corrects ? last.ffp2 : 5_000));
    return { finess, week, expectedVersion, ffp2, key: `${finess}/${week}/${expectedVersion}` };
  }

  private async untilAnswered(sent: Sent): Promise<number> {
    for (;;) {
      const version = await this.client.submit(sent);
      if (version !== undefined) return version;
      this.unanswered += 1;
      await pause(50);
    }
  }
}

/** Kills one part after the other, each started again at once; every other one falls while others may still be starting. */
export async function killAtRandom(installation: Installation, times: number, random: () => number): Promise<string[]> {
  const victims: string[] = [];
  let starting: Promise<void>[] = [];
  for (let kill = 0; kill < times; kill += 1) {
    if (random() < 0.5) {
      await Promise.all(starting);
      starting = [];
    }
    await pause(100 + random() * 600);
    const draw = random();
    const victim = draw < 0.3 ? 'postgres' : draw < 0.65 ? 'api' : 'worker';
    victims.push(victim);
    if (victim === 'postgres') {
      await installation.killPostgres();
      await installation.startPostgres();
    } else {
      const part = victim === 'api' ? installation.api : installation.workers[0];
      await part.kill();
      starting.push(part.start());
    }
  }
  await Promise.all(starting);
  return victims;
}
