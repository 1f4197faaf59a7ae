import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLField, type GraphQLSchema, isLeafType, isObjectType } from 'graphql';
import pg from 'pg';
import { createAccount, type Habilitation } from '#access';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { eventually } from '../support/eventually.js';
import { settle } from '../support/evaluate.js';
import { FIRST, FIRST_LOT, FIRST_REQUEST, LAY_SURPLUS, layMany } from './many-rows.sql.js';
import { LONG_AGO } from '../support/small-country.js';

/** Rows of each kind; the last one is more than a page may have. */
const SIZES = [1, 10, 210] as const;
const CENTRE = 'crisis.centre@demo.vigie';
const DIRECTOR = 'director@demo.vigie';
/** Levels of fields asked for below the operation's own: every list of lists the schema has. */
const DEPTH = 5;
/** Read at most every few seconds by the process, whatever is asked of it. */
const REMEMBERED = new Set(['actor-by-token', 'catalogue-items', 'doctrine-values', 'regions', 'departments']);

/** Who may read everything, decide and send: each query is somebody's. */
const HABILITATIONS: Habilitation[] = [
  { role: 'CRISIS_CENTRE', scopeKind: 'NATION', scopeCode: null },
  { role: 'SPF', scopeKind: 'NATION', scopeCode: null },
  { role: 'ADMIN', scopeKind: 'NATION', scopeCode: null },
  { role: 'ARS_AGENT', scopeKind: 'REGION', scopeCode: '44' },
];

interface Operation {
  readonly field: string;
  readonly args?: string;
  /** False when the answer has the same number of rows in any country. */
  readonly grows?: false;
  /** Asked by the director of the first establishment; otherwise by the crisis centre. */
  readonly byDirector?: true;
  /** Statements, where a screen's usual eight are not enough. */
  readonly most?: number;
  /** The first answer opens what later ones use, and goes on writing after it has come: counted once two in a row are alike. */
  readonly opens?: true;
}

