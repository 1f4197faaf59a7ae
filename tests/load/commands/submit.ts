import { ReportingWeek } from '../../../libs/platform/index.js';
import { layCountry } from '../country/lay-country.js';
import { buildProduct } from '../environment/product.js';
import type { LoadServer } from '../environment/server.js';
import { withClient } from '../environment/with-client.js';
import { record } from '../figures/measurements.js';
import { Generator } from '../generator/generator.js';
import { contest, contestTable, type Contender, ratio, verdict } from './contest.js';
import { BARE, PEER, PRODUCT, startBare, startPostGraphile, startProduct } from './contenders.js';

const ESTABLISHMENTS = 20_000;
const HISTORY = 30;
/** History ends here; the weeks after it are submitted one after the other. */
const LAST_WEEK = ReportingWeek.of('2025-W26');
const WEEKS_TO_SUBMIT = 70;
const DATABASE = 'vigie_load_submit';
const TARGETS: Readonly<Record<string, string>> = { [PRODUCT]: 'product', [BARE]: 'bare', [PEER]: 'postgraphile' };

/** A database in which every establishment has 30 weeks behind it and its director a session. */
export async function prepareSubmissions(server: LoadServer): Promise<string> {
  await server.prepare(`${DATABASE}_template`, async (url) =>
    layCountry(url, {
      establishments: ESTABLISHMENTS,
      weeks: { last: LAST_WEEK, count: HISTORY, versions: HISTORY },
      directors: ESTABLISHMENTS,
    }),
  );
  await server.clone(DATABASE, `${DATABASE}_template`);
  return server.url(DATABASE);
}

/** Each contender reports for its own share of the establishments, in the same tables. */
export async function giveSubmissions(generator: Generator, url: string, contenders: readonly Contender[]): Promise<void> {
  const establishments = await readEstablishments(url);
  const weeks = Array.from({ length: WEEKS_TO_SUBMIT }, (_, index) => LAST_WEEK.plus(index + 1)).map((week) => ({
    iso: week.toString(),
    monday: week.monday,
  }));
  for (const [index, { name }] of contenders.entries()) {
    const own = establishments.filter((_, position) => position % contenders.length === index);
    const scale = Object.fromEntries(own.map(({ finess, beds }) => [finess, beds]));
    const target = TARGETS[name];
    await generator.source(name, 'submissions', { target, finess: own.map(({ finess }) => finess), weeks, scale });
  }
}

async function readEstablishments(url: string): Promise<{ finess: string; beds: number }[]> {
  return withClient(url, async (client) => {
    // Not in FINESS order: directors of all departments report together.
    return (await client.query<{ finess: string; beds: number }>('SELECT finess, beds FROM establishment ORDER BY md5(finess)')).rows;
  });
}

/** The submission of a weekly report over HTTP, beside the least a server can do and beside a peer. */
export async function submit(server: LoadServer): Promise<void> {
  buildProduct();
  const url = await prepareSubmissions(server);
  const contenders = [await startBare(url), await startPostGraphile(url), await startProduct(url)];
  const generator = await Generator.start();
  try {
    await giveSubmissions(generator, url, contenders);
    const results = await contest(generator, contenders);
    await record({
      command: 'submit',
      title: 'Submitting a weekly report',
      body: [
        'First reports of establishments with 30 weeks behind them (20,000 establishments), 32 connections, five alternating',
        'rounds of 8 s. All three run the same statement on the same tables through a pool of 20. The product alone checks a',
        'session, a permission and the report, and answers with its warnings; PostGraphile runs a function.',
        '',
        contestTable(results, [BARE, PEER]),
        '',
        verdict(ratio(results, PRODUCT, BARE), 0.45, BARE),
        verdict(ratio(results, PRODUCT, PEER), 2, PEER),
      ].join('\n'),
    });
  } finally {
    await generator.stop();
    for (const { child } of contenders) await child.stop();
  }
}
