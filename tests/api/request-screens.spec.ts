import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry, STRASBOURG } from '../support/small-country.js';

const CREATE = `mutation ($input: CreateEmergencyRequestInput!) { createEmergencyRequest(input: $input) { ... on EmergencyRequestSuccess { request { id version } } } }`;
const DECIDE = `mutation ($input: DecideEmergencyRequestInput!) { decideEmergencyRequest(input: $input) { __typename
  ... on EmergencyRequestSuccess { request { status lines { granted left } history { kind granted { quantity } donors { quantity } } } warnings { code } }
  ... on EmergencyRequestConflict { message currentVersion latest { kind byName } }
  ... on EmergencyRequestInvalid { problems { code path } } } }`;
const NEIGHBOURS = 'query ($id: ID!) { neighboursWithSurplus(requestId: $id) { asked neighbours { proposed } } }';
const LOTS = 'query ($id: ID!) { proposedLots(requestId: $id) { proposed plannedFor coverageBefore { level } lots { order } } }';
const COUNTS = '{ emergencyRequestCounts { waiting overdue oldestHours } shipmentCounts { planned late } shipments { totalCount } }';

let product: RunningProduct;
let id: string;
const callers = new Map<string, Caller>();

beforeAll(async () => {
  product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
  await laySmallCountry(product.db);
  await signInAll();
  const input = { finess: STRASBOURG, lines: [{ item: 'GOWN', quantity: 9_200 }], urgency: 'WITHIN_24_HOURS', reason: 'Rupture', idempotencyKey: 'k' };
  const answer = await as('director.strasbourg', CREATE, { input });
  id = answer.data['createEmergencyRequest'].request.id as string;
  // A session lasts 12 hours: on the morrow everybody signs in again.
  product.clock.set('2026-11-24T10:42:00+01:00');
  await signInAll();
}, 60_000);

afterAll(async () => product.stop());

async function signInAll(): Promise<void> {
  for (const name of ['director.strasbourg', 'director.haguenau', 'ars.44', 'ars.32', 'dt.67', 'crisis.centre', 'spf']) {
    callers.set(name, await product.signIn(`${name}@demo.vigie`));
  }
}

async function as(name: string, document: string, variables: Record<string, unknown> = { id }): ReturnType<Caller['ask']> {
  const caller = callers.get(name);
  if (!caller) throw new Error(`Nobody named ${name}`);
  return caller.ask(document, variables);
}

const codeOf = (answer: Awaited<ReturnType<Caller['ask']>>): string | undefined => answer.errors?.[0]?.extensions.code;

describe('what the request screens ask', () => {
  it('neighbours are for the region’s ARS alone', async () => {
    expect((await as('ars.44', NEIGHBOURS)).data['neighboursWithSurplus']).toEqual({ asked: 9_200, neighbours: [] });
    for (const name of ['ars.32', 'director.strasbourg', 'dt.67', 'spf', 'crisis.centre']) expect(codeOf(await as(name, NEIGHBOURS))).toBe('FORBIDDEN');
    expect((await product.anonymous.ask(NEIGHBOURS, { id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('lots are for Santé publique France, once the request is forwarded', async () => {
    expect(codeOf(await as('spf', LOTS))).toBe('FORBIDDEN');
  });

  it('counts what waits for each', async () => {
    expect((await as('ars.44', COUNTS)).data['emergencyRequestCounts']).toEqual({ waiting: 1, overdue: 1, oldestHours: 25 });
    for (const name of ['ars.32', 'spf', 'director.haguenau', 'director.strasbourg']) {
      expect((await as(name, COUNTS)).data['emergencyRequestCounts']).toEqual({ waiting: 0, overdue: 0, oldestHours: null });
    }
  });

  it('a frozen outlook stands with the request, three scenarios an item', async () => {
    const asked = '{ emergencyRequests { nodes { scenarios { kind added level item { code } } pastRequests { id } donors { quantity } } } }';
    const [shown] = (await as('director.strasbourg', asked)).data['emergencyRequests'].nodes;
    expect(shown.scenarios.map((one: { kind: string; added: number }) => [one.kind, one.added])).toEqual([['NONE', 0], ['HALF', 4_600], ['ALL', 9_200]]);
    expect((await as('director.haguenau', asked)).data['emergencyRequests'].nodes).toEqual([]);
  });

  it('a part is granted, said in the history; who decides too late is told who did, and what', async () => {
    const input = { id, expectedVersion: 1, decision: 'FORWARD', reason: 'La moitié suffit', grantedLines: [{ item: 'GOWN', quantity: 4_600 }] };
    expect(codeOf(await as('ars.32', DECIDE, { input }))).toBe('FORBIDDEN');
    expect((await as('ars.44', DECIDE, { input })).data['decideEmergencyRequest']).toMatchObject({
      request: { status: 'FORWARDED', lines: [{ granted: 4_600, left: 4_600 }], history: [{ granted: [] }, { kind: 'FORWARD', granted: [{ quantity: 4_600 }] }] },
    });
    const late = (await as('ars.44', DECIDE, { input: { ...input, decision: 'REJECT', grantedLines: null } })).data['decideEmergencyRequest'];
    expect(late).toMatchObject({ currentVersion: 2, latest: { kind: 'FORWARD', byName: 'Nadia Schmitt' } });
    expect(late.message).toContain('Nadia Schmitt a transmis cette demande');
  });

  it('then Santé publique France sees it, and its lots', async () => {
    expect((await as('spf', LOTS)).data['proposedLots']).toEqual({ proposed: 0, plannedFor: '2026-11-24', coverageBefore: { level: 'UNKNOWN' }, lots: [] });
    expect((await as('spf', COUNTS)).data['emergencyRequestCounts']).toMatchObject({ waiting: 1 });
    for (const name of ['ars.44', 'director.strasbourg', 'crisis.centre']) expect(codeOf(await as(name, LOTS))).toBe('FORBIDDEN');
  });
});
