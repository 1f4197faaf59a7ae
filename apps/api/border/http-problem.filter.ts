import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Logger, Refusal } from '#platform';
import { maskFailure } from '../shared/masked-failure.js';
import { answerProblem, type DoorProblem } from './answer-problem.js';

const OF_STATUS = new Map<number, Pick<DoorProblem, 'code' | 'message'>>([
  [400, { code: 'BAD_REQUEST', message: 'La requête ne se lit pas\u00A0: son corps (du JSON) ou son adresse sont mal écrits.' }],
  [403, { code: 'FORBIDDEN', message: 'Accès refusé.' }],
  [404, { code: 'NOT_FOUND', message: 'Rien à cette adresse.' }],
  [405, { code: 'METHOD_NOT_ALLOWED', message: 'Cette adresse ne répond pas à cette méthode.' }],
  [413, { code: 'PAYLOAD_TOO_LARGE', message: 'Requête trop grande\u00A0: 100 ko au plus.' }],
  [415, { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Envoyez du JSON en UTF-8, sans compression (Content-Type\u00A0: application/json).' }],
  [503, { code: 'UNAVAILABLE', message: 'Service momentanément indisponible.' }],
]);

const STATUS = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, BAD_REQUEST: 400, TOO_MANY_REQUESTS: 429 } as const satisfies Record<Refusal['code'], number>;

/**
 * The last answer of HTTP: whatever was thrown on the way becomes a code and a sentence. What is not meant for people is logged
 * and masked under a reference, as in GraphQL, which has its own map (format-error.ts).
 */
@Catch()
export class HttpProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw thrown;
    const http = host.switchToHttp();
    answerProblem(http.getRequest<Request>(), http.getResponse<Response>(), this.problemOf(thrown));
  }

  private problemOf(thrown: unknown): DoorProblem {
    if (thrown instanceof Refusal) return { status: STATUS[thrown.code], code: thrown.code, message: thrown.message };
    const status = statusOf(thrown);
    const known = status === undefined ? undefined : OF_STATUS.get(status);
    if (status !== undefined && known) return { status, ...known };
    if (status !== undefined && status < 500) return { status, code: 'BAD_REQUEST', message: 'Requête refusée.' };
    return maskFailure(this.logger, thrown);
  }
}

/** Of an exception of the framework, or of what reads bodies and addresses. */
function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (!(thrown instanceof Error) || !('status' in thrown) || typeof thrown.status !== 'number') return undefined;
  return thrown.status >= 400 && thrown.status < 500 ? thrown.status : undefined;
}
