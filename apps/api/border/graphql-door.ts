import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { answerProblem, type DoorProblem, GRAPHQL_DOOR } from './answer-problem.js';
import { FORM_TYPES } from './cross-site.js';

const JSON_TYPE = /^\s*application\/(json|graphql\+json)\s*(;|$)/i;

const ONLY_POST = { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'Envoyez les opérations par POST.', headers: { Allow: 'POST' } } as const;
const ONLY_JSON = { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Envoyez du JSON (Content-Type\u00A0: application/json).' } as const;

/** Before the body is read: operations come by POST, in JSON, which no form of another site can send. */
export function graphqlDoor(): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const problem = GRAPHQL_DOOR.test(request.url) ? problemOfRequest(request) : undefined;
    if (problem) answerProblem(request, response, problem);
    else next();
  };
}

function problemOfRequest({ method, headers }: Request): DoorProblem | undefined {
  if (method !== 'POST') return ONLY_POST;
  const type = headers['content-type'] ?? '';
  if (JSON_TYPE.test(type)) return undefined;
  return { ...ONLY_JSON, status: type === '' || FORM_TYPES.test(type) ? 400 : 415 };
}

/** Once the body is read: one operation, as text, with its variables as an object. */
export function oneOperation(): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const message = GRAPHQL_DOOR.test(request.url) ? wrongBody(request.body) : undefined;
    if (message === undefined) next();
    else answerProblem(request, response, { status: 400, code: 'BAD_REQUEST', message });
  };
}

function wrongBody(body: unknown): string | undefined {
  if (Array.isArray(body)) return 'Envoyez une opération par requête.';
  if (!isRecord(body)) return 'Le corps de la requête est vide, ou n’est pas un objet JSON.';
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || query.trim() === '') return 'Il faut une opération en texte dans « query ».';
  if (!isAbsent(operationName) && typeof operationName !== 'string') return '« operationName » est un texte.';
  if (!isAbsent(variables) && !isRecord(variables)) return '« variables » est un objet.';
  return isAbsent(extensions) || isRecord(extensions) ? undefined : '« extensions » est un objet.';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
