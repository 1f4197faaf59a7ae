import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is refused at the door, before anything of the product runs. */
export interface DoorProblem {
  readonly status: number;
  /** Stable, for machines. */
  readonly code: string;
  /** French, for people. */
  readonly message: string;
  readonly reference?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const GRAPHQL_DOOR = /^\/graphql(\/|\?|$)/;

/** In the shape that the door speaks: GraphQL's on /graphql, a code and a sentence elsewhere. Never a page, never kept on the way. */
export function answerProblem(request: IncomingMessage, response: ServerResponse, { status, code, message, reference, headers = {} }: DoorProblem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const extensions = reference === undefined ? { code } : { code, reference };
  const said = GRAPHQL_DOOR.test(pathOf(request)) ? { errors: [{ message, extensions }] } : { ...extensions, message };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(said));
}

/** Express rewrites `url` where a handler is mounted. */
function pathOf(request: IncomingMessage): string {
  return 'originalUrl' in request && typeof request.originalUrl === 'string' ? request.originalUrl : (request.url ?? '');
}
