import { ARS, CRISIS_CENTRE, directorToken, SPF } from '../country/people.js';
import { SITUATION_ITEM } from './situation.js';

/** What a read is asked about, drawn anew for each request. */
export interface Draw {
  readonly region: string;
  readonly department: string;
  /** An establishment whose director has a session. */
  readonly finess: string;
  /** ISO week of the last complete week. */
  readonly week: string;
  /** An instant of that week's following days, as ISO 8601. */
  readonly instant: string;
}

export interface Read {
  readonly name: string;
  readonly query: string;
  readonly variables: (draw: Draw) => Record<string, unknown>;
  readonly token: (draw: Draw) => string;
  /** A whole past situation is counted at reading: it may take a second. */
  readonly mayBeSlow?: boolean;
}

const crisisCentre = (): string => CRISIS_CENTRE;
const ars = (): string => ARS;
const spf = (): string => SPF;
const director = ({ finess }: Draw): string => directorToken(finess);

const HEAD = 'kind code label week computedAt reporting { expected received onTime rate }';
const PLACE = 'establishment { finess name department { code name } }';
const RANKED = `item { code } week stockOnHand crisisWeeklyConsumption weeksOfCover level gap runwayWeeks projectedStockOut ${PLACE}`;
const ALERTS = `totalCount pageInfo { hasNextPage endCursor } nodes { id kind level status week openedAt item { code label } ${PLACE} }`;
const REPORT = 'week version onTime submittedAt submittedByName directorName evaluated lines { item { code } stockOnHand consumption received }';

