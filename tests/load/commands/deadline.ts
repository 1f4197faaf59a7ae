import { setTimeout as pause } from 'node:timers/promises';
import { ReportingWeek } from '../../../libs/platform/index.js';
import { prepareCountry, SIZES } from '../country/countries.js';
import { CRISIS_CENTRE, openDirectorSessions } from '../country/people.js';
import { buildProduct, startApi, startWorker } from '../environment/product.js';
import type { LoadServer } from '../environment/server.js';
import { withClient } from '../environment/with-client.js';
import { record } from '../figures/measurements.js';
import { percentile } from '../figures/percentile.js';
import { say } from '../figures/say.js';
import { figure, table } from '../figures/table.js';
import { Generator, type RoundResult } from '../generator/generator.js';
import { SITUATION } from './situation.js';
import { readEstablishments } from './submit.js';
import { Visibility } from './visibility.js';

const DATABASE = 'vigie_load_deadline';
/** 100,000 reports in ten minutes. */
const PEAK = { rate: 167, seconds: 180 };
const QUIET = { rate: 20, seconds: 30 };
const READERS = 20;
const BARS = { submit: 300, visible: 2_000, quiet: 300 };

interface Phase {
  readonly name: string;
  readonly submitted: RoundResult;
  readonly evaluated: number[];
  readonly counted: number[];
  readonly read?: RoundResult;
}

/** The last minutes before the deadline, in the country of 100,000 establishments: API and worker as they run. */
export async function deadline(server: LoadServer, args: readonly string[]): Promise<void> {
  buildProduct();
  const seconds = Number(args[0] ?? PEAK.seconds);
  const template = new URL(await prepareCountry(server, SIZES[1])).pathname.slice(1);
  await server.clone(DATABASE, template);
  const url = server.url(DATABASE);
  say('database copied');
  await withClient(url, openDirectorSessions);
  say('sessions open');
  const api = await startApi({ databaseUrl: url, poolSize: 20 });
  const worker = await startWorker({ databaseUrl: url, poolSize: 10 });
  const generator = await Generator.start();
  const readers = await Generator.start();
  try {
    await giveWork(generator, readers, url);
    await settle(url);
    say('nothing waits');
    const run = { generator, readers, url, origin: api.origin };
    const quiet = await phase('quiet: one report a second, nobody reading', { ...run, rate: 1, seconds: QUIET.seconds, told: 1 });
    const peak = await phase(`peak: ${PEAK.rate} reports a second, ${READERS} reading`, { ...run, rate: PEAK.rate, seconds, told: QUIET.rate, reading: true });
    await record({ command: 'deadline', title: 'The deadline', body: toBody([quiet, peak], seconds) });
  } finally {
    for (const child of [generator, readers, api, worker]) await child.stop();
    await server.drop(DATABASE);
  }
}

async function giveWork(generator: Generator, readers: Generator, url: string): Promise<void> {
  const week = ReportingWeek.at(new Date());
  const weeks = [{ iso: week.toString(), monday: week.monday }];
  await generator.source('deadline', 'submissions', { dialect: 'product', establishments: await readEstablishments(url), weeks });
  await readers.source('deadline', 'fixed', {
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${CRISIS_CENTRE}` },
    body: JSON.stringify({ operationName: 'Situation', query: SITUATION, variables: { week: week.toString() } }),
    expected: '"REGION"',
  });
}

/** Lets the worker finish what the clone found waiting. */
async function settle(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await pause(5_000);
    const left = 'SELECT 1 WHERE EXISTS (SELECT 1 FROM weekly_report WHERE evaluated_version < version) OR EXISTS (SELECT 1 FROM situation_dirty)';
    while ((await client.query(left)).rowCount) await pause(200);
  });
}

interface PhaseRun {
  readonly generator: Generator;
  readonly readers: Generator;
  readonly url: string;
  readonly origin: string;
  readonly rate: number;
  readonly seconds: number;
  /** One accepted report in this many is followed. */
  readonly told: number;
  readonly reading?: boolean;
}

async function phase(name: string, { generator, readers, url, origin, rate, seconds, told, reading }: PhaseRun): Promise<Phase> {
  return withClient(url, async (client) => {
    const visibility = new Visibility(client);
    generator.onAccepted((accepted) => visibility.follow(accepted));
    const watching = visibility.watch();
    const target = { contender: 'deadline', origin, seconds };
    const [submitted, read] = await Promise.all([
      generator.open({ ...target, connections: 256, rate, told }),
      reading ? readers.closed({ ...target, connections: READERS, pauseMs: 1_000 }) : undefined,
    ]);
    visibility.end();
    await watching;
    say(`${name}: p99 ${figure(percentile(submitted.latencies, 0.99), ' ms')}, visible p95 ${figure(percentile(visibility.counted, 0.95), ' ms')}`);
    if (submitted.errors > 0) say(`${submitted.errors} errors, the first: ${submitted.firstError}`);
    return { name, submitted, read, evaluated: visibility.evaluated, counted: visibility.counted };
  });
}

function toBody(phases: readonly Phase[], seconds: number): string {
  const head = ['', 'submitted', 'errors', 'submit p50 ms', 'submit p99 ms', 'evaluated p95 ms', 'in the cells p50 ms', 'in the cells p95 ms', 'situation read p50 / p99 ms'];
  const rows = phases.map(({ name, submitted, evaluated, counted, read }) => [
    name,
    submitted.latencies.length,
    submitted.errors,
    figure(percentile(submitted.latencies, 0.5)),
    figure(percentile(submitted.latencies, 0.99)),
    figure(percentile(evaluated, 0.95)),
    figure(percentile(counted, 0.5)),
    figure(percentile(counted, 0.95)),
    read ? `${figure(percentile(read.latencies, 0.5))} / ${figure(percentile(read.latencies, 0.99))}` : '–',
  ]);
  const [quiet, peak] = phases;
  const judged = [
    verdict('submit p99 at the peak', percentile(peak?.submitted.latencies ?? [], 0.99), BARS.submit),
    verdict('visible p95 at the peak', percentile(peak?.counted ?? [], 0.95), BARS.visible),
    verdict('visible p95 when quiet', percentile(quiet?.counted ?? [], 0.95), BARS.quiet),
  ];
  return [
    `Open loop (a latency counts from the moment a report was due) over 100,000 establishments × 104 weeks, ${seconds} s at the peak; one API and one`,
    'worker process, generator and PostgreSQL on the same two cores. Each reader asks for the nation and its regions again a second after',
    'its last answer. "In the cells": from the answer to the cell of the department that counts the report.',
    '',
    table(head, rows),
    '',
    ...judged,
  ].join('\n');
}

function verdict(what: string, milliseconds: number, bar: number): string {
  const text = `- ${what}: ${figure(milliseconds)} ms, bar ${figure(bar)} ms`;
  return milliseconds < bar ? `${text}: met.` : `${text}: **${figure(milliseconds / bar)} times the bar**.`;
}
