import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';

/** By HTTPS the browser itself keeps any other host, and any plain page, from writing a cookie of this name. */
function nameOf(secure: boolean): string {
  return secure ? '__Host-vigie_depart' : 'vigie_depart';
}

const SHAPE = /^[\w-]{43}$/;

/** The secret that ties a departure to the browser it was made in; undefined when this browser has none. */
export function browserSecret({ headers }: Pick<Request, 'headers'>, secure: boolean): string | undefined {
  const secret = headers.cookie === undefined ? undefined : parse(headers.cookie)[nameOf(secure)];
  return secret !== undefined && SHAPE.test(secret) ? secret : undefined;
}

/** Lax and not strict: the return is a navigation that comes from the provider's site. */
export function setBrowserSecret(res: Response, secret: string, secure: boolean, minutes: number): void {
  res.append('Set-Cookie', serialize(nameOf(secure), secret, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: minutes * 60 }));
}
