import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';

const COOKIE = 'vigie_session';
const BEARER = 'Bearer ';

/** The session token of a request: bearer header for machines, HttpOnly cookie for the page. */
export function sessionToken(req: Request): string | undefined {
  const { authorization, cookie } = req.headers;
  if (authorization?.startsWith(BEARER)) return authorization.slice(BEARER.length);
  return cookie === undefined ? undefined : parse(cookie)[COOKIE];
}

export function setSessionCookie(res: Response, token: string, expires: Date, secure: boolean): void {
  res.setHeader('Set-Cookie', serialize(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', secure, expires }));
}

export function clearSessionCookie(res: Response, secure: boolean): void {
  res.setHeader('Set-Cookie', serialize(COOKIE, '', { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge: 0 }));
}
