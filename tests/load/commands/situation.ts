import type { LoadServer } from '../environment/server.js';
import { buildProduct } from '../environment/product.js';
import { lastCompleteWeek, prepareCountry, SIZES } from '../country/countries.js';
import { CRISIS_CENTRE } from '../country/people.js';
import { record } from '../figures/measurements.js';
import { Generator } from '../generator/generator.js';
import { contest, contestTable, type Contender, type Dialect, ratio, verdict } from './contest.js';
import { BARE, BARE_JSON, OLDER_PEER, PEER, PRODUCT, startBare, startPostGraphiles, startProduct } from './contenders.js';

/** Everything a screen shows of one item. */
export const SITUATION_ITEM = `item { code } stockOnHand crisisWeeklyConsumption consumption weeksOfCover safetyGap levels { level establishments }
  staleEstablishments staleStockOnHand crisisShareCovered`;
/** What the crisis centre's first screen asks for: the nation, its 18 regions, the seven items of each. */
export const SITUATION = `query Situation($week: IsoWeek!) { situation(kind: NATION, week: $week) { kind code label week computedAt
  reporting { expected received onTime rate } items { ${SITUATION_ITEM} }
  children { kind code label reporting { expected received onTime rate } items { ${SITUATION_ITEM} } } } }`;
const PEER_SITUATION = `query Situation($week: Date!) {
  situationItems(week: $week) { nodes { code item stockOnHand crisisWeeklyConsumption consumption weeksOfCover safetyGap
    ok watch warning critical stockOut notUsed unknown staleEstablishments staleStockOnHand crisisShareCovered } }
  situationReporting(week: $week) { nodes { code label expected received onTime computedAt } } }`;

export async function giveSituationQueries(generator: Generator, contenders: readonly Contender[]): Promise<void> {
  for (const { name, dialect } of contenders) await generator.source(name, 'fixed', queryIn(dialect));
}

function queryIn(dialect: Dialect): object {
  const week = lastCompleteWeek();
  const json = { 'content-type': 'application/json' };
  const graphql = (query: string, asked: string): string => JSON.stringify({ operationName: 'Situation', query, variables: { week: asked } });
  switch (dialect) {
    case 'bare':
      return { path: '/situation', headers: json, body: JSON.stringify({ monday: week.monday }), expected: '"REGION"' };
    case 'bare-json':
      return { path: '/situation-json', headers: json, body: JSON.stringify({ monday: week.monday }), expected: '"REGION"' };
    case 'postgraphile':
      return { path: '/graphql', headers: json, body: graphql(PEER_SITUATION, week.monday), expected: '"SURGICAL_MASK"' };
    case 'product': {
      const headers = { ...json, authorization: `Bearer ${CRISIS_CENTRE}` };
      return { path: '/graphql', headers, body: graphql(SITUATION, week.toString()), expected: '"REGION"' };
    }
  }
}

/** The nation with its regions over HTTP, beside the least a server can do and beside a peer. */
export async function situation(server: LoadServer): Promise<void> {
  buildProduct();
  const url = await prepareCountry(server, SIZES[0]);
  const bare = await startBare(url);
  const inPostgres: Contender = { ...bare, name: BARE_JSON, dialect: 'bare-json' };
  const contenders = [bare, inPostgres, ...(await startPostGraphiles(url)), await startProduct(url)];
  const generator = await Generator.start();
  try {
    await giveSituationQueries(generator, contenders);
    const results = await contest(generator, contenders);
    await record({
      command: 'situation',
      title: 'The situation of the nation and its 18 regions, seven items each',
      body: [
        'Read from cells, 32 connections, five alternating rounds of 8 s. Every contender answers all the figures: 133 items with',
        'seven level counts each. PostGraphile gives them as flat rows of a function, its cheapest form.',
        '',
        contestTable(results, [BARE, BARE_JSON, PEER, OLDER_PEER]),
        '',
        verdict(ratio(results, PRODUCT, BARE), 0.75, BARE),
        verdict(ratio(results, PRODUCT, PEER), 2.5, PEER),
        verdict(ratio(results, PRODUCT, OLDER_PEER), 2.5, OLDER_PEER),
      ].join('\n'),
    });
  } finally {
    await generator.stop();
    for (const { child } of contenders) await child.stop();
  }
}
