import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Config, type Logger, Refusal } from '#platform';
import { maskFailure } from './masked-failure.js';

/** Codes of the server itself that speak of the request, not of the product's inside. */
const SPOKEN = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_COSTLY',
  'TOO_MANY_REQUESTS',
]);

/** The limits say their sentence through a library that takes every refusal for a fault of syntax. */
const OUR_OWN = /^Syntax Error: (?=Opération )/;

const SUGGESTION = / ?Did you mean .+?\?/gs;

/** The one map from what was thrown to what is said. What is not meant for people is logged and masked under a reference. */
export function formatError(logger: Logger, { mode }: Pick<Config, 'mode'>) {
  // What almost has the right name would draw the schema, one guess at a time.
  const told = (message: string): string => (mode === 'production' ? message.replaceAll(SUGGESTION, '') : message);
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    const place = { locations: formatted.locations, path: formatted.path };
    if (error instanceof Refusal) return { ...place, message: error.message, extensions: { code: error.code } };
    const code = formatted.extensions?.['code'];
    if (error instanceof GraphQLError && typeof code === 'string' && SPOKEN.has(code)) {
      return { ...place, message: told(error.message.replace(OUR_OWN, '')), extensions: { code } };
    }
    const { message, code: kind, reference } = maskFailure(logger, causeOf(error), { path: formatted.path });
    return { ...place, message, extensions: { code: kind, reference } };
  };
}

/** What failed before any resolver comes wrapped. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}
