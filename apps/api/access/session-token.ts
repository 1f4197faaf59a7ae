import { parse, serialize } from 'cookie';
import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

const COOKIE = 'vigie_session';
const BEARER = 'Bearer ';

/**
 * The session token of a request: bearer header for machines, HttpOnly cookie for the page.
 * @param authorization what a socket said once open: a browser cannot send it that header.
 */
export function sessionToken({ headers }: Pick<IncomingMessage, 'headers'>, authorization = headers.authorization): string | undefined {
  if (authorization?.startsWith(BEARER)) return authorization.slice(BEARER.length);
  return headers.cookie === undefined ? undefined : parse(headers.cookie)[COOKIE];
}

export function setSessionCookie(res: Response, token: string, expires: Date, secure: boolean): void {
  res.setHeader('Set-Cookie', serialize(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', secure, expires }));
}

export function clearSessionCookie(res: Response, secure: boolean): void {
  res.setHeader('Set-Cookie', serialize(COOKIE, '', { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge: 0 }));
}
