import { type ExecutionArgs, getOperationAST, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate, type ValidationRule } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { SignedContext } from '../graphql-context.js';
import type { OperationCheck } from '../limits/check-operation.js';
import { MOST_TOKENS } from '../limits/operation-limits.js';

interface Limits {
  readonly rules: readonly ValidationRule[];
  /** Errors do not name fields that exist. */
  readonly hideSuggestions: boolean;
  readonly check: OperationCheck;
}

/** A subscription checked as an HTTP operation is, ready to run; or what is wrong with it. */
export function prepareSubscription(
  schema: GraphQLSchema, { query, operationName, variables }: SubscribePayload, contextValue: SignedContext, limits: Limits,
): ExecutionArgs | GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS });
    const errors = validate(schema, document, [...specifiedRules, ...limits.rules], { hideSuggestions: limits.hideSuggestions });
    if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription') {
      return [new GraphQLError('Seuls les abonnements passent par cette connexion : envoyez le reste par POST /graphql.', BAD_REQUEST)];
    }
    const refusal = limits.check.refusal(document, operation, variables ?? {});
    if (refusal) return [refusal];
    return { schema, document, operationName, variableValues: variables, contextValue };
  } catch (error) {
    if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    throw error;
  }
}

/** What an execution answers before it starts speaks of the variables sent; what a resolver threw has a path. */
export function spoken(error: GraphQLError): GraphQLError {
  const isOfRequest = error.path === undefined && (error.originalError === undefined || error.originalError instanceof GraphQLError);
  return isOfRequest ? coded(error, 'BAD_USER_INPUT') : error;
}

const BAD_REQUEST = { extensions: { code: 'BAD_REQUEST' } };

function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions: { code, ...extensions } });
}
