import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount, type Habilitation } from '#access';
import { type AuditEntry, recordAudit, SealTrail } from '#audit';
import { Secrets } from '#platform';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { HAGUENAU, laySmallCountry, LILLE, LONG_AGO, STRASBOURG } from '../support/small-country.js';

const SEARCH = `query ($filter: AuditTrailFilter, $first: Int, $after: String) { auditTrail(filter: $filter, first: $first, after: $after) {
  nodes { id at action actionLabel personName roleLabel finess establishmentName regionCode address details { name value } } pageInfo { hasNextPage endCursor } } }`;
const VERIFY = '{ auditVerification { intact entries seals lastSeal lastSealAt findings { message } } }';

interface Entry {
  readonly id: string;
  readonly action: string;
  readonly actionLabel: string;
  readonly personName: string;
  readonly finess: string | null;
  readonly regionCode: string | null;
  readonly address: string | null;
}

/** Looking for an establishment’s entries is told too: what is looked for came before. */
const SEARCHES = '2026-11-21T00:00:00Z';
const GRAND_EST = { regionCode: '44', departmentCode: '67' };

describe('The audit trail, searched', () => {
  let product: RunningProduct;
  let admin: Caller;
  let agency: Caller;
  let director: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    await person('admin@demo.vigie', 'Alice Roy', { role: 'ADMIN', scopeKind: 'NATION', scopeCode: null });
    await person('ars.director@demo.vigie', 'Hugo Petit', { role: 'ARS_DIRECTOR', scopeKind: 'REGION', scopeCode: '44' });
    [admin, agency, director] = [await product.signIn('admin@demo.vigie'), await product.signIn('ars.director@demo.vigie'), await product.signIn('director.strasbourg@demo.vigie')];
    for (let hour = 0; hour < 12; hour += 1) {
      const at = new Date(Date.UTC(2026, 10, 20, hour));
      await act({ action: 'report.submit', place: { ...GRAND_EST, finess: STRASBOURG }, at });
      await act({ action: 'establishment.consult', place: { ...GRAND_EST, finess: HAGUENAU }, at });
      await act({ action: 'report.submit', place: { regionCode: '32', departmentCode: '59', finess: LILLE }, at });
      await act({ action: 'report.remind', place: { regionCode: '44' }, at });
    }
    await act({ action: 'doctrine.set', at: new Date('2026-11-20T12:00:00Z'), detail: { value: 3, source: 'MINSANTE 143' } });
  });

  afterAll(async () => product.stop());

  async function person(email: string, name: string, habilitation: Habilitation): Promise<void> {
    const signed = { password: 'vigie-demo', isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO };
    await createAccount(product.db, { ...signed, email, name, habilitations: [habilitation] });
  }
  async function act(entry: Omit<AuditEntry, 'person'>): Promise<void> {
    await recordAudit(product.db, { person: { id: null, name: 'Ligne de commande (root)' }, ...entry });
  }
  async function search(caller: Caller, filter: object = {}, page: object = { first: 200 }): Promise<{ nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> {
    const { data, errors } = await caller.ask(SEARCH, { filter, ...page });
    expect(errors).toBeUndefined();
    return data['auditTrail'];
  }

  it('gives each reader their perimeter, and nothing beyond', async () => {
    const { nodes: all } = await search(admin);
    expect(new Set(all.map(({ finess }) => finess))).toEqual(new Set([STRASBOURG, HAGUENAU, LILLE, null]));
    const { nodes: region } = await search(agency);
    expect(region).toHaveLength(36);
    expect(new Set(region.map(({ regionCode }) => regionCode))).toEqual(new Set(['44']));
    const { nodes: own } = await search(director);
    expect(own).toHaveLength(12);
    expect(new Set(own.map(({ finess }) => finess))).toEqual(new Set([STRASBOURG]));
  });

  it.each([
    ['another establishment', { finess: LILLE }],
    ['another region', { region: '32' }],
    ['another region’s establishment of a person', { finess: LILLE, person: 'ligne de commande (root)' }],
  ])('finds nothing of %s, where the administrator does', async (_, filter) => {
    expect((await search(agency, filter)).nodes).toEqual([]);
    expect((await search(director, filter)).nodes).toEqual([]);
    expect((await search(admin, filter)).nodes.length).toBeGreaterThan(0);
  });

  it.each(['ars.44@demo.vigie', 'reporter.strasbourg@demo.vigie', 'spf@demo.vigie', 'crisis.centre@demo.vigie', 'dt.67@demo.vigie'])('is not for %s', async (email) => {
    const caller = await product.signIn(email);
    expect((await caller.ask(SEARCH)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await caller.ask(VERIFY)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('keeps verification for the administrator, and network addresses', async () => {
    expect((await director.ask(VERIFY)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const opened = (await search(admin, { action: 'session.open' })).nodes;
    expect(opened[0]?.address).toMatch(/127\.0\.0\.1|::1/);
    expect((await search(agency)).nodes.every(({ address }) => address === null)).toBe(true);
  });

  it.each<[string, object, number]>([
    ['an action', { action: 'report.remind' }, 12],
    ['an establishment', { finess: HAGUENAU }, 12],
    ['a region', { region: '44', to: SEARCHES }, 36],
    ['a period', { action: 'report.submit', from: '2026-11-20T03:00:00Z', to: '2026-11-20T06:00:00Z' }, 6],
    ['a person by a word of their name', { person: 'schmitt' }, 1],
    ['a person by their address', { person: 'ars.44@' }, 1],
    ['an operator by their name', { person: 'Ligne de commande (root)' }, 49],
    ['a word with the signs of a pattern', { person: '%' }, 0],
    ['nobody of that name', { person: 'personne du tout' }, 0],
    ['an action nobody knows', { action: 'inconnue' }, 0],
    ['everything at once', { person: 'Ligne de commande (root)', finess: STRASBOURG, region: '44', action: 'report.submit', from: '2026-11-20T03:00:00Z', to: '2026-11-20T05:00:00Z' }, 2],
  ])('finds by %s', async (_, filter, count) => {
    expect((await search(admin, filter)).nodes).toHaveLength(count);
  });

  it('goes page by page through everything, newest first, nothing twice', async () => {
    const seen: Entry[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo } = await search(agency, { to: SEARCHES }, { first: 7, after });
      seen.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen.map(({ id }) => id)).toEqual((await search(agency, { to: SEARCHES })).nodes.map(({ id }) => id));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(36);
    expect((await search(agency, {}, { first: 7, after: "1'; DROP TABLE audit_entry" })).nodes).toHaveLength(7);
  });

  it('verifies the newest entries and seals, and says what is wrong', async () => {
    const secrets = product.api.get(Secrets, { strict: false });
    await new SealTrail(product.db, secrets).execute();
    const { data } = await admin.ask(VERIFY);
    expect(data['auditVerification']).toMatchObject({ intact: true, seals: 1, findings: [] });
    await product.db.manager.query(`ALTER TABLE audit_entry DISABLE TRIGGER USER;
      UPDATE audit_entry SET person_name = 'Autre' WHERE action = 'doctrine.set'; ALTER TABLE audit_entry ENABLE TRIGGER USER`);
    const after = (await admin.ask(VERIFY)).data['auditVerification'];
    expect(after).toMatchObject({ intact: false, findings: [{ message: 'l’inscription n’est plus celle qui a été écrite.' }] });
  });
});
