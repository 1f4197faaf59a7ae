import { ReportingWeek } from '../../../libs/platform/index.js';
import { layCountry } from '../country/lay-country.js';
import { buildProduct } from '../environment/product.js';
import type { LoadServer } from '../environment/server.js';
import { withClient } from '../environment/with-client.js';
import { record } from '../figures/measurements.js';
import { Generator } from '../generator/generator.js';
import { contest, type Contest, contestTable, type Contender, ratio, type Results, verdict } from './contest.js';
import { BARE, OLDER_PEER, PEER, PRODUCT, startBare, startPostGraphiles, startProduct } from './contenders.js';

const ESTABLISHMENTS = 20_000;
const HISTORY = 30;
/** History ends here; the weeks after it are submitted one after the other. */
const LAST_WEEK = ReportingWeek.of('2025-W26');
const WEEKS_TO_SUBMIT = 70;
const DATABASE = 'vigie_load_submit';

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
  for (const [index, { name, dialect }] of contenders.entries()) {
    const own = establishments.filter((_, position) => position % contenders.length === index);
    await generator.source(name, 'submissions', { dialect, establishments: own, weeks });
  }
}

interface LastReport {
  readonly finess: string;
  readonly stock: number[];
  readonly used: number[];
}

/** What each establishment reported last: its next report goes on from there, as a true one does. */
export async function readEstablishments(url: string): Promise<LastReport[]> {
  return withClient(url, async (client) => {
    // Not in FINESS order: directors of all departments report together.
    const text = `SELECT * FROM (SELECT DISTINCT ON (finess) finess, stock_on_hand AS stock, consumption AS used FROM weekly_report
                  ORDER BY finess, week DESC) last ORDER BY md5(finess)`;
    return (await client.query<LastReport>(text)).rows;
  });
}

const RULES: Contest = { connections: 32, warmUpSeconds: 5, rounds: 5, roundSeconds: 6 };

/**
 * The submission of a weekly report over HTTP, beside the least a server can do and beside a peer: once with every commit
 * on disk, once without waiting for the disk, which this machine shares.
 */
export async function submit(server: LoadServer): Promise<void> {
  buildProduct();
  const durable = await compete(server, 'on');
  const undelayed = await compete(server, 'off');
  await record({
    command: 'submit',
    title: 'Submitting a weekly report',
    body: [
      'First reports of establishments with 30 weeks behind them (20,000 establishments), 32 connections, five alternating',
      'rounds of 6 s. All run the same statement on the same tables through a pool of 20. The product alone checks a',
      'session, a permission and the report, and answers with its warnings; PostGraphile runs a function.',
      '',
      'Every commit on disk, as in production:',
      '',
      contestTable(durable, [BARE, PEER, OLDER_PEER]),
      '',
      ...verdicts(durable),
      '',
      'Commits that do not wait for the disk (`synchronous_commit = off`), which others use at the same time: what the processes cost.',
      '',
      contestTable(undelayed, [BARE, PEER, OLDER_PEER]),
      '',
      ...verdicts(undelayed),
    ].join('\n'),
  });
}

function verdicts(results: Results): string[] {
  return [
    verdict(ratio(results, PRODUCT, BARE), 0.45, BARE),
    verdict(ratio(results, PRODUCT, PEER), 2, PEER),
    verdict(ratio(results, PRODUCT, OLDER_PEER), 2, OLDER_PEER),
  ];
}

async function compete(server: LoadServer, synchronousCommit: 'on' | 'off'): Promise<Results> {
  const url = await prepareSubmissions(server);
  await withClient(url, async (client) => client.query(`ALTER DATABASE ${DATABASE} SET synchronous_commit = ${synchronousCommit}`));
  const contenders = [await startBare(url), ...(await startPostGraphiles(url)), await startProduct(url)];
  const generator = await Generator.start();
  try {
    await giveSubmissions(generator, url, contenders);
    return await contest(generator, contenders, RULES);
  } finally {
    await generator.stop();
    for (const { child } of contenders) await child.stop();
  }
}
