import { ARS, CRISIS_CENTRE, DEPARTMENT_AGENT, directorToken, SPF } from '../../country/people.js';
import type { Draw, Read } from './read.js';

const crisisCentre = (): string => CRISIS_CENTRE;
const ars = (): string => ARS;
const spf = (): string => SPF;
const departmentAgent = (): string => DEPARTMENT_AGENT;
const director = ({ finess }: Draw): string => directorToken(finess);
const PLACE = 'establishment { finess name department { code name } }';
const ALERTS = `totalCount pageInfo { hasNextPage endCursor } nodes { id kind level status week openedAt item { code label } ${PLACE} }`;
const REPORT = 'week version onTime submittedAt submittedByName directorName evaluated lines { item { code } stockOnHand consumption received }';

/** What lists and the screens of one establishment ask for. */
export const READS_OF_ESTABLISHMENTS: readonly Read[] = [
  { name: 'me', query: '{ me { name roles } }', variables: () => ({}), token: crisisCentre },
  { name: 'alerts, nation, first page', query: `{ alerts { ${ALERTS} } }`, variables: () => ({}), token: crisisCentre },
  { name: 'alerts, region of an ARS, first page', query: `{ alerts { ${ALERTS} } }`, variables: () => ({}), token: ars },
  { name: 'alerts, department, first page', query: `{ alerts { ${ALERTS} } }`, variables: () => ({}), token: departmentAgent },
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
    name: 'establishments, first page of a department',
    query: '{ establishments(first: 50) { totalCount pageInfo { endCursor } nodes { finess name communeName beds department { name } } } }',
    variables: () => ({}),
    token: departmentAgent,
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
];
