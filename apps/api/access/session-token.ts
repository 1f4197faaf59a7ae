import { parse, serialize } from 'cookie';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler, Response } from 'express';
import { SESSION_SECONDS } from '#access';
import type { Config } from '#platform';

/** Of a demonstration in plain HTTP. */
const COOKIE = 'vigie_session';
/** Browsers keep it for this very host, over TLS, for every path: a neighbour of the same domain cannot set or read it. */
const HOST_COOKIE = '__Host-vigie_session';
const BEARER = 'Bearer ';

/**
 * The session token of a request: bearer header for programs, HttpOnly cookie for the page.
 * @param authorization what a socket said once open: a browser cannot send it that header.
 */
export function sessionToken({ headers }: Pick<IncomingMessage, 'headers'>, authorization = headers.authorization): string | undefined {
  const bearer = bearerOf(authorization);
  if (bearer !== undefined) return bearer;
  if (headers.cookie === undefined) return undefined;
  const cookies = parse(headers.cookie);
  return cookies[HOST_COOKIE] ?? cookies[COOKIE];
}

export function bearerOf(authorization: string | undefined): string | undefined {
  return authorization?.startsWith(BEARER) ? authorization.slice(BEARER.length) : undefined;
}

/** Kept for a time, not until a date: a workstation whose clock is ahead would drop it at once. The server alone says when the session is over. */
export function setSessionCookie(res: Response, token: string, secure: boolean): void {
  res.setHeader('Set-Cookie', serialize(secure ? HOST_COOKIE : COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge: SESSION_SECONDS }));
}

export function clearSessionCookie(res: Response, secure: boolean): void {
  res.setHeader('Set-Cookie', serialize(secure ? HOST_COOKIE : COOKIE, '', { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge: 0 }));
}

/** Over TLS only the cookie of this very host counts: one that a neighbour of the same domain may have set is taken off before anything reads it. */
export function onlyHostCookie({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler {
  const secure = publicUrl.startsWith('https://');
  return (request, _response, next) => {
    const { cookie } = request.headers;
    if (secure && cookie?.includes(COOKIE)) {
      request.headers.cookie = cookie.split(';').filter((one) => one.split('=', 1)[0]?.trim() !== COOKIE).join(';');
    }
    next();
  };
}
