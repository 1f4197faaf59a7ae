import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { CONFIG, type Config, currentWork } from '#platform';
import { sessionToken } from '../access/session-token.js';
import { answerProblem } from './answer-problem.js';
import { clientAddresses } from './client-address.js';

/** Requests in a row that cost nothing, as seconds of the rate: a screen opens with a few, a deposited file sends hundreds. */
const BURST_SECONDS = 20;
/** A hospital group signs in behind one address; who is signed in no longer counts there. */
const ADDRESS_TIMES = 4;
/** Bytes of memory are bounded too: the least recently seen goes first, as if it had asked nothing. */
const MOST_KNOWN = 50_000;
const COUNTED = /^\/(graphql|api)(\/|\?|$)/;

interface Bucket {
  left: number;
  at: number;
}

/**
 * So many requests a second from one session, and from one address without a session: above, 429 and a wait. In the memory of
 * each process: a ceiling against what runs away, which must cost nothing; what guards passwords is counted in the database,
 * for all processes (libs/platform/throttle.ts). A token counts as a session once it has been one: made-up ones count for their
 * address, before any is looked up.
 */
@Injectable()
export class RequestCeiling {
  private readonly sessions = new Map<string, Bucket>();
  private readonly addresses = new Map<string, Bucket>();
  readonly addressOf: ReturnType<typeof clientAddresses>;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.addressOf = clientAddresses(config);
  }

  /** For HTTP: nothing else is done for a request that is too much. */
  handler(): RequestHandler {
    return (request: Request, response: Response, next: NextFunction) => {
      if (!COUNTED.test(request.url)) {
        next();
        return;
      }
      const token = sessionToken(request);
      const session = token === undefined ? undefined : keyOf(token);
      if (!this.allows(session, this.addressOf(request) ?? '')) {
        const message = 'Trop de requêtes à la suite\u00A0: attendez quelques secondes.';
        answerProblem(request, response, { status: 429, code: 'TOO_MANY_REQUESTS', message, headers: { 'Retry-After': '2' } });
        return;
      }
      const work = currentWork();
      response.once('finish', () => {
        if (session !== undefined && work?.person) this.know(session);
      });
      next();
    };
  }

  /** For sockets that open: who they are is said later. */
  allowsAddress(address: string): boolean {
    return this.takeFrom(this.addresses, address, this.config.requestsPerSecond * ADDRESS_TIMES);
  }

  private allows(session: string | undefined, address: string): boolean {
    const known = session !== undefined && this.sessions.has(session);
    return known ? this.takeFrom(this.sessions, session, this.config.requestsPerSecond) : this.allowsAddress(address);
  }

  private know(session: string): void {
    if (!this.sessions.has(session)) remember(this.sessions, session, { left: this.config.requestsPerSecond * BURST_SECONDS, at: performance.now() });
  }

  private takeFrom(buckets: Map<string, Bucket>, key: string, perSecond: number): boolean {
    const now = performance.now();
    const most = perSecond * BURST_SECONDS;
    const before = buckets.get(key) ?? { left: most, at: now };
    const left = Math.min(most, before.left + ((now - before.at) / 1_000) * perSecond);
    buckets.delete(key);
    remember(buckets, key, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1;
  }
}

function remember(buckets: Map<string, Bucket>, key: string, bucket: Bucket): void {
  buckets.set(key, bucket);
  const [oldest] = buckets.keys();
  if (buckets.size > MOST_KNOWN && oldest !== undefined) buckets.delete(oldest);
}

/** Tokens are kept nowhere as they are. */
function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
