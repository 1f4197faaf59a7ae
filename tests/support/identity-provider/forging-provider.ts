import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from '../trusted-certificate.js';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

const ENCODER = new TextEncoder();

/** How a token is signed. */
export type Signing = 'RS256' | 'none' | 'HS256 with the secret' | 'HS256 with the public key' | 'another key' | 'the former key';

/** What this provider does otherwise than it should, for the next sign-in. */
export interface Forgery {
  readonly idToken?: { readonly claims?: JWTPayload; readonly signing?: Signing };
  readonly userinfo?: { readonly claims?: JWTPayload; readonly signing?: Signing | 'plain JSON' };
  /** Accepts a code again. */
  readonly takesCodesTwice?: boolean;
  /** Answers after so long. */
  readonly delayMs?: number;
}

/** A provider that signs what it is told: everything right but for the forgery. */
export interface ForgingProvider {
  readonly issuer: string;
  forgery: Forgery;
  /** Changes the signing key, as a provider does from time to time. */
  rotate(): Promise<void>;
  /** A code for a sign-in that was begun with this nonce. @param challenge of PKCE, whose verifier must come with the code */
  codeFor(nonce: string, challenge?: string): string;
  stop(): Promise<void>;
}

interface Keys {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export interface ForgingOptions {
  readonly client: { readonly client_id: string; readonly client_secret: string };
  readonly person: { readonly subject: string; readonly acr: string; readonly amr: readonly string[]; readonly userinfo: JWTPayload };
  readonly isUserinfoSigned: boolean;
  /** To be reached by HTTPS, as production asks. */
  readonly certificate?: Certificate;
}

export async function startForgingProvider({ client, person, isUserinfoSigned, certificate }: ForgingOptions): Promise<ForgingProvider> {
  let [keys, former] = [await newKeys(), await newKeys()];
  const codes = new Map<string, { readonly nonce: string; readonly challenge: string | undefined }>();
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => void answer(request, response);
  const server = certificate ? createTlsServer(certificate, onRequest) : createServer(onRequest);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `${certificate ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: ForgingProvider = {
    issuer,
    forgery: {},
    rotate: async () => {
      [former, keys] = [keys, await newKeys()];
    },
    codeFor: (nonce, challenge) => {
      const code = crypto.randomUUID();
      codes.set(code, { nonce, challenge });
      return code;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { idToken = {}, userinfo = {}, takesCodesTwice = false, delayMs = 0 } = provider.forgery;
    // Read before waiting: whoever asked may have gone meanwhile.
    const body = Buffer.concat((await request.toArray()) as Buffer[]).toString();
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    const now = Math.floor(Date.now() / 1000);
    const common = { iss: issuer, aud: client.client_id, sub: person.subject, iat: now, exp: now + 60 };
    if (request.url === '/.well-known/openid-configuration') return json(response, metadataOf(issuer));
    if (request.url === '/jwks') return json(response, { keys: [{ ...(await exportJWK(keys.publicKey)), kid: keys.kid, use: 'sig' }] });
    if (request.url === '/userinfo') {
      const claims = { ...common, ...person.userinfo, ...userinfo.claims };
      const signing = userinfo.signing ?? (isUserinfoSigned ? 'RS256' : 'plain JSON');
      if (signing === 'plain JSON') return json(response, claims);
      response.setHeader('Content-Type', 'application/jwt');
      response.end(await signed(claims, signing));
      return;
    }
    const form = new URLSearchParams(body);
    const code = form.get('code') ?? '';
    const given = codes.get(code);
    if (!takesCodesTwice) codes.delete(code);
    const verified = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    if (!given || (given.challenge !== undefined && given.challenge !== verified)) return json(response, { error: 'invalid_grant' }, 400);
    const { nonce } = given;
    const claims = { ...common, nonce, acr: person.acr, amr: [...person.amr], ...idToken.claims };
    json(response, { access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: await signed(claims, idToken.signing ?? 'RS256') });
  }

  async function signed(claims: JWTPayload, signing: Signing): Promise<string> {
    if (signing === 'none') return `${encoded({ alg: 'none' })}.${encoded(claims)}.`;
    if (signing.startsWith('HS256')) {
      const secret = signing === 'HS256 with the secret' ? client.client_secret : await exportSPKI(keys.publicKey);
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: keys.kid }).sign(ENCODER.encode(secret));
    }
    const { kid } = signing === 'the former key' ? former : keys;
    const key = signing === 'another key' ? (await newKeys()).privateKey : signing === 'the former key' ? former.privateKey : keys.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  }

  return provider;
}

async function newKeys(): Promise<Keys> {
  return { kid: crypto.randomUUID(), ...(await generateKeyPair('RS256', { extractable: true })) };
}

function metadataOf(issuer: string): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/logout`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    // It claims to sign with anything: what it says it may do is not what we take.
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    userinfo_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
  };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
