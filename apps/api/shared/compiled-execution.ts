import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { TooManyRequests } from '#platform';
import type { GraphqlContext } from '../graphql-context.js';

/** Compiled operations kept; the least recently used goes first, so that made-up operations cannot fill the memory. */
const MOST_COMPILED = 300;

type FormatError = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;

/**
 * Executes operations as compiled functions instead of walking them field by field: the same resolvers, guards and
 * errors. Situations have a thousand fields; walking them took most of the request (docs/measurements.md).
 */
export function compiledExecution(formatError: FormatError): ApolloServerPlugin<GraphqlContext> {
  const compiled = new Map<string, CompiledQuery>();

  function find(key: string, schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): CompiledQuery | undefined {
    const known = compiled.get(key);
    if (known) {
      compiled.delete(key);
      compiled.set(key, known);
      return known;
    }
    const fresh = compileQuery(schema, document, operationName);
    if (!isCompiledQuery(fresh)) return undefined; // What cannot be compiled is walked; no operation is refused for it.
    compiled.set(key, fresh);
    const [oldest] = compiled.keys();
    if (compiled.size > MOST_COMPILED && oldest !== undefined) compiled.delete(oldest);
    return fresh;
  }

  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ queryHash, document, schema, operationName, contextValue, request }) => {
        const query = find(`${operationName ?? ''} ${queryHash}`, schema, document, operationName ?? undefined);
        if (!query) return null;
        const result = (await query.query(undefined, contextValue, request.variables ?? {})) as ExecutionResult;
        const started = 'data' in result;
        const errors = result.errors?.map((error) => toError(error, started)).map((error) => formatError(error.toJSON(), error));
        const singleResult = errors ? { ...result, errors } : result;
        return { http: httpOf(result, started), body: { kind: 'single', singleResult } };
      },
    }),
  };
}

/** The answers of HTTP: what came too often says when to come back, as outside GraphQL. */
function httpOf({ errors = [] }: ExecutionResult, started: boolean): { status: number | undefined; headers: HeaderMap } {
  const headers = new HeaderMap();
  const tooMany = errors.map(({ originalError }) => originalError).find((error) => error instanceof TooManyRequests);
  if (!tooMany) return { status: started ? undefined : 400, headers };
  headers.set('retry-after', String(tooMany.retryAfterSeconds));
  return { status: 429, headers };
}

/** The compiler builds errors of a class of its own. Those that come before any data speak of the variables sent. */
function toError({ message, nodes, path, originalError, extensions }: GraphQLError, started: boolean): GraphQLError {
  return new GraphQLError(message, { nodes, path, originalError, extensions: started ? extensions : { ...extensions, code: 'BAD_USER_INPUT' } });
}
