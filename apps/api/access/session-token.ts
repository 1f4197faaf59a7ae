import { parse, serialize } from 'cookie';
import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

const COOKIE = 'vigie_session';
const BEARER = 'Bearer ';

/**
 * The session token of a request: bearer header for programs, HttpOnly cookie for the page.
 * @param authorization what a socket said once open: a browser cannot send it that header.
 */
export function sessionToken({ headers }: Pick<IncomingMessage, 'headers'>, authorization = headers.authorization): string | undefined {
  const bearer = bearerOf(authorization);
  if (bearer !== undefined) return bearer;
  return headers.cookie === undefined ? undefined : parse(headers.cookie)[COOKIE];
}

export function bearerOf(authorization: string | undefined): string | undefined {
  return authorization?.startsWith(BEARER) ? authorization.slice(BEARER.length) : undefined;
}

export function setSessionCookie(res: Response, token: string, expires: Date, secure: boolean): void {
  res.setHeader('Set-Cookie', serialize(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', secure, expires }));
}

export function clearSessionCookie(res: Response, secure: boolean): void {
  res.setHeader('Set-Cookie', serialize(COOKIE, '', { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge: 0 }));
}
