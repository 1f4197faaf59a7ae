import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest, { type Response } from 'supertest';
import { createAccount } from '#access';
import type { Caller, GraphqlAnswer, RunningProduct } from './running-product.js';
import { LONG_AGO } from './small-country.js';

/** What is shown once when a credential is made. */
export interface ShownCredential {
  readonly id: string;
  readonly clientId: string;
  readonly secret: string;
}

const CREATE = `mutation ($input: CreateMachineAccountInput!) { createMachineAccount(input: $input) {
  ... on MachineCredentialSuccess { credential { id clientId secret } } ... on MachineAccountInvalid { message } } }`;

/** A director of the region's agency and an administrator, whom the small country lacks: they grant to softwares. */
export async function layGrantors({ db }: RunningProduct): Promise<void> {
  const more = { password: 'vigie-demo', isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO };
  await createAccount(db, { ...more, email: 'ars.director.44@demo.vigie', name: 'Hélène Roth', habilitations: [{ role: 'ARS_DIRECTOR', scopeKind: 'REGION', scopeCode: '44' }] });
  await createAccount(db, { ...more, email: 'admin@demo.vigie', name: 'Alex Admin', habilitations: [{ role: 'ADMIN', scopeKind: 'NATION', scopeCode: null }] });
}

/** A software opened by someone who holds these establishments. */
export async function openSoftware(granter: Caller, establishments: readonly string[], changed: Record<string, unknown> = {}): Promise<ShownCredential> {
  const input = { software: 'PharmaStock', vendor: 'Éditions du Rhin', contactEmail: 'support@pharmastock.fr', establishments, ...changed };
  const { data, errors } = await granter.ask(CREATE, { input });
  const shown = data?.['createMachineAccount']?.credential as ShownCredential | undefined;
  if (!shown) throw new Error(JSON.stringify(errors ?? data));
  return shown;
}

/** Asks the token endpoint as most clients do: the secret in the form. */
export function askToken(api: NestExpressApplication, { clientId, secret }: Pick<ShownCredential, 'clientId' | 'secret'>, more: Record<string, string> = {}): supertest.Test {
  return supertest(api.getHttpServer()).post('/api/v1/oauth/token').type('form').send({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret, ...more });
}

export async function tokenOf(api: NestExpressApplication, credential: ShownCredential, scope?: string): Promise<string> {
  const { status, body } = await askToken(api, credential, scope === undefined ? {} : { scope });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return (body as { access_token: string }).access_token;
}

/** An operation of a software, with the whole answer of HTTP. */
export async function askAs(api: NestExpressApplication, bearer: string, query: string, variables: Record<string, unknown> = {}): Promise<Omit<Response, 'body'> & { body: GraphqlAnswer }> {
  return supertest(api.getHttpServer()).post('/graphql').set('Authorization', `Bearer ${bearer}`).send({ query, variables }) as never;
}
