import { afterAll, beforeAll, expect, it } from '@jest/globals';
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
