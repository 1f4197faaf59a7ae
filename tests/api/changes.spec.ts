import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { eventually } from '../support/eventually.js';
import { follow, type LivePage } from '../support/live-client.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { HAGUENAU, laySmallCountry, LILLE, reportLines, STRASBOURG } from '../support/small-country.js';

const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }`;
const SET_CRISIS = `mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) { __typename } }`;
const CREATE = `mutation ($input: CreateEmergencyRequestInput!) {
  createEmergencyRequest(input: $input) { ... on EmergencyRequestSuccess { request { id version } } }
}`;
const DECIDE = `mutation ($input: DecideEmergencyRequestInput!) { decideEmergencyRequest(input: $input) { __typename } }`;
const RECEIVE_LOT = `mutation ($input: ReceiveStockpileLotInput!) { receiveStockpileLot(input: $input) { __typename } }`;
/** Long enough for anything announced to have been told. */
const QUIET_MS = 700;

describe('Open pages are told what changed', () => {
  let product: RunningProduct;
  let second: NestExpressApplication;
  const people: Record<string, Caller> = {};
  let pages: LivePage[] = [];

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00' });
    await laySmallCountry(product.db);
    second = await product.startApi();
    for (const name of ['director.strasbourg', 'director.haguenau', 'director.lille', 'ars.44', 'ars.32', 'dt.67', 'crisis.centre', 'spf']) {
      people[name] = await product.signIn(`${name}@demo.vigie`);
    }
  });

  beforeEach(async () => pause(QUIET_MS));

  afterEach(async () => {
    for (const page of pages) await page.close();
    pages = [];
  });

  afterAll(async () => {
    await second.close();
    await product.stop();
  });

  async function open(name: string, kind: string, code: string | null = null, api = product.api): Promise<LivePage> {
    const page = await follow(api, { token: people[name]?.token }, kind, code);
    pages.push(page);
    return page;
  }

  async function as(name: string, document: string, input: unknown): Promise<Record<string, { request?: { id: string; version: number } }>> {
    const answer = await people[name]?.ask(document, { input });
    expect(answer?.errors).toBeUndefined();
    return answer?.data ?? {};
  }

  async function report(name: string, finess: string): Promise<void> {
    await as(name, SUBMIT, { finess, week: '2026-W47', expectedVersion: 0, idempotencyKey: crypto.randomUUID(), lines: reportLines() });
  }

  it('of a report: its region, its department and itself, in every process; no neighbour', async () => {
    const told = [
      await open('ars.44', 'REGION', '44'), await open('dt.67', 'DEPARTMENT', '67', second), await open('crisis.centre', 'NATION', null, second),
      await open('director.strasbourg', 'ESTABLISHMENT', STRASBOURG),
    ];
    const notTold = [
      await open('ars.32', 'REGION', '32'), await open('director.haguenau', 'ESTABLISHMENT', HAGUENAU, second),
      await open('ars.44', 'DEPARTMENT', '57'), await open('crisis.centre', 'REGION', '32'),
    ];
    await report('director.strasbourg', STRASBOURG);
    for (const page of told) {
      await eventually(async () => expect(page.topics()).toEqual(expect.arrayContaining(['ALERTS', 'REPORTS'])), 5_000);
      const change = page.told.find(({ topics }) => topics.includes('REPORTS'));
      expect(change).toMatchObject({ departments: ['67'], finess: [STRASBOURG], requestIds: [], at: '2026-11-23T08:42:00.000Z' });
    }
    const [region] = told;
    await eventually(async () => expect(region?.topics()).toContain('SITUATION'), 5_000);
    await pause(QUIET_MS);
    expect(notTold.map((page) => page.told)).toEqual([[], [], [], []]);
  });

  it('of a setting: the establishment it is of, and its region', async () => {
    const own = await open('director.strasbourg', 'ESTABLISHMENT', STRASBOURG);
    const region = await open('ars.44', 'REGION', '44');
    const neighbour = await open('director.haguenau', 'ESTABLISHMENT', HAGUENAU);
    await as('director.strasbourg', SET_CRISIS, { finess: STRASBOURG, item: 'GOWN', weeklyQuantity: 500 });
    for (const page of [own, region]) await eventually(async () => expect(page.topics()).toContain('SETTINGS'), 5_000);
    await pause(QUIET_MS);
    expect(neighbour.told).toEqual([]);
  });

  it('of a request: Santé publique France only once it is forwarded', async () => {
    const ars = await open('ars.44', 'REGION', '44');
    const other = await open('ars.32', 'REGION', '32');
    const spf = await open('spf', 'NATION');
    const input = { finess: STRASBOURG, urgency: 'WITHIN_24_HOURS', reason: 'Rupture de masques FFP2 dans deux services', lines: [{ item: 'FFP2_MASK', quantity: 500 }] };
    const { createEmergencyRequest: created } = await as('director.strasbourg', CREATE, { ...input, idempotencyKey: crypto.randomUUID() });
    const { id, version } = created?.request ?? { id: '', version: 0 };
    await eventually(async () => expect(ars.told).toEqual([expect.objectContaining({ topics: ['REQUESTS'], requestIds: [id], finess: [STRASBOURG] })]), 5_000);
    await pause(QUIET_MS);
    expect(spf.told).toEqual([]);
    await as('ars.44', DECIDE, { id, expectedVersion: version, decision: 'FORWARD', reason: 'Pas de stock régional' });
    await eventually(async () => expect(spf.told).toEqual([expect.objectContaining({ topics: ['REQUESTS'], requestIds: [id] })]), 5_000);
    expect(other.told).toEqual([]);
  });

  it('of the strategic stockpile: those who read it, of the nation', async () => {
    const readers = [await open('spf', 'NATION'), await open('crisis.centre', 'NATION', null, second)];
    const others = [await open('ars.44', 'REGION', '44'), await open('director.lille', 'ESTABLISHMENT', LILLE)];
    await as('spf', RECEIVE_LOT, {
      item: 'FFP2_MASK', lotNumber: 'L1', site: 'Marolles', expiresOn: '2029-01-01', quantity: 1_000, idempotencyKey: crypto.randomUUID(),
    });
    for (const page of readers) {
      await eventually(async () => expect(page.told).toEqual([expect.objectContaining({ topics: ['STOCKPILE'], departments: [], finess: [] })]), 5_000);
    }
    await pause(QUIET_MS);
    expect(others.map((page) => page.told)).toEqual([[], []]);
  });

  it('as one change of what comes within a quarter of a second', async () => {
    const region = await open('crisis.centre', 'NATION');
    await product.db.manager.query(
      `SELECT pg_notify('changes', json_build_object('topics', json_build_array(topic), 'week', '2026-W47',
         'where', json_build_array(json_build_array('44', '67', lpad(n::text, 9, '0'))))::text)
       FROM generate_series(1, 60) n, unnest(array['REPORTS', 'ALERTS']) topic`,
    );
    await eventually(async () => expect(region.told.length).toBeGreaterThan(0), 5_000);
    await pause(QUIET_MS);
    expect(region.told).toEqual([expect.objectContaining({ topics: ['ALERTS', 'REPORTS'], week: '2026-W47', departments: ['67'], finess: [] })]);
  });

  it('to read everything again, once the database is heard again', async () => {
    const pagesOfBoth = [await open('ars.44', 'REGION', '44'), await open('ars.32', 'REGION', '32', second)];
    await product.db.manager.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vigie-listener' AND datname = current_database()`,
    );
    const everything = ['ALERTS', 'REPORTS', 'REQUESTS', 'SETTINGS', 'SITUATION'];
    for (const page of pagesOfBoth) await eventually(async () => expect(page.topics()).toEqual(everything), 8_000);
  });
});