/** Every query of the schema, so that its lists, and lists in lists, are read. */
const OPERATIONS: readonly Operation[] = [
  { field: 'accounts', args: 'first: 200' },
  { field: 'accounts', args: 'first: 200, search: "personne", role: DIRECTOR' },
  { field: 'alertRules', args: `kind: ESTABLISHMENT, code: "${FIRST}"`, grows: false },
  { field: 'alertCounts', args: 'kind: NATION', grows: false },
  { field: 'alerts', args: 'first: 200' },
  { field: 'auditActions', grows: false },
  { field: 'auditTrail', args: 'first: 200', grows: false },
  { field: 'auditTrail', args: `first: 200, filter: { finess: "${FIRST}" }`, grows: false },
  { field: 'auditVerification', grows: false },
  { field: 'catalogue', grows: false },
  { field: 'checkWeeklyReport', args: `input: { finess: "${FIRST}", week: "2026-W47", lines: [{ item: "GOWN", stockOnHand: 3, consumption: 2 }] }`, grows: false, byDirector: true },
  { field: 'collections', grows: false },
  { field: 'coverage', args: `finess: "${FIRST}"`, grows: false },
  { field: 'coverageHistory', args: `finess: "${FIRST}", weeks: 104`, grows: false },
  { field: 'crisisConsumptionChoice', args: `finess: "${FIRST}"`, grows: false },
  { field: 'doctrine', grows: false },
  { field: 'doctrineHistory', grows: false },
  { field: 'emergencyRequest', args: `id: "${FIRST_REQUEST}"` },
  { field: 'emergencyRequestCounts', grows: false },
  { field: 'emergencyRequests', args: 'first: 200' },
  { field: 'emergencyRequests', args: 'first: 200, order: DUE_FIRST' },
  { field: 'entryReference', args: `finess: "${FIRST}", week: "2026-W46"`, grows: false, byDirector: true },
  { field: 'establishment', args: `finess: "${FIRST}"`, grows: false },
  { field: 'establishments', args: 'first: 200' },
  { field: 'establishments', args: 'first: 200, filter: { order: NAME, missingReport: true, levels: [OK, WATCH, WARNING, CRITICAL, STOCK_OUT] }' },
  { field: 'grantableRoles', grows: false },
  { field: 'habilitationReviews', grows: false },
  { field: 'habilitations', args: 'first: 200' },
  { field: 'habilitations', args: 'first: 200, filter: { toReview: false, state: IN_FORCE, search: "personne", role: DIRECTOR }' },
  { field: 'invitationPreview', args: 'token: "inconnu"', grows: false },
  { field: 'invitations', args: 'first: 200' },
  { field: 'lastReminder', args: 'kind: NATION, week: "2026-W47"', grows: false },
  { field: 'machineAccounts', args: 'first: 200' },
  { field: 'me' },
  { field: 'missingReports', args: 'kind: NATION, first: 200' },
  { field: 'myAccess', grows: false },
  { field: 'neighboursWithSurplus', args: `requestId: "${FIRST_REQUEST}", item: "GOWN", first: 200` },
  { field: 'nextStockOuts', args: 'kind: NATION, first: 200' },
  { field: 'nextTerritoryStockOuts', args: 'kind: DEPARTMENT', grows: false },
  { field: 'outbox', args: 'first: 200' },
  { field: 'recentChanges', args: `finess: "${FIRST}", since: "2026-01-01T00:00:00Z", first: 200` },
  { field: 'reportWeeks', args: `finess: "${FIRST}", first: 200`, grows: false },
  { field: 'reportingPeriod', grows: false },
  { field: 'reportingCurve', args: 'kind: NATION', grows: false },
  { field: 'reportingRates', args: 'kind: REGION' },
  { field: 'reportingRates', args: 'kind: DEPARTMENT, within: "44"' },
  { field: 'product', grows: false },
  // Beside the evaluation, seven for each of the queues.
  { field: 'queueHealth', most: 30, opens: true },
  { field: 'lotProposals', args: `requestId: "${FIRST_REQUEST}"` },
  { field: 'proposedLots', args: `requestId: "${FIRST_REQUEST}", item: "FFP2_MASK"` },
  { field: 'registrations', args: 'first: 200' },
  { field: 'registrationsByDepartment' },
  { field: 'rollOutByRegion' },
  { field: 'shipmentCounts', grows: false },
  { field: 'shipments', args: 'first: 200' },
  { field: 'shipments', args: 'first: 200, order: DUE_FIRST, filter: { late: true }' },
  { field: 'situation', args: 'kind: NATION' },
  { field: 'situation', args: 'kind: REGION, code: "44"' },
  { field: 'situation', args: 'kind: DEPARTMENT, code: "67"' },
  { field: 'situation', args: `kind: ESTABLISHMENT, code: "${FIRST}"`, grows: false },
  { field: 'situation', args: 'kind: NATION, asKnownAt: "2026-11-20T00:00:00Z"' },
  { field: 'situationTrend', args: 'kind: NATION, item: "FFP2_MASK", weeks: 260' },
  { field: 'situationTrend', args: `kind: ESTABLISHMENT, code: "${FIRST}", item: "FFP2_MASK", weeks: 260` },
  { field: 'situationTrends', args: 'kind: NATION, weeks: 260' },
  { field: 'situationTrends', args: `kind: ESTABLISHMENT, code: "${FIRST}", weeks: 260` },
  { field: 'stockpile', grows: false },
  { field: 'stockpileLots' },
  { field: 'stockpileMovements', args: `lotId: "${FIRST_LOT}"` },
  { field: 'territories', args: 'kind: REGION' },
  { field: 'territories', args: 'kind: DEPARTMENT' },
  { field: 'territories', args: 'kind: DEPARTMENT, within: "44"' },
  { field: 'territories', args: 'kind: DEPARTMENT, asKnownAt: "2026-11-20T00:00:00Z"' },
  { field: 'unknownIdentity', args: 'reference: "AAAA-AAAA"', grows: false },
  { field: 'waveEstablishments', args: 'wave: "V1", first: 200' },
  { field: 'waves' },
  { field: 'weeklyReport', args: `finess: "${FIRST}", week: "2026-W46"`, grows: false },
  { field: 'weeklyReportVersions', args: `finess: "${FIRST}", week: "2026-W46"` },
  { field: 'weeklyReports', args: `finess: "${FIRST}", first: 200` },
  { field: 'worstCoverage', args: 'kind: NATION, first: 200' },
];

interface Country {
  readonly product: RunningProduct;
  readonly caller: Caller;
  readonly director: Caller;
}

