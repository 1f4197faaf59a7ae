import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type RunningProduct, startProduct } from '../../support/running-product.js';
import { HAGUENAU, laySmallCountry, STRASBOURG } from '../../support/small-country.js';
import { askAs, askToken, layGrantors, openSoftware, type ShownCredential, tokenOf } from '../../support/software.js';
import { eventually } from '../../support/eventually.js';

const COVERAGE = `{ coverage(finess: "${STRASBOURG}") { level } }`;
const ADD = `mutation ($input: AddMachineCredentialInput!) { addMachineCredential(input: $input) {
  ... on MachineCredentialSuccess { credential { id clientId secret expiresAt } } ... on MachineAccountInvalid { problems { code path message } } } }`;
const REVOKE = 'mutation ($id: ID!) { revokeMachineCredential(id: $id) { credentials { id state revokedByName } } }';
const CLOSE = 'mutation ($id: ID!) { closeMachineAccount(id: $id) }';
const SET = 'mutation ($input: SetMachineEstablishmentsInput!) { setMachineEstablishments(input: $input) { __typename } }';
const LIST = '{ machineAccounts { nodes { id credentials { id kind state lastUsedAt lastUsedAddress } } } }';
const NOW = '2026-11-23T09:42:00+01:00';

describe('What a software proves itself with', () => {
  let product: RunningProduct;
  let director: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: NOW, worker: false });
    await laySmallCountry(product.db);
    await layGrantors(product);
    director = await product.signIn('director.strasbourg@demo.vigie');
  });
  afterAll(async () => product.stop());

  const works = async (bearer: string): Promise<boolean> => (await askAs(product.api, bearer, COVERAGE)).status === 200;
  const add = async (id: string, more = {}) => (await director.ask(ADD, { input: { id, ...more } })).data['addMachineCredential'];
  const used = async (id: string) => {
    const { data } = await director.ask(LIST);
    return data['machineAccounts'].nodes.flatMap((one: { credentials: { id: string }[] }) => one.credentials).find((one: { id: string }) => one.id === id);
  };

  it('says when and from where it was last used, once a minute', async () => {
    const secret = await openSoftware(director, [STRASBOURG]);
    const key: ShownCredential = (await add(secret.clientId, { kind: 'API_KEY' })).credential;
    expect(await used(key.id)).toMatchObject({ kind: 'API_KEY', state: 'ACTIVE', lastUsedAt: null, lastUsedAddress: null });
    await works(key.secret);
    const first = await used(key.id);
    expect(first).toMatchObject({ lastUsedAt: '2026-11-23T08:42:00.000Z', lastUsedAddress: expect.stringContaining('127.0.0.1') });
    product.clock.set('2026-11-23T08:42:59Z');
    await works(key.secret);
    expect((await used(key.id)).lastUsedAt).toBe(first.lastUsedAt);
    product.clock.set('2026-11-23T08:43:00Z');
    await works(key.secret);
    expect((await used(key.id)).lastUsedAt).toBe('2026-11-23T08:43:00.000Z');
    const token = await tokenOf(product.api, secret);
    expect((await used(secret.id)).lastUsedAt).toBe('2026-11-23T08:43:00.000Z');
    product.clock.set('2026-11-23T08:44:30Z');
    await works(token);
    expect((await used(secret.id)).lastUsedAt).toBe('2026-11-23T08:44:30.000Z');
  });

  it('is replaced without a gap: two secrets at once, never three', async () => {
    const first = await openSoftware(director, [STRASBOURG]);
    const { credential: second } = await add(first.clientId);
    expect(second.clientId).toBe(first.clientId);
    expect((await add(first.clientId)).problems).toMatchObject([{ code: 'TOO_MANY_CREDENTIALS' }]);
    const [byFirst, bySecond] = [await tokenOf(product.api, first), await tokenOf(product.api, second)];
    await director.ask(REVOKE, { id: first.id });
    expect((await askToken(product.api, first)).body.error).toBe('invalid_client');
    expect(await works(byFirst)).toBe(false);
    expect(await works(bySecond)).toBe(true);
    expect((await askToken(product.api, second)).status).toBe(200);
    expect((await add(first.clientId)).credential.secret).toMatch(/^vigie_secret_/);
  });

  it('two added at once are still two', async () => {
    const { clientId } = await openSoftware(director, [STRASBOURG]);
    const added = await Promise.all([add(clientId), add(clientId), add(clientId)]);
    expect(added.filter((one) => one.credential)).toHaveLength(1);
  });

  it('stops on the next request when it is revoked, also in another process', async () => {
    const other = await product.startApi();
    try {
      const key = await openSoftware(director, [STRASBOURG], { kind: 'API_KEY' });
      expect((await askAs(other, key.secret, COVERAGE)).status).toBe(200);
      expect(await works(key.secret)).toBe(true);
      const { data } = await director.ask(REVOKE, { id: key.id });
      expect(data['revokeMachineCredential'].credentials).toEqual([{ id: key.id, state: 'REVOKED', revokedByName: 'Claire Weber' }]);
      expect(await works(key.secret)).toBe(false);
      await eventually(async () => expect((await askAs(other, key.secret, COVERAGE)).status).toBe(401), 1_500);
    } finally {
      await other.close();
    }
  });

  it('a token lasts fifteen minutes, not one more', async () => {
    const token = await tokenOf(product.api, await openSoftware(director, [STRASBOURG]));
    product.clock.advance({ minutes: 14 });
    expect(await works(token)).toBe(true);
    product.clock.advance({ minutes: 1 });
    await eventually(async () => expect(await works(token)).toBe(false), 3_000);
  });

  it('never lasts more than thirteen months, whoever writes it', async () => {
    const { clientId } = await openSoftware(director, [STRASBOURG]);
    expect((await add(clientId, { months: 14 })).problems).toMatchObject([{ code: 'LIFETIME_INVALID', path: 'months' }]);
    expect((await add(clientId, { months: 0 })).problems).toMatchObject([{ code: 'LIFETIME_INVALID' }]);
    await expect(product.db.manager.query(`UPDATE machine_credential SET expires_at = created_at + interval '14 months' WHERE account_id = $1`, [clientId])).rejects.toThrow('check');
    expect((await add(clientId, { months: 13 })).credential.expiresAt).toMatch(/^2027-12-23T/);
  });

  it('a closed account opens nothing, by any of its secrets', async () => {
    const secret = await openSoftware(director, [STRASBOURG]);
    const { credential: key } = await add(secret.clientId, { kind: 'API_KEY' });
    const token = await tokenOf(product.api, secret);
    expect(await works(key.secret)).toBe(true);
    expect((await director.ask(CLOSE, { id: secret.clientId })).data['closeMachineAccount']).toBe(true);
    expect([await works(token), await works(key.secret), (await askToken(product.api, secret)).status]).toEqual([false, false, 401]);
  });

  it('an establishment taken from it is refused on the next request, the others are not', async () => {
    const agency = await product.signIn('ars.director.44@demo.vigie');
    const shared = await openSoftware(agency, [STRASBOURG, HAGUENAU]);
    const token = await tokenOf(product.api, shared);
    const codeOf = async (finess: string) => (await askAs(product.api, token, `{ coverage(finess: "${finess}") { level } }`)).body.errors?.[0]?.extensions.code;
    expect(await codeOf(STRASBOURG)).toBeUndefined();
    await director.ask(SET, { input: { id: shared.clientId, establishments: [] } });
    expect(await codeOf(STRASBOURG)).toBe('FORBIDDEN');
    expect(await codeOf(HAGUENAU)).toBeUndefined();
  });

  it('ends at its date, twelve months on when nothing is said, a secret as a key', async () => {
    const secret = await openSoftware(director, [STRASBOURG]);
    const { credential: key } = await add(secret.clientId, { kind: 'API_KEY' });
    const opens = async (): Promise<boolean[]> => [(await askToken(product.api, secret)).status === 200, await works(key.secret)];
    const end = new Date(product.clock.now());
    end.setUTCFullYear(end.getUTCFullYear() + 1);
    expect(new Date(key.expiresAt)).toEqual(end);
    product.clock.set(new Date(end.getTime() - 60_000).toISOString());
    expect(await opens()).toEqual([true, true]);
    product.clock.set(end.toISOString());
    await eventually(async () => expect(await opens()).toEqual([false, false]), 3_000);
  });
});
