import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';

/** What a browser may carry from one page of ours to another: no script reads it, and no address or log shows it. */
export type Errand = 'second_facteur' | 'invitation';

/** By HTTPS the browser itself keeps any other host, and any plain page, from writing a cookie of this name. */
function nameOf(errand: Errand, secure: boolean): string {
  return secure ? `__Host-vigie_${errand}` : `vigie_${errand}`;
}

const SHAPE = /^[\w-]{20,100}$/;

export function carriedSecret({ headers }: Pick<Request, 'headers'>, errand: Errand, secure: boolean): string | undefined {
  const secret = headers.cookie === undefined ? undefined : parse(headers.cookie)[nameOf(errand, secure)];
  return secret !== undefined && SHAPE.test(secret) ? secret : undefined;
}

/** Strict: it is shown to our own pages only, those of no other site. @returns false for what is no secret of ours. */
export function carrySecret(res: Response, errand: Errand, secret: string, secure: boolean, minutes: number): boolean {
  if (!SHAPE.test(secret)) return false;
  res.append('Set-Cookie', serialize(nameOf(errand, secure), secret, { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge: minutes * 60 }));
  return true;
}

export function dropSecret(res: Response, errand: Errand, secure: boolean): void {
  res.append('Set-Cookie', serialize(nameOf(errand, secure), '', { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge: 0 }));
}
