import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount } from '#access';
import { JobQueue, jobContract } from '#platform';
import { eventually } from '../support/eventually.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry, LILLE, LONG_AGO, reportLines, STRASBOURG } from '../support/small-country.js';

const DAY_MS = 86_400_000;

describe('The administrator’s screen', () => {
  let product: RunningProduct;
  let admin: Caller;
  let ars: Caller;
  let director: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00' });
    await laySmallCountry(product.db);
    await createAccount(product.db, {
      email: 'admin@demo.vigie', name: 'Olivier Masson', password: 'vigie-demo', isDemo: true, grantedByName: 'DREES', reason: 'Administration', validFrom: LONG_AGO,
      habilitations: [{ role: 'ADMIN', scopeKind: 'NATION', scopeCode: null }],
    });
    [admin, ars, director] = await Promise.all(['admin', 'ars.44', 'director.strasbourg'].map((name) => product.signIn(`${name}@demo.vigie`))) as [Caller, Caller, Caller];
  });

  afterAll(async () => product.stop());

  it.each([
    ['accounts', '{ accounts { totalCount } }'],
    ['the queues', '{ queueHealth { available } }'],
    ['trying a job again', 'mutation { retryFailedJob(queue: "sweep", id: "1") }'],
    ['trying an evaluation again', `mutation { retryEvaluation(finess: "${STRASBOURG}") }`],
    ['opening a wave', 'mutation { openWave(input: { code: "deux mots", label: "x", expectedFrom: "2026-W48", audience: ALL }) { __typename } }'],
  ])('%s: not for an ARS, nor a director, nor anybody unknown', async (_, document) => {
    for (const caller of [ars, director]) expect((await caller.ask(document)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await product.anonymous.ask(document)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await admin.ask(document)).errors).toBeUndefined();
  });

  describe('accounts', () => {
    const ACCOUNTS = `query ($search: String, $role: Role, $first: Int, $after: String) { accounts(search: $search, role: $role, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { name email active lastSignInAt habilitations { role perimeter inForce grantedByName reason } } } }`;

    it('says who holds what, where, given by whom and why, and when they came last', async () => {
      const { data } = await admin.ask(ACCOUNTS, { search: 'STRASBOURG claire' });
      expect(data['accounts'].nodes).toEqual([expect.objectContaining({
        name: 'Claire Weber', active: true, lastSignInAt: '2026-11-23T08:42:00.000Z',
        habilitations: [{ role: 'DIRECTOR', perimeter: 'HÔPITAUX UNIVERSITAIRES DE STRASBOURG', inForce: true, grantedByName: 'test', reason: 'test' }],
      })]);
    });

    it('finds by role, page after page, and by no wildcard', async () => {
      const first = (await admin.ask(ACCOUNTS, { role: 'DIRECTOR', first: 2 })).data['accounts'];
      expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
      const second = (await admin.ask(ACCOUNTS, { role: 'DIRECTOR', first: 2, after: first.pageInfo.endCursor })).data['accounts'];
      expect([...first.nodes, ...second.nodes].map(({ email }: { email: string }) => email)).toEqual([
        'director.haguenau@demo.vigie', 'director.lille@demo.vigie', 'director.strasbourg@demo.vigie',
      ]);
      expect((await admin.ask(ACCOUNTS, { search: '%' })).data['accounts'].totalCount).toBe(0);
    });
  });

  describe('waves', () => {
    const WAVES = '{ waves { code expectedFrom expected connected byRegion { regionName expected connected } } }';
    const OPEN = `mutation ($input: OpenWaveInput!) { openWave(input: $input) {
      __typename ... on OpenWaveSuccess { enrolled waves { code } } ... on OpenWaveInvalid { problems { code path } } } }`;
    const MEMBERS = 'query ($connected: Boolean) { waveEstablishments(wave: "V1", connected: $connected) { totalCount nodes { connected firstReportedWeek establishment { finess } } } }';

    it('counts the connected and the expected; an ARS sees its region', async () => {
      const input = { finess: STRASBOURG, week: '2026-W47', expectedVersion: 0, idempotencyKey: 'a', lines: reportLines() };
      await director.ask('mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }', { input });
      const all = (await admin.ask(WAVES)).data['waves'];
      expect(all).toEqual([{ code: 'V1', expectedFrom: '2024-W01', expected: 3, connected: 1, byRegion: [
        { regionName: 'Hauts-de-France', expected: 1, connected: 0 }, { regionName: 'Grand Est', expected: 2, connected: 1 },
      ] }]);
      expect((await ars.ask(WAVES)).data['waves'][0]).toMatchObject({ expected: 2, connected: 1 });
      expect((await director.ask(WAVES)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('lists the establishments of one, those of the reader’s region only', async () => {
      const finess = async (caller: Caller, connected: boolean | null): Promise<string[]> => {
        const page = (await caller.ask(MEMBERS, { connected })).data['waveEstablishments'];
        expect(page.totalCount).toBe(page.nodes.length);
        return page.nodes.map((node: { establishment: { finess: string } }) => node.establishment.finess);
      };
      expect(await finess(admin, true)).toEqual([STRASBOURG]);
      expect(await finess(admin, null)).toContain(LILLE);
      expect(await finess(ars, null)).not.toContain(LILLE);
      expect(await finess(ars, false)).toHaveLength(1);
    });

    it('opens one for a region; a second time nobody is added', async () => {
      await product.db.manager.query(`INSERT INTO establishment (finess, name, region_code, department_code, source) VALUES ('590000009', 'EHPAD', '32', '59', 'test')`);
      const input = { code: 'nord', label: 'Hauts-de-France', expectedFrom: '2026-W48', audience: 'REGIONS', regionCodes: ['32'] };
      expect((await admin.ask(OPEN, { input })).data['openWave']).toMatchObject({ __typename: 'OpenWaveSuccess', enrolled: 1 });
      expect((await admin.ask(OPEN, { input })).data['openWave']).toMatchObject({ enrolled: 0 });
    });

    it.each([
      [{ audience: 'REGIONS' }, 'REGIONS_MISSING'],
      [{ audience: 'REGIONS', regionCodes: ['99'] }, 'UNKNOWN_REGION'],
      [{ audience: 'ALL', regionCodes: ['44'] }, 'REGIONS_NOT_EXPECTED'],
      [{ audience: 'ALL', expectedFrom: '2025-W53' }, 'UNKNOWN_WEEK'],
      [{ audience: 'GHT_SUPPORT', code: 'deux mots' }, 'INVALID_WAVE_CODE'],
    ])('refuses %j', async (wrong, code) => {
      const input = { code: 'x', label: 'x', expectedFrom: '2026-W48', ...wrong };
      expect((await admin.ask(OPEN, { input })).data['openWave'].problems[0].code).toBe(code);
    });
  });

  describe('background work', () => {
    it('shows each queue, who works on it and the last sweep', async () => {
      await eventually(async () => {
        const { data } = await admin.ask('{ queueHealth { backend available lastSweepAt queues { name label workers waiting failed } failedJobs { id } } }');
        expect(data['queueHealth']).toMatchObject({ backend: 'PostgreSQL', available: true, lastSweepAt: expect.any(String), failedJobs: [] });
        expect(data['queueHealth'].queues).toContainEqual(expect.objectContaining({ name: 'sweep', label: 'Balayage', workers: 1, failed: 0 }));
      });
    });

    it('an establishment set aside is shown with its error, and tried again on demand', async () => {
      await product.db.manager.query(`INSERT INTO evaluation_failure (finess, attempts, last_error, retry_at) VALUES ('${LILLE}', 6, E'overflow\n at line 3', '2026-11-23T10:00:00Z')`);
      const HEALTH = '{ queueHealth { evaluation { setAside failures { attempts error retryAt establishment { finess } } } } }';
      expect((await admin.ask(HEALTH)).data['queueHealth'].evaluation).toEqual({
        setAside: 1, failures: [{ attempts: 6, error: 'overflow', retryAt: '2026-11-23T10:00:00.000Z', establishment: { finess: LILLE } }],
      });
      const retry = async (): Promise<boolean> => (await admin.ask(`mutation { retryEvaluation(finess: "${LILLE}") }`)).data['retryEvaluation'];
      expect(await retry()).toBe(true);
      expect(await retry()).toBe(false);
      expect((await admin.ask(HEALTH)).data['queueHealth'].evaluation.setAside).toBe(0);
    });

    it('no job of a queue that is not the product’s is tried again', async () => {
      await product.api.get(JobQueue).enqueue(jobContract('foreign'), {});
      expect((await admin.ask('mutation { retryFailedJob(queue: "foreign", id: "1") }')).data['retryFailedJob']).toBe(false);
    });
  });

  describe('doctrine and catalogue', () => {
    it('tells every value, past and to come, with what it decides', async () => {
      await admin.ask('mutation { setDoctrineValue(input: { key: "safety_stock_weeks", value: 4, source: "MINSANTE 999", effectiveFrom: "2027-W01" }) { __typename } }');
      const { data } = await ars.ask('{ doctrineHistory(key: "safety_stock_weeks") { label value standing setByName source } }');
      expect(data['doctrineHistory'].map(({ value, standing }: { value: number; standing: string }) => [value, standing])).toEqual([[4, 'UPCOMING'], [3, 'IN_FORCE']]);
      expect(data['doctrineHistory'][0]).toMatchObject({ label: 'Stock de sécurité de chaque établissement', setByName: 'Olivier Masson' });
      expect((await product.anonymous.ask('{ doctrineHistory { value } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });

    it('gives the collections with their items and usual boxes', async () => {
      const { data } = await director.ask('{ collections { id label items { code packSize } } }');
      expect(data['collections'][0]).toMatchObject({ id: 1, label: expect.any(String) });
      expect(data['collections'][0].items).toHaveLength(7);
      expect((await product.anonymous.ask('{ collections { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
  });

  it('the sweep forgets sessions that ended a month ago, but the last two of each person', async () => {
    const before = new Date(product.clock.now().getTime() - 40 * DAY_MS);
    await product.db.manager.query(
      `INSERT INTO session (token_hash, account_id, means, created_at, last_seen_at, proved_at, idle_seconds, expires_at)
       SELECT sha256((email || i)::bytea), id, 'PASSWORD', $1::timestamptz + i * interval '1 minute', $1, $1, 7200, $1::timestamptz + interval '12 hours' FROM account, generate_series(1, 3) AS i`,
      [before],
    );
    await product.api.get(JobQueue).enqueue(jobContract('sweep'), {});
    const left = 'SELECT count(*)::int AS n FROM session WHERE created_at < $1';
    await eventually(async () => expect(await product.db.manager.query(left, [new Date(before.getTime() + DAY_MS)])).toEqual([{ n: 17 }]));
  });
});

describe('What the foot of the page says', () => {
  const PRODUCT = '{ product { name version mode demo demoAccounts { email role label perimeter } } }';

  it('in the demonstration: the accounts that anyone may take', async () => {
    const product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    const { data } = await product.anonymous.ask(PRODUCT);
    expect(data['product']).toMatchObject({ name: 'Vigie EPI', version: expect.stringMatching(/^\d+\.\d+\.\d+/), mode: 'DEMO', demo: true });
    expect(data['product'].demoAccounts).toContainEqual({ email: 'ars.44@demo.vigie', role: 'ARS_AGENT', label: 'Agence régionale de santé', perimeter: 'Grand Est' });
    await product.stop();
  });

  it('in production: none, though the database has some', async () => {
    const product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false, config: { mode: 'production' } });
    await laySmallCountry(product.db);
    expect((await product.anonymous.ask(PRODUCT)).data['product']).toMatchObject({ mode: 'PRODUCTION', demo: false, demoAccounts: [] });
    await product.stop();
  });
});