interface Measure {
  readonly statements: string[];
  readonly rows: number;
}

describe('Each operation runs as many statements for two hundred rows as for one', () => {
  const countries: Country[] = [];
  let schema: GraphQLSchema;

  beforeAll(async () => {
    for (const size of SIZES) countries.push(await startCountry(size));
    schema = countries[0]?.product.api.get(GraphQLSchemaHost).schema as GraphQLSchema;
  }, 120_000);

  afterAll(async () => {
    for (const { product } of countries) await product.stop();
  });

  async function startCountry(size: number): Promise<Country> {
    const product = await startProduct({ now: '2026-11-23T20:00:00+01:00', worker: false, config: { mostOperationCost: Infinity } });
    await product.db.manager.query(layMany(size));
    const signed = { password: 'vigie-demo', isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO };
    await createAccount(product.db, { ...signed, email: CENTRE, name: 'Jean Martin', habilitations: HABILITATIONS });
    await createAccount(product.db, { ...signed, email: DIRECTOR, name: 'Claire Weber', habilitations: [{ role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: FIRST }] });
    await settle(product.db, product.clock);
    await product.db.manager.query(LAY_SURPLUS);
    return { product, caller: await product.signIn(CENTRE), director: await product.signIn(DIRECTOR) };
  }

  it('knows every query of the schema', () => {
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect([...new Set(OPERATIONS.map(({ field }) => field))].toSorted()).toEqual(fields.toSorted());
  });

  it.each(OPERATIONS.map((operation) => [`${operation.field}(${operation.args ?? ''})`, operation] as const))('%s', async (_name, { field, args, grows, byDirector, most, opens }) => {
    const queried = schema.getQueryType()?.getFields()[field] as GraphQLField<unknown, unknown>;
    const document = `{ ${field}${args === undefined ? '' : `(${args})`} ${selection(queried, DEPTH)} }`;
    const measures: Measure[] = [];
    for (const { caller } of opens ? countries : []) await eventually(async () => expect((await measure(caller, document)).statements).toEqual((await measure(caller, document)).statements));
    for (const { caller, director } of countries) measures.push(await measure(byDirector ? director : caller, document));
    const [one, ten, many] = measures as [Measure, Measure, Measure];
    expect(ten.statements).toEqual(one.statements);
    expect(many.statements).toEqual(one.statements);
    expect(one.statements.length).toBeLessThanOrEqual(most ?? 9);
    if (grows === false) return;
    expect(ten.rows).toBeGreaterThan(one.rows + 8);
    expect(many.rows).toBeGreaterThan(ten.rows + 180);
  });
});

/** Every field of a type and of the types below it, lists of lists at their largest page. */
function selection(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (!isObjectType(type)) throw new Error(`${field.name}: a union or interface needs a selection of its own`);
  const chosen = Object.values(type.getFields()).flatMap((inner) => {
    if (isLeafType(getNamedType(inner.type))) return [inner.name];
    if (depth === 0) return [];
    const page = inner.args.some(({ name }) => name === 'first') ? '(first: 200)' : '';
    return [`${inner.name}${page} ${selection(inner, depth - 1)}`];
  });
  return `{ __typename ${chosen.join(' ')} }`;
}

/** Names or texts of the statements an operation sends, in order, on whatever connection; what a connection that opens prepares is not the operation's. */
async function measure(caller: Caller, document: string): Promise<Measure> {
  const statements: string[] = [];
  const send = pg.Client.prototype.query;
  pg.Client.prototype.query = function count(this: pg.Client, ...given: unknown[]) {
    const [query] = given as [string | { name?: string; text: string }];
    const name = typeof query === 'string' ? query : (query.name ?? query.text);
    if (!REMEMBERED.has(name) && !name.startsWith('PREPARE ')) statements.push(name);
    return Reflect.apply(send, this, given) as never;
  } as typeof send;
  try {
    const { data, errors } = await caller.ask(document);
    expect(errors).toBeUndefined();
    return { statements: statements.toSorted(), rows: rowsIn(data) };
  } finally {
    pg.Client.prototype.query = send;
  }
}

/** Elements of all lists of an answer, at any depth. */
function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return value.length + value.reduce<number>((sum, element) => sum + rowsIn(element), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + rowsIn(one), 0);
}
