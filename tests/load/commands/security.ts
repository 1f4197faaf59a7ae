import { evaluateLastWeek } from '../country/evaluate.js';
import { layCountry } from '../country/lay-country.js';
import { lastCompleteWeek } from '../country/countries.js';
import { CRISIS_CENTRE } from '../country/people.js';
import { buildProduct, startApi } from '../environment/product.js';
import type { LoadServer } from '../environment/server.js';
import { withClient } from '../environment/with-client.js';
import { record } from '../figures/measurements.js';
import { Generator } from '../generator/generator.js';
import { contest, type Contest, contestTable, type Contender, ratio, type Results } from './contest.js';
import { SITUATION } from './situation.js';
import { readEstablishments } from './submit.js';

const ESTABLISHMENTS = 3_000;
const HISTORY = 30;
const WEEKS_TO_SUBMIT = 40;
const POOL_SIZE = 20;
const TEMPLATE = 'vigie_load_security_template';

const BEFORE = 'neither';
const AUDITED = 'audit trail';
const WALLED = 'row-level security';
const BOTH = 'audit trail and row-level security';

/** Entries of the trail are thrown away before they are numbered and chained. */
const WITHOUT_TRAIL = `
  DROP TRIGGER audit_entry_chained ON audit_entry;
  CREATE FUNCTION load_forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
  CREATE TRIGGER load_forgotten BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION load_forget();`;

/** Warm enough for each connection of the pool to have planned its statements for good. */
const RULES: Contest = { connections: 32, warmUpSeconds: 8, rounds: 5, roundSeconds: 4 };

/** What the second wall and the trail cost: one build on four copies of one country, in one run. */
export async function security(server: LoadServer): Promise<void> {
  buildProduct();
  const last = lastCompleteWeek().plus(-WEEKS_TO_SUBMIT);
  await server.prepare(TEMPLATE, async (url) => {
    await layCountry(url, { establishments: ESTABLISHMENTS, weeks: { last, count: HISTORY, versions: HISTORY }, directors: ESTABLISHMENTS });
    await evaluateLastWeek(url, ESTABLISHMENTS);
  });
  const contenders = [
    await startOn(server, BEFORE, true, WITHOUT_TRAIL),
    await startOn(server, AUDITED, true),
    await startOn(server, WALLED, false, WITHOUT_TRAIL),
    await startOn(server, BOTH, false),
  ];
  const generator = await Generator.start();
  try {
    const week = last.toString();
    for (const { name } of contenders) await generator.source(name, 'fixed', situationOf(week));
    const reading = await contest(generator, contenders, RULES);
    const establishments = await readEstablishments(server.url(TEMPLATE));
    const weeks = Array.from({ length: WEEKS_TO_SUBMIT }, (_, index) => last.plus(index + 1)).map((one) => ({ iso: one.toString(), monday: one.monday }));
    for (const { name, dialect } of contenders) await generator.source(name, 'submissions', { dialect, establishments, weeks });
    const writing = await contest(generator, contenders, RULES);
    await record({ command: 'security', title: 'What row-level security and the audit trail cost', body: toBody(reading, writing) });
  } finally {
    await generator.stop();
    for (const { child } of contenders) await child.stop();
  }
}

async function startOn(server: LoadServer, name: string, asOwner: boolean, changes?: string): Promise<Contender> {
  const copy = `vigie_load_security_${['neither', 'audit', 'wall', 'both'][[BEFORE, AUDITED, WALLED, BOTH].indexOf(name)]}`;
  await server.clone(copy, TEMPLATE);
  if (changes) await withClient(server.url(copy), async (client) => client.query(changes));
  const child = await startApi({ databaseUrl: server.url(copy), poolSize: POOL_SIZE, asOwner });
  return { name, dialect: 'product', origin: child.origin, child };
}

function situationOf(week: string): object {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${CRISIS_CENTRE}` };
  return { path: '/graphql', headers, body: JSON.stringify({ operationName: 'Situation', query: SITUATION, variables: { week } }), expected: '"REGION"' };
}

function toBody(reading: Results, writing: Results): string {
  return [
    `One build, four processes, each on its own copy of ${ESTABLISHMENTS.toLocaleString('en-GB')} establishments with ${HISTORY} weeks behind them; 32 connections, five`,
    'alternating rounds of 4 s. Without row-level security the process connects as the owner of the tables, whom no policy concerns;',
    'without trail its entries are forgotten. The last one is the product as it runs. Reads leave no entry here: only the wall can change them.',
    '',
    'Submitting a weekly report:',
    '',
    contestTable(writing, [BEFORE]),
    '',
    'The situation of the nation and its regions (remembered as long as no cell changes, as in production):',
    '',
    contestTable(reading, [BEFORE]),
    '',
    `- Submit with both: ${percent(ratio(writing, BOTH, BEFORE))} of the rate with neither; the trail alone ${percent(ratio(writing, AUDITED, BEFORE))}, the wall alone ${percent(ratio(writing, WALLED, BEFORE))}.`,
    `- Situation with both: ${percent(ratio(reading, BOTH, BEFORE))}; the wall alone ${percent(ratio(reading, WALLED, BEFORE))}.`,
  ].join('\n');
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
