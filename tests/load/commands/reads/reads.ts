import { lastCompleteWeek, prepareCountry, SIZES } from '../../country/countries.js';
import { layEmergencies } from '../../country/emergencies.js';
import { openReaders } from '../../country/people.js';
import { layRegistrations } from '../../country/registrations.js';
import { buildProduct, type ProductProcess, startApi } from '../../environment/product.js';
import type { LoadServer } from '../../environment/server.js';
import { withClient } from '../../environment/with-client.js';
import { record } from '../../figures/measurements.js';
import { percentile } from '../../figures/percentile.js';
import { say } from '../../figures/say.js';
import { figure, table } from '../../figures/table.js';
import type { Draw, Read } from './read.js';
import { READS_OF_ESTABLISHMENTS } from './of-establishments.js';
import { READS_OF_PEOPLE } from './of-people.js';
import { READS_OF_TERRITORIES } from './of-territories.js';

const SAMPLES = 300;
const SLOW_SAMPLES = 20;
const WARM_UP = 15;
/** A read that is too slow for all its samples is judged on fewer. */
const LONGEST_MS = 20_000;
const LONGEST_WARM_UP_MS = 4_000;
const BARS = { p50: 10, p99: 50, flat: 2, slow: 1_000 };

const ALL: readonly Read[] = [...READS_OF_ESTABLISHMENTS, ...READS_OF_TERRITORIES, ...READS_OF_PEOPLE];

/** One country, served. */
interface Place {
  readonly api: ProductProcess;
  readonly departments: { readonly code: string; readonly regionCode: string }[];
  readonly finess: string[];
}

interface Measured {
  readonly read: Read;
  /** Milliseconds, per place. */
  readonly latencies: readonly number[][];
}

/**
 * Every read of a screen, turn by turn: as the application at both sizes, and at the large one as the tables' owner too.
 * @param words only the reads whose name holds one of them, told and not written down.
 */
export async function reads(server: LoadServer, words: readonly string[] = []): Promise<void> {
  buildProduct();
  const asked = ALL.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const places: Place[] = [];
  try {
    const [small, large] = [await prepareCountry(server, SIZES[0]), await prepareCountry(server, SIZES[1])];
    for (const [url, asOwner] of [[small, false], [large, true], [large, false]] as const) places.push(await open(url, asOwner));
    const measured: Measured[] = [];
    for (const read of asked) {
      try {
        measured.push(await measure(read, places));
        say(`${read.name}: ${measured.at(-1)?.latencies.map((values) => figure(percentile(values, 0.5), ' ms')).join(', ')}`);
      } catch (error) {
        say(String(error));
        measured.push({ read, latencies: [] });
      }
    }
    if (words.length > 0) say(toBody(measured));
    else await record({ command: 'reads', title: 'Reads at 3,000 and at 100,000 establishments', body: toBody(measured) });
  } finally {
    for (const { api } of places) await api.stop();
  }
}

async function open(url: string, asOwner: boolean): Promise<Place> {
  await layEmergencies(url);
  await layRegistrations(url);
  await withClient(url, openReaders);
  const rows = await withClient(url, async (client) => ({
    departments: (await client.query<Place['departments'][number]>('SELECT code, region_code AS "regionCode" FROM department ORDER BY code')).rows,
    // Directors' sessions are of the first ones in FINESS order.
    finess: (await client.query<{ finess: string }>('SELECT finess FROM establishment ORDER BY finess LIMIT 2000')).rows,
  }));
  const api = await startApi({ databaseUrl: url, poolSize: 20, asOwner });
  return { api, departments: rows.departments, finess: rows.finess.map((row) => row.finess) };
}

