import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asSystem, Database, statement } from '#platform';
import { openWork } from '../../apps/api/access/open-work.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry, STRASBOURG } from '../support/small-country.js';

let product: RunningProduct;

beforeAll(async () => {
  product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
  await laySmallCountry(product.db);
});

afterAll(async () => product.stop());

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { me { name establishments(first: 5) { finess } } } } }`;

it('who has just signed in sees their establishments in the same answer; who did not, nothing', async () => {
  const input = { email: 'director.strasbourg@demo.vigie', password: 'vigie-demo' };
  const { data } = await product.anonymous.ask(SIGN_IN, { input });
  expect(data['signIn']).toEqual({ me: { name: 'Claire Weber', establishments: [{ finess: STRASBOURG }] } });
  const refused = await product.anonymous.ask(SIGN_IN, { input: { ...input, password: 'wrong' } });
  expect(refused.data['signIn']).toEqual({});
});

it('the API shows nothing of its own accord: neither outside any request, nor in one before its person is known', async () => {
  const db = product.api.get(Database);
  const see = async (): Promise<number> => (await db.run(statement<[], { finess: string }>('signed-in-seen', 'SELECT finess FROM establishment'))).length;
  const inRequest = async (): Promise<number> =>
    new Promise((resolve, reject) => openWork({ trustProxy: false })({ headers: {}, socket: {} } as never, {} as never, () => void see().then(resolve, reject)));
  expect(await see()).toBe(0);
  expect(await inRequest()).toBe(0);
  expect(await asSystem(see)).toBeGreaterThan(0);
});
