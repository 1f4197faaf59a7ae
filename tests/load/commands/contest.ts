import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../environment/child.js';
import { backendSeconds, secondsBetween } from '../environment/postgres-cpu.js';
import { figure, table } from '../figures/table.js';
import { median, percentile } from '../figures/percentile.js';
import { say } from '../figures/say.js';
import type { Generator, RoundResult } from '../generator/generator.js';

/** How a contender is spoken to. */
export type Dialect = 'product' | 'bare' | 'bare-json' | 'postgraphile';

/** One way of doing the same work, served by a process of its own. */
export interface Contender {
  readonly name: string;
  readonly dialect: Dialect;
  readonly origin: string;
  readonly child: Child;
}

export interface Contest {
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly rounds: number;
  readonly roundSeconds: number;
}

/** 32 connections, in five alternating rounds: what else the machine does hits every contender alike. */
export const USUAL: Contest = { connections: 32, warmUpSeconds: 6, rounds: 5, roundSeconds: 8 };

interface Round extends RoundResult {
  readonly rate: number;
  /** Milliseconds of processor per request, of the server process and of PostgreSQL. */
  readonly cpu: number | undefined;
  readonly postgresCpu: number | undefined;
}

export type Results = ReadonlyMap<string, readonly Round[]>;

/** Runs the contenders in turn, again and again. @throws {Error} when an answer is wrong: a fast refusal is no result. */
export async function contest(generator: Generator, contenders: readonly Contender[], rules: Contest = USUAL): Promise<Results> {
  const { connections, warmUpSeconds, rounds, roundSeconds } = rules;
  const results = new Map<string, Round[]>(contenders.map(({ name }) => [name, []]));
  for (const { name, origin } of contenders) {
    const warm = await generator.closed({ contender: name, origin, connections, seconds: warmUpSeconds });
    if (warm.errors > 0) throw new Error(`${name}: ${warm.errors} wrong answers, the first: ${warm.firstError}`);
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, origin, child } of contenders) {
      await pause(300);
      const [before, backendsBefore] = [await child.cpuSeconds(), await backendSeconds()];
      const result = await generator.closed({ contender: name, origin, connections, seconds: roundSeconds });
      const [after, backends] = [await child.cpuSeconds(), await backendSeconds()];
      const answered = result.latencies.length;
      const cpu = before === undefined || after === undefined ? undefined : ((after - before) * 1_000) / answered;
      const used = secondsBetween(backendsBefore, backends);
      const postgresCpu = used === undefined ? undefined : (used * 1_000) / answered;
      results.get(name)?.push({ ...result, rate: answered / result.seconds, cpu, postgresCpu });
      if (result.errors > 0) throw new Error(`${name}: ${result.errors} wrong answers, the first: ${result.firstError}`);
      say(`round ${round}, ${name}: ${figure(answered / result.seconds)}/s`);
    }
  }
  return results;
}

/** How many times faster one contender is than another: the median of the rounds' own ratios. */
export function ratio(results: Results, name: string, other: string): number {
  const others = results.get(other) ?? [];
  return median((results.get(name) ?? []).map((round, index) => round.rate / (others[index]?.rate ?? Number.NaN)));
}

/** One line per contender. @param against contenders the others are compared with, one column each. */
export function contestTable(results: Results, against: readonly string[]): string {
  const head = ['contender', 'requests/s', 'lowest–highest', 'p50 ms', 'p99 ms', 'server CPU ms/request', 'PostgreSQL CPU ms/request', ...against.map((name) => `× ${name}`)];
  const rows = [...results].map(([name, rounds]) => {
    const rates = rounds.map(({ rate }) => rate);
    const latencies = rounds.flatMap((round) => round.latencies);
    return [
      name,
      figure(median(rates)),
      `${figure(Math.min(...rates))}–${figure(Math.max(...rates))}`,
      figure(percentile(latencies, 0.5)),
      figure(percentile(latencies, 0.99)),
      figure(median(rounds.flatMap((round) => round.cpu ?? []))),
      figure(median(rounds.flatMap((round) => round.postgresCpu ?? []))),
      ...against.map((other) => (other === name ? '1' : figure(ratio(results, name, other)))),
    ];
  });
  return table(head, rows);
}

/** "0.31 of bare, bar 0.45: below by 31 %" */
export function verdict(value: number, bar: number, of: string): string {
  const text = `${figure(value)} × ${of}, bar ${figure(bar)}`;
  return value >= bar ? `- ${text}: met.` : `- ${text}: **below by ${Math.round((1 - value / bar) * 100)} %**.`;
}