/** Every read of a screen, as the screen asks for it. */
export const READS: readonly Read[] = [
  {
    name: 'situation, nation and its regions',
    query: `{ situation(kind: NATION) { ${HEAD} items { ${SITUATION_ITEM} } children { ${HEAD} items { ${SITUATION_ITEM} } } } }`,
    variables: () => ({}),
    token: crisisCentre,
  },
  {
    name: 'situation, region and its departments',
    query: `query ($code: String) { situation(kind: REGION, code: $code) { ${HEAD} items { ${SITUATION_ITEM} } children { ${HEAD} items { ${SITUATION_ITEM} } } } }`,
    variables: ({ region }) => ({ code: region }),
    token: crisisCentre,
  },
  {
    name: 'situation, department',
    query: `query ($code: String) { situation(kind: DEPARTMENT, code: $code) { ${HEAD} items { ${SITUATION_ITEM} } } }`,
    variables: ({ department }) => ({ code: department }),
    token: crisisCentre,
  },
  {
    name: 'situation, department and its establishments',
    query: `query ($code: String) { situation(kind: DEPARTMENT, code: $code) { ${HEAD} children { code label reporting { received } items { item { code } weeksOfCover } } } }`,
    variables: ({ department }) => ({ code: department }),
    token: crisisCentre,
  },
  {
    name: 'situationTrend, nation, 104 weeks',
    query: '{ situationTrend(kind: NATION, item: "FFP2_MASK", weeks: 104) { week stockOnHand crisisWeeklyConsumption weeksOfCover levels { level establishments } reporting { rate } } }',
    variables: () => ({}),
    token: crisisCentre,
  },
  {
    name: 'situationTrend, region, 104 weeks',
    query: 'query ($code: String) { situationTrend(kind: REGION, code: $code, item: "FFP2_MASK", weeks: 104) { week stockOnHand weeksOfCover reporting { rate } } }',
    variables: ({ region }) => ({ code: region }),
    token: crisisCentre,
  },
  {
    name: 'worstCoverage, nation, 50',
    query: `{ worstCoverage(kind: NATION, first: 50) { ${RANKED} } }`,
    variables: () => ({}),
    token: crisisCentre,
  },
  {
    name: 'worstCoverage, region, 50',
    query: `query ($code: String) { worstCoverage(kind: REGION, code: $code, first: 50) { ${RANKED} } }`,
    variables: ({ region }) => ({ code: region }),
    token: crisisCentre,
  },
  {
    name: 'nextStockOuts, nation, 50',
    query: `{ nextStockOuts(kind: NATION, first: 50) { ${RANKED} } }`,
    variables: () => ({}),
    token: crisisCentre,
  },
  {
    name: 'missingReports, region, 50',
    query: `query ($code: String) { missingReports(kind: REGION, code: $code, first: 50) { totalCount nodes { lastWeek weight ${PLACE} } } }`,
    variables: ({ region }) => ({ code: region }),
    token: crisisCentre,
  },
  { name: 'alerts, nation, first page', query: `{ alerts { ${ALERTS} } }`, variables: () => ({}), token: crisisCentre },
  { name: 'alerts, region of an ARS, first page', query: `{ alerts { ${ALERTS} } }`, variables: () => ({}), token: ars },
  { name: 'alerts, one establishment', query: `{ alerts { ${ALERTS} } }`, variables: () => ({}), token: director },
  {
    name: 'establishments, search',
    query: '{ establishments(filter: { search: "saint joseph 12" }) { totalCount nodes { finess name communeName department { name } region { name } } } }',
    variables: () => ({}),
    token: crisisCentre,
  },
  {
    name: 'establishments, first page of a region',
    query: '{ establishments(first: 50) { totalCount pageInfo { endCursor } nodes { finess name communeName beds department { name } } } }',
    variables: () => ({}),
    token: ars,
  },
  {
    name: 'coverage of one establishment, explained',
    query: `query ($finess: Finess!) { coverage(finess: $finess) { item { code label } week stockOnHand crisisWeeklyConsumption weeksOfCover level gap
      observedWeeklyConsumption runwayWeeks projectedStockOut stale explanation { name formula inputs { name value unit week } result } } }`,
    variables: ({ finess }) => ({ finess }),
    token: director,
  },
  {
    name: 'weeklyReport',
    query: `query ($finess: Finess!, $week: IsoWeek!) { weeklyReport(finess: $finess, week: $week) { ${REPORT} } }`,
    variables: ({ finess, week }) => ({ finess, week }),
    token: director,
  },
  {
    name: 'weeklyReports, last 8',
    query: `query ($finess: Finess!) { weeklyReports(finess: $finess, first: 8) { ${REPORT} } }`,
    variables: ({ finess }) => ({ finess }),
    token: director,
  },
  {
    name: 'emergencyRequests, first page of an ARS',
    query: `{ emergencyRequests { totalCount nodes { id reference status urgency createdAt dueAt lines { item { code } quantity left } history { kind at byName } ${PLACE} } } }`,
    variables: () => ({}),
    token: ars,
  },
  {
    name: 'emergencyRequests, first page of SpF, most urgent first',
    query: `{ emergencyRequests(order: DUE_FIRST, filter: { statuses: [FORWARDED] }) { totalCount nodes { id reference status urgency dueAt lines { item { code } quantity left } ${PLACE} } } }`,
    variables: () => ({}),
    token: spf,
  },
  {
    name: 'stockpile',
    query: '{ stockpile { week items { item { code label } usable reserved target weeksOfCover coverageOfTarget nextExpiry } } }',
    variables: () => ({}),
    token: spf,
  },
  { name: 'rollOutByRegion', query: '{ rollOutByRegion { regionCode regionName connected expected } }', variables: () => ({}), token: crisisCentre },
  {
    name: 'situation as known at an instant, nation',
    query: `query ($week: IsoWeek, $instant: DateTime) { situation(kind: NATION, week: $week, asKnownAt: $instant) { ${HEAD} items { ${SITUATION_ITEM} } children { ${HEAD} items { ${SITUATION_ITEM} } } } }`,
    variables: ({ week, instant }) => ({ week, instant }),
    token: crisisCentre,
    mayBeSlow: true,
  },
  {
    name: 'situation as known at an instant, region',
    query: `query ($code: String, $week: IsoWeek, $instant: DateTime) { situation(kind: REGION, code: $code, week: $week, asKnownAt: $instant) { ${HEAD} items { ${SITUATION_ITEM} } } }`,
    variables: ({ region, week, instant }) => ({ code: region, week, instant }),
    token: crisisCentre,
    mayBeSlow: true,
  },
];
