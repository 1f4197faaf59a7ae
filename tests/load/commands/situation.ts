import type { LoadServer } from '../environment/server.js';
import { buildProduct } from '../environment/product.js';
import { lastCompleteWeek, prepareCountry, SIZES } from '../country/countries.js';
import { CRISIS_CENTRE } from '../country/people.js';
import { record } from '../figures/measurements.js';
import { Generator } from '../generator/generator.js';
import { contest, contestTable, ratio, verdict } from './contest.js';
import { BARE, BARE_JSON, PEER, PRODUCT, startBare, startPostGraphile, startProduct } from './contenders.js';

/** Everything a screen shows of one item. */
export const SITUATION_ITEM = `item { code } stockOnHand crisisWeeklyConsumption consumption weeksOfCover safetyGap levels { level establishments }
  staleEstablishments staleStockOnHand crisisShareCovered`;
/** What the crisis centre's first screen asks for: the nation, its 18 regions, the seven items of each. */
const SITUATION = `query Situation($week: IsoWeek!) { situation(kind: NATION, week: $week) { kind code label week computedAt
  reporting { expected received onTime rate } items { ${SITUATION_ITEM} }
  children { kind code label reporting { expected received onTime rate } items { ${SITUATION_ITEM} } } } }`;
const PEER_SITUATION = `query Situation($week: Date!) {
  situationItems(week: $week) { nodes { code item stockOnHand crisisWeeklyConsumption consumption weeksOfCover safetyGap
    ok watch warning critical stockOut notUsed unknown staleEstablishments staleStockOnHand crisisShareCovered } }
  situationReporting(week: $week) { nodes { code label expected received onTime computedAt } } }`;

export async function giveSituationQueries(generator: Generator): Promise<void> {
  const week = lastCompleteWeek();
  const json = { 'content-type': 'application/json' };
  const queries = {
    [BARE]: { path: '/situation', headers: json, body: JSON.stringify({ monday: week.monday }), expected: '"REGION"' },
    [BARE_JSON]: { path: '/situation-json', headers: json, body: JSON.stringify({ monday: week.monday }), expected: '"REGION"' },
    [PEER]: {
      path: '/graphql',
      headers: json,
      body: JSON.stringify({ operationName: 'Situation', query: PEER_SITUATION, variables: { week: week.monday } }),
      expected: '"SURGICAL_MASK"',
    },
    [PRODUCT]: {
      path: '/graphql',
      headers: { ...json, authorization: `Bearer ${CRISIS_CENTRE}` },
      body: JSON.stringify({ operationName: 'Situation', query: SITUATION, variables: { week: week.toString() } }),
      expected: '"REGION"',
    },
  };
  for (const [name, request] of Object.entries(queries)) await generator.source(name, 'fixed', request);
}

/** The nation with its regions over HTTP, beside the least a server can do and beside a peer. */
export async function situation(server: LoadServer): Promise<void> {
  buildProduct();
  const url = await prepareCountry(server, SIZES[0]);
  const bare = await startBare(url);
  const contenders = [bare, { ...bare, name: BARE_JSON }, await startPostGraphile(url), await startProduct(url)];
  const generator = await Generator.start();
  try {
    await giveSituationQueries(generator);
    const results = await contest(generator, contenders);
    await record({
      command: 'situation',
      title: 'The situation of the nation and its 18 regions, seven items each',
      body: [
        'Read from cells, 32 connections, five alternating rounds of 8 s. Every contender answers all the figures: 133 items with',
        'seven level counts each. PostGraphile gives them as flat rows of a function, its cheapest form.',
        '',
        contestTable(results, [BARE, BARE_JSON, PEER]),
        '',
        verdict(ratio(results, PRODUCT, BARE), 0.75, BARE),
        verdict(ratio(results, PRODUCT, PEER), 2.5, PEER),
      ].join('\n'),
    });
  } finally {
    await generator.stop();
    for (const { child } of contenders) await child.stop();
  }
}
