import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type Config, NO_ROWS, runInWork, type WorkContext } from '#platform';
import { clientAddresses } from '../border/client-address.js';

/** Opens the context of each HTTP request; who asks is filled in once their session is read. */
export function openWork(config: Pick<Config, 'trustProxy'>): RequestHandler {
  const addressOf = clientAddresses(config);
  return (request: Request, _response: Response, next: NextFunction) => runInWork(workOf(request, addressOf(request)), next);
}

/** The context of a socket, for as long as it is open. */
export function workOfSocket(request: IncomingMessage, config: Pick<Config, 'trustProxy'>): WorkContext {
  return workOf(request, clientAddresses(config)(request));
}

function workOf({ headers }: IncomingMessage, address: string | undefined): WorkContext {
  return {
    requestId: crypto.randomUUID(),
    address: address ?? null,
    userAgent: headers['user-agent'] ?? null,
    person: null,
    rowSettings: NO_ROWS,
  };
}