async function measure(read: Read, places: readonly Place[]): Promise<Measured> {
  const samples = read.mayBeSlow ? SLOW_SAMPLES : SAMPLES;
  const latencies = places.map((): number[] => []);
  let number = 0;
  const turn = async (): Promise<number[]> => {
    const turned: number[] = [];
    for (const place of places) turned.push(await ask(read, place, number));
    number += 1;
    return turned;
  };
  const startedAt = performance.now();
  const within = (limit: number): boolean => performance.now() < startedAt + limit;
  do await turn();
  while (number < WARM_UP && within(LONGEST_WARM_UP_MS));
  do (await turn()).forEach((latency, index) => latencies[index]?.push(latency));
  while ((latencies[0]?.length ?? 0) < samples && within(LONGEST_MS));
  return { read, latencies };
}

/** @returns milliseconds from the request to the whole answer, over loopback: what the server takes and a little more. */
async function ask({ name, query, variables, token }: Read, place: Place, sample: number): Promise<number> {
  const draw = drawn(place, sample);
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token(draw)}` },
    body: JSON.stringify({ query, variables: variables(draw) }),
  };
  const startedAt = performance.now();
  const response = await fetch(`${place.api.origin}/graphql`, request);
  const text = await response.text();
  const elapsed = performance.now() - startedAt;
  if (!response.ok || text.includes('"errors":')) throw new Error(`${name}: ${text.slice(0, 800)}`);
  return elapsed;
}

/** The same draws at both sizes, as far as there are the same departments. */
function drawn({ departments, finess }: Place, sample: number): Draw {
  const department = departments[(sample * 37) % departments.length];
  if (!department) throw new Error('no department');
  const week = lastCompleteWeek();
  const weekAgo = week.plus(-(sample % 3));
  return {
    region: department.regionCode,
    department: department.code,
    finess: finess[(sample * 53) % finess.length] ?? '',
    week: weekAgo.toString(),
    instant: weekAgo.plus(1).startsAt().toISOString(),
  };
}

function toBody(measured: readonly Measured[]): string {
  const [small, large] = SIZES.map((size) => size.toLocaleString('en-GB'));
  const head = ['read', `p50 ms at ${small}`, `p50 ms at ${large}, owner`, 'p99, owner', `fastest ms at ${large}`, 'p50', 'p99', 'p50 ÷ owner', 'p50 large ÷ small', 'bar'];
  const rows = measured.map(({ read, latencies: [atSmall, byOwner, atLarge] }) => {
    if (!atSmall || !byOwner || !atLarge) return [read.name, ...Array.from({ length: 8 }, () => '–'), '**an error**'];
    const [p50, p50Owner, p50Large, p99Large] = [percentile(atSmall, 0.5), percentile(byOwner, 0.5), percentile(atLarge, 0.5), percentile(atLarge, 0.99)];
    const figures = [p50, p50Owner, percentile(byOwner, 0.99), Math.min(...atLarge), p50Large, p99Large, p50Large / p50Owner, p50Large / p50];
    return [read.name, ...figures.map((value) => figure(value)), judge(read, p50, p50Large, p99Large)];
  });
  return [
    `104 weeks × 7 items; ${SAMPLES} requests of each kind over HTTP, one at a time, turn by turn, drawn over all departments and over establishments`,
    'with a session. "Owner": the same database, connected as whom no policy concerns; all else is behind row-level security. Versions are kept',
    'for 12 weeks only. Times are seen by the client; the first line, which reads nothing but the session, is what the machine itself adds.',
    `Bars: p50 < ${BARS.p50} ms, p99 < ${BARS.p99} ms, within ${BARS.flat} × between the sizes; the past may take a second.`,
    '',
    table(head, rows),
  ].join('\n');
}

function judge(read: Read, p50: number, p50Large: number, p99Large: number): string {
  if (read.mayBeSlow) return p99Large < BARS.slow ? 'met' : `p99 ${figure(p99Large / BARS.slow)} × the bar`;
  const missed = [
    p50Large >= BARS.p50 && `p50 ${figure(p50Large / BARS.p50)} ×`,
    p99Large >= BARS.p99 && `p99 ${figure(p99Large / BARS.p99)} ×`,
    p50Large / p50 > BARS.flat && `grows ${figure(p50Large / p50)} ×`,
  ].filter((text) => text !== false);
  return missed.length === 0 ? 'met' : missed.join(', ');
}
