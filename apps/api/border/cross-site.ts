import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Config } from '#platform';
import { answerProblem } from './answer-problem.js';
import { isOwnOrigin } from './own-origin.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a form of any site may send without asking us first. */
export const FORM_TYPES = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;
const REFUSED = { status: 403, code: 'CROSS_SITE', message: 'Une page d’un autre site a demandé cette action\u00A0: elle est refusée.' } as const;

/**
 * No page of another site changes anything with our cookie, by any door (OWASP, cross-site request forgery): the browser says
 * where the request comes from, and a body that a form can send is not taken from who comes with a cookie. The cookie itself
 * is SameSite=Strict: this is the second lock.
 */
export function refuseCrossSite(config: Pick<Config, 'publicUrl'>): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (READS.has(request.method) || !isFromElsewhere(request, config)) next();
    else answerProblem(request, response, REFUSED);
  };
}

function isFromElsewhere({ headers }: Request, config: Pick<Config, 'publicUrl'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site' || !isOwnOrigin(headers, config)) return true;
  const [withCookie, type] = [headers.cookie !== undefined && headers.authorization === undefined, headers['content-type']];
  return withCookie && type !== undefined && FORM_TYPES.test(type);
}
