import type { Request } from 'express';

/** The words of RFC 6749 §5.2 for what is refused. */
export type TokenError = 'invalid_request' | 'invalid_client' | 'unauthorized_client' | 'unsupported_grant_type' | 'invalid_scope';

export interface ReadTokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string | undefined;
}

const GRANT = 'client_credentials';
const FORM = 'application/x-www-form-urlencoded';
const BASIC = /^Basic +([A-Za-z0-9+/=]+)$/i;

/** What a software asks the token endpoint; the word of the standard when it cannot be asked so. */
export function readTokenRequest(request: Pick<Request, 'headers' | 'body'> & { is(type: string): string | false | null }): ReadTokenRequest | TokenError {
  const form: unknown = request.body;
  if (!request.is(FORM) || !isForm(form)) return 'invalid_request';
  const { grant_type: grant, client_id: id, client_secret: secret, scope } = form;
  if (grant === undefined) return 'invalid_request';
  if (grant !== GRANT) return 'unsupported_grant_type';
  const { authorization } = request.headers;
  if (authorization === undefined) return id === undefined || secret === undefined ? 'invalid_client' : { clientId: id, clientSecret: secret, scope };
  const basic = readBasic(authorization);
  if (!basic) return 'invalid_client';
  // A client proves itself in one way only; to say its identifier again is allowed.
  if (secret !== undefined || (id !== undefined && id !== basic.clientId)) return 'invalid_request';
  return { ...basic, scope };
}

/** Each parameter once: repeated, it comes as a list. */
function isForm(body: unknown): body is Record<string, string | undefined> {
  return typeof body === 'object' && body !== null && Object.values(body).every((value) => typeof value === 'string');
}

/** RFC 6749 §2.3.1: both halves are form-encoded before they are joined. */
function readBasic(authorization: string): { clientId: string; clientSecret: string } | undefined {
  const [, encoded] = BASIC.exec(authorization) ?? [];
  const [id, ...secret] = Buffer.from(encoded ?? '', 'base64').toString('utf8').split(':');
  if (id === undefined || secret.length === 0) return undefined;
  try {
    return { clientId: formDecoded(id), clientSecret: formDecoded(secret.join(':')) };
  } catch {
    return undefined;
  }
}

function formDecoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
