import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type Config, NO_ROWS, runInWork, type WorkContext } from '#platform';

/** Opens the context of each HTTP request; who asks is filled in once their session is read. */
export function openWork(): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => runInWork(workOf(request, request.ip), next);
}

/** The context of a socket, for as long as it is open. */
export function workOfSocket(request: IncomingMessage, { trustProxy }: Pick<Config, 'trustProxy'>): WorkContext {
  const forwarded = request.headers['x-forwarded-for'];
  // The last hop alone was written by our own proxy.
  const told = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return workOf(request, told ?? request.socket.remoteAddress);
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
