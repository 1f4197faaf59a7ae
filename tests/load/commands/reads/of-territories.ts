import { ARS, CRISIS_CENTRE, DEPARTMENT_AGENT, SPF } from '../../country/people.js';
import type { Read } from './read.js';
import { SITUATION_ITEM } from '../situation.js';

const crisisCentre = (): string => CRISIS_CENTRE;
const spf = (): string => SPF;
const ars = (): string => ARS;
const departmentAgent = (): string => DEPARTMENT_AGENT;
/** Read by whom they concern too: the wall weighs on each perimeter in its own way. */
const COUNTS = 'query ($kind: ScopeKind!, $code: String) { alertCounts(kind: $kind, code: $code) { week open establishments missingReports levels { level } } }';
const MISSING = `query ($kind: ScopeKind!, $code: String) { missingReports(kind: $kind, code: $code, first: 50) { totalCount nodes { lastWeek weight establishment { finess name department { code name } } } } }`;
const WAVES = '{ waves { code expected connected byRegion { regionCode expected connected } } }';
const ofRegion = (): Record<string, string> => ({ kind: 'REGION', code: '44' });
const ofDepartment = (): Record<string, string> => ({ kind: 'DEPARTMENT', code: '67' });
const HEAD = 'kind code label week computedAt reporting { expected received onTime rate }';
const PLACE = 'establishment { finess name department { code name } }';
const RANKED = `item { code } week stockOnHand crisisWeeklyConsumption weeksOfCover level gap runwayWeeks projectedStockOut ${PLACE}`;

/** What the screens of a region and of the nation ask for. */
export const READS_OF_TERRITORIES: readonly Read[] = [
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
  { name: 'missingReports, region of an ARS, 50', query: MISSING, variables: ofRegion, token: ars },
  { name: 'missingReports, department of its agent, 50', query: MISSING, variables: ofDepartment, token: departmentAgent },
  { name: 'alertCounts, nation', query: COUNTS, variables: () => ({ kind: 'NATION' }), token: crisisCentre },
  { name: 'alertCounts, region of an ARS', query: COUNTS, variables: ofRegion, token: ars },
  { name: 'alertCounts, department of its agent', query: COUNTS, variables: ofDepartment, token: departmentAgent },
  { name: 'waves, nation', query: WAVES, variables: () => ({}), token: crisisCentre },
  { name: 'waves, region of an ARS', query: WAVES, variables: () => ({}), token: ars },
  { name: 'waves, department of its agent', query: WAVES, variables: () => ({}), token: departmentAgent },
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
