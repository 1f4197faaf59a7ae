import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { Provider, type KoaContextWithOIDC } from 'oidc-provider';
import { exportJWK, generateKeyPair } from 'jose';
import type { Provider as ProviderName } from '#platform';
import { freePort } from '../product.js';
import type { Certificate } from '../trusted-certificate.js';
import { AGENTS, PROFESSIONALS, type ProviderPerson } from './people.js';

/** A provider of identity on this machine, that behaves as the one of its profile does. */
export interface LocalProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

export const CLIENT = { client_id: 'vigie-epi', client_secret: 'a-secret-of-the-tests-only-0123456789' };

interface Behaviour {
  readonly people: readonly ProviderPerson[];
  readonly scopes: readonly string[];
  readonly claims: Record<string, readonly string[]>;
  readonly isUserinfoSigned: boolean;
  /** The only parameters taken; undefined takes all that are harmless. */
  readonly parameters?: readonly string[];
}

const BEHAVIOURS: Record<ProviderName, Behaviour> = {
  PRO_SANTE_CONNECT: {
    people: PROFESSIONALS,
    scopes: ['openid', 'scope_all'],
    claims: { scope_all: ['given_name', 'family_name', 'preferred_username', 'SubjectNameID', 'otherIds', 'SubjectRefPro'] },
    isUserinfoSigned: false,
  },
  PRO_CONNECT: {
    people: AGENTS,
    scopes: ['openid', 'given_name', 'usual_name', 'email', 'uid', 'siret'],
    claims: { given_name: ['given_name'], usual_name: ['usual_name'], email: ['email', 'email_verified'], uid: ['uid'], siret: ['siret'] },
    isUserinfoSigned: true,
    parameters: ['response_type', 'client_id', 'redirect_uri', 'scope', 'claims', 'state', 'nonce', 'prompt', 'idp_hint'],
  },
};

/**
 * @param publicUrl of the product, on another site than the provider's `localhost`
 * @param certificate to be reached by HTTPS, as production asks
 */
export async function startLocalProvider(name: ProviderName, publicUrl: string, slug: string, certificate?: Certificate): Promise<LocalProvider> {
  const behaviour = BEHAVIOURS[name];
  const issuer = `${certificate ? 'https' : 'http'}://localhost:${await freePort()}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(issuer, {
    clients: [{
      ...CLIENT,
      redirect_uris: [`${publicUrl}/api/v1/auth/${slug}/return`],
      post_logout_redirect_uris: [`${publicUrl}/`],
      token_endpoint_auth_method: 'client_secret_post',
      default_acr_values: ['eidas1'],
      ...(behaviour.isUserinfoSigned ? { userinfo_signed_response_alg: 'RS256' } : {}),
    }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['signs the cookies of tests'] },
    scopes: behaviour.scopes,
    claims: { openid: ['sub'], acr: null, amr: null, ...behaviour.claims },
    acrValues: ['eidas1', 'eidas2', 'eidas3'],
    pkce: { required: () => false },
    ttl: { AccessToken: 60, AuthorizationCode: 30, Grant: 3_600, IdToken: 60, Interaction: 600, Session: 3_600 },
    clientBasedCORS: () => false,
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = `<!doctype html><html lang="fr"><title>Déconnexion</title>${form}<button form="op.logoutForm" name="logout" value="yes">Se déconnecter du fournisseur</button></html>`;
        },
      },
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => {
      const person = behaviour.people.find((one) => one.id === id);
      return person && { accountId: id, claims: () => ({ sub: id, ...person.claims }) };
    },
    loadExistingGrant: async (context) => grantOf(context, behaviour),
  });
  const { parameters } = behaviour;
  if (parameters) provider.use(async (context, next) => (context.path === '/auth' && context.method === 'GET' && !isTaken(context.query, parameters) ? refuse(context as KoaContextWithOIDC) : next()));
  const handle = provider.callback();
  const onRequest: RequestListener = (request, response) => {
    if (request.url === '/favicon.ico') response.writeHead(204).end();
    else if (request.url?.startsWith('/interaction/')) void interact(provider, behaviour.people, request, response);
    else void handle(request, response);
  };
  const server = certificate ? createTlsServer(certificate, onRequest) : createServer(onRequest);
  server.listen(Number(new URL(issuer).port));
  await once(server, 'listening');
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What ProConnect does of a parameter it does not list, of a short state or nonce. */
function isTaken(query: Record<string, string | string[] | undefined>, parameters: readonly string[]): boolean {
  const isLong = (value: string | string[] | undefined): boolean => typeof value === 'string' && value.length >= 32;
  return Object.keys(query).every((name) => parameters.includes(name)) && isLong(query['state']) && isLong(query['nonce']);
}

function refuse(context: KoaContextWithOIDC): void {
  context.status = 400;
  context.body = 'Y000400 : Bad Request Exception';
}

/** Consent is given once and for all: the real ones do not ask. */
async function grantOf(context: KoaContextWithOIDC, { scopes }: Behaviour) {
  const { client, session, provider } = context.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope(scopes.join(' '));
  grant.addOIDCClaims(['acr', 'amr']);
  await grant.save();
  return grant;
}

async function interact(provider: Provider, people: readonly ProviderPerson[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    const chosen = new URLSearchParams(Buffer.concat(await request.toArray() as Buffer[]).toString()).get('person');
    const person = people.find(({ id }) => id === chosen);
    const result = person
      ? { login: { accountId: person.id, acr: person.acr, amr: [...person.amr] } }
      : { error: 'access_denied', error_description: 'User auth aborted' };
    return provider.interactionFinished(request, response, result);
  }
  const buttons = people.map(({ id, claims }) => `<button name="person" value="${id}">${String(claims['given_name'])}</button>`).join('');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="fr"><title>Fournisseur de test</title><form method="post">${buttons}<button name="person" value="">Refuser</button></form></html>`);
}
