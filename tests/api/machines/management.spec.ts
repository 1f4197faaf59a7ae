import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type RunningProduct, startProduct } from '../../support/running-product.js';
import { HAGUENAU, laySmallCountry, LILLE, STRASBOURG } from '../../support/small-country.js';
import { askToken, layGrantors, openSoftware, type ShownCredential } from '../../support/software.js';

const CREATE = `mutation ($input: CreateMachineAccountInput!) { createMachineAccount(input: $input) {
  __typename ... on MachineCredentialSuccess { machine { id } credential { secret } } ... on MachineAccountInvalid { problems { code path } } } }`;
const LIST = '{ machineAccounts { totalCount nodes { id software manageable othersCount establishments { finess name } } } }';
const SET = `mutation ($input: SetMachineEstablishmentsInput!) { setMachineEstablishments(input: $input) {
  __typename ... on MachineEstablishmentsSuccess { machine { othersCount establishments { finess } } } } }`;
const GOOD = { software: 'PharmaStock', vendor: 'Éditions du Rhin', contactEmail: 'support@pharmastock.fr' };
const NOBODY = '8a6e0804-2bd0-4672-b79d-d97027f9071a';

describe('Who answers for a software', () => {
  let product: RunningProduct;
  const callers = new Map<string, Caller>();
  let ofStrasbourg: ShownCredential;
  let ofTwo: ShownCredential;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    await layGrantors(product);
    for (const name of ['director.strasbourg', 'director.haguenau', 'director.lille', 'reporter.strasbourg', 'ars.44', 'ars.director.44', 'crisis.centre', 'admin']) {
      callers.set(name, await product.signIn(`${name}@demo.vigie`));
    }
    ofStrasbourg = await openSoftware(as('director.strasbourg'), [STRASBOURG], { software: 'Officine' });
    ofTwo = await openSoftware(as('ars.director.44'), [STRASBOURG, HAGUENAU], { software: 'Réserve' });
  });
  afterAll(async () => product.stop());

  function as(name: string): Caller {
    return callers.get(name) as Caller;
  }

  const create = async (name: string, establishments: string[], changed = {}) => as(name).ask(CREATE, { input: { ...GOOD, establishments, ...changed } });

  it.each<[string, string[]]>([
    ['director.strasbourg', [STRASBOURG]],
    ['ars.director.44', [STRASBOURG, HAGUENAU]],
    ['admin', [STRASBOURG, LILLE]],
  ])('%s opens one on what is theirs', async (name, establishments) => {
    const { data } = await create(name, establishments);
    expect(data['createMachineAccount'].__typename).toBe('MachineCredentialSuccess');
    await as('admin').ask('mutation ($id: ID!) { closeMachineAccount(id: $id) }', { id: data['createMachineAccount'].machine.id });
  });

  it.each<[string, string[]]>([
    ['director.strasbourg', [HAGUENAU]],
    ['director.strasbourg', [STRASBOURG, HAGUENAU]],
    ['director.strasbourg', ['000000000']],
    ['ars.director.44', [LILLE]],
    ['ars.director.44', [STRASBOURG, LILLE]],
    ['admin', [STRASBOURG, '000000000']],
    ['reporter.strasbourg', [STRASBOURG]],
    ['ars.44', [STRASBOURG]],
    ['crisis.centre', [STRASBOURG]],
  ])('%s opens none on %j', async (name, establishments) => {
    const before = await count();
    expect((await create(name, establishments)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await count()).toBe(before);
  });

  async function count(): Promise<number> {
    const [row] = await product.db.manager.query(`SELECT count(*)::int AS accounts FROM account WHERE kind = 'MACHINE'`);
    return row.accounts;
  }

  it('says what to mend', async () => {
    const { data } = await create('director.strasbourg', [], { software: ' ', contactEmail: 'x', months: 99 });
    expect(data['createMachineAccount'].problems.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
      'software NAME_REQUIRED', 'contactEmail EMAIL_INVALID', 'establishments ESTABLISHMENT_REQUIRED', 'months LIFETIME_INVALID',
    ]);
  });

  const seen: [string, { software: string; manageable: boolean; others: number; finess: string[] }[]][] = [
    ['director.strasbourg', [{ software: 'Officine', manageable: true, others: 0, finess: [STRASBOURG] }, { software: 'Réserve', manageable: false, others: 1, finess: [STRASBOURG] }]],
    ['director.haguenau', [{ software: 'Réserve', manageable: false, others: 1, finess: [HAGUENAU] }]],
    ['director.lille', []],
    ['ars.director.44', [{ software: 'Officine', manageable: true, others: 0, finess: [STRASBOURG] }, { software: 'Réserve', manageable: true, others: 0, finess: [HAGUENAU, STRASBOURG] }]],
    ['admin', [{ software: 'Officine', manageable: true, others: 0, finess: [STRASBOURG] }, { software: 'Réserve', manageable: true, others: 0, finess: [HAGUENAU, STRASBOURG] }]],
  ];

  it.each(seen)('%s sees those of their perimeter, and only counts the establishments outside it', async (name, expected) => {
    const { data } = await as(name).ask(LIST);
    const { nodes, totalCount } = data['machineAccounts'];
    expect(nodes.map((one: { software: string; manageable: boolean; othersCount: number; establishments: { finess: string }[] }) =>
      ({ software: one.software, manageable: one.manageable, others: one.othersCount, finess: one.establishments.map(({ finess }) => finess) }))).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  it('goes from page to page', async () => {
    const page = '($after: String) { machineAccounts(first: 1, after: $after) { nodes { software } pageInfo { hasNextPage endCursor } } }';
    const first = (await as('admin').ask(`query ${page}`)).data['machineAccounts'];
    expect(first).toMatchObject({ nodes: [{ software: 'Officine' }], pageInfo: { hasNextPage: true } });
    const second = (await as('admin').ask(`query ${page}`, { after: first.pageInfo.endCursor })).data['machineAccounts'];
    expect(second).toMatchObject({ nodes: [{ software: 'Réserve' }], pageInfo: { hasNextPage: false } });
    expect((await as('admin').ask(`query ${page}`, { after: 'nothing' })).errors).toBeUndefined();
  });

  const changes: [string, (credential: ShownCredential) => [string, Record<string, unknown>]][] = [
    ['add a secret', ({ clientId }) => ['mutation ($input: AddMachineCredentialInput!) { addMachineCredential(input: $input) { __typename } }', { input: { id: clientId } }]],
    ['revoke its secret', ({ id }) => ['mutation ($id: ID!) { revokeMachineCredential(id: $id) { id } }', { id }]],
    ['close it', ({ clientId }) => ['mutation ($id: ID!) { closeMachineAccount(id: $id) }', { id: clientId }]],
    ['give it an establishment', ({ clientId }) => [SET, { input: { id: clientId, establishments: [STRASBOURG, LILLE] } }]],
  ];

  it.each(changes)('nobody who does not hold all it serves may %s', async (_, change) => {
    const code = async (name: string, credential: ShownCredential) => (await as(name).ask(...change(credential))).errors?.[0]?.extensions.code;
    for (const name of ['director.strasbourg', 'director.haguenau', 'director.lille', 'reporter.strasbourg', 'ars.44', 'crisis.centre']) expect([name, await code(name, ofTwo)]).toEqual([name, 'FORBIDDEN']);
    for (const name of ['director.haguenau', 'director.lille', 'reporter.strasbourg']) expect([name, await code(name, ofStrasbourg)]).toEqual([name, 'FORBIDDEN']);
    for (const nothing of [NOBODY, 'nothing']) expect(await code('admin', { id: nothing, clientId: nothing, secret: '' })).toBe('FORBIDDEN');
    product.clock.advance({ minutes: 1 });
    expect((await askToken(product.api, ofTwo)).status).toBe(200);
    expect((await askToken(product.api, ofStrasbourg)).status).toBe(200);
  });

  it('a director takes their own establishment back from a software of several, and touches no other', async () => {
    const { data } = await as('director.haguenau').ask(SET, { input: { id: ofTwo.clientId, establishments: [] } });
    expect(data['setMachineEstablishments']).toEqual({ __typename: 'MachineEstablishmentsSuccess', machine: null });
    const after = (await as('ars.director.44').ask(LIST)).data['machineAccounts'].nodes[1];
    expect(after.establishments.map(({ finess }: { finess: string }) => finess)).toEqual([STRASBOURG]);
    const back = await as('director.haguenau').ask(SET, { input: { id: ofTwo.clientId, establishments: [HAGUENAU] } });
    expect(back.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const given = await as('ars.director.44').ask(SET, { input: { id: ofTwo.clientId, establishments: [STRASBOURG, HAGUENAU] } });
    expect(given.data['setMachineEstablishments'].machine.establishments).toHaveLength(2);
  });

  it('leaves in the trail who did what, and no secret', async () => {
    const rows = await product.db.manager.query(`SELECT action, person_name AS name, detail FROM audit_entry WHERE action LIKE 'machine%' ORDER BY id`);
    const actions = new Set(rows.map(({ action }: { action: string }) => action));
    expect(actions).toEqual(new Set(['machine.create', 'machine.close', 'machine.set-establishments', 'machine-token.issue']));
    expect(rows[0]).toMatchObject({ action: 'machine.create', name: 'Claire Weber', detail: { software: 'Officine', establishments: [STRASBOURG] } });
    expect(JSON.stringify(rows)).not.toContain('vigie_secret_');
    expect(JSON.stringify(rows)).not.toContain('vigie_token_');
  });
});
