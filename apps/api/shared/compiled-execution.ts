import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GraphqlContext } from '../graphql-context.js';

/** Compiled operations kept; the least recently used goes first, so that made-up operations cannot fill the memory. */
const MOST_COMPILED = 300;

interface CompiledExecution {
  readonly plugin: ApolloServerPlugin<GraphqlContext>;
  /** Writes an answer with the function compiled for its operation. */
  readonly stringifyResult: (value: FormattedExecutionResult) => string;
}

type FormatError = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;

/**
 * Executes operations as compiled functions instead of walking them field by field: the same resolvers, guards and
 * errors. Situations have a thousand fields; walking them took most of the request (docs/measurements.md).
 */
export function compiledExecution(formatError: FormatError): CompiledExecution {
  const stringifiers = new WeakMap<object, (result: object) => string>();
  const compiled = new Map<string, CompiledQuery>();

  function find(key: string, schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): CompiledQuery | undefined {
    const known = compiled.get(key);
    if (known) {
      compiled.delete(key);
      compiled.set(key, known);
      return known;
    }
    const fresh = compileQuery(schema, document, operationName, { customJSONSerializer: true });
    if (!isCompiledQuery(fresh)) return undefined;
    compiled.set(key, fresh);
    const [oldest] = compiled.keys();
    if (compiled.size > MOST_COMPILED && oldest !== undefined) compiled.delete(oldest);
    return fresh;
  }

  const plugin: ApolloServerPlugin<GraphqlContext> = {
    requestDidStart: async () => ({
      responseForOperation: async ({ queryHash, document, schema, operationName, contextValue, request }) => {
        const query = find(`${operationName ?? ''} ${queryHash}`, schema, document, operationName ?? undefined);
        if (!query) return null;
        const result = (await query.query(undefined, contextValue, request.variables ?? {})) as ExecutionResult;
        const started = 'data' in result;
        const errors = result.errors?.map((error) => toError(error, started)).map((error) => formatError(error.toJSON(), error));
        if (result.data && !errors) stringifiers.set(result.data, query.stringify);
        const singleResult = errors ? { ...result, errors } : result;
        return { http: { status: started ? undefined : 400, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
      },
    }),
  };
  const stringifyResult = (value: FormattedExecutionResult): string => {
    const stringify = value.data ? stringifiers.get(value.data) : undefined;
    return stringify ? stringify(value) : JSON.stringify(value);
  };
  return { plugin, stringifyResult };
}

/** The compiler builds errors of a class of its own. Those that come before any data speak of the variables sent. */
function toError({ message, nodes, path, originalError, extensions }: GraphQLError, started: boolean): GraphQLError {
  return new GraphQLError(message, { nodes, path, originalError, extensions: started ? extensions : { ...extensions, code: 'BAD_USER_INPUT' } });
}
