import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { type Actor, identifyWork, type Sessions } from '#access';
import { type Config, isConnectionLoss, type Logger } from '#platform';
import { sessionToken } from './access/session-token.js';
import type { SignedRequest } from './access/signed-request.js';
import type { GraphqlContext } from './graphql-context.js';
import { checkedOperations } from './limits/check-operation.js';
import { knownDocuments } from './limits/known-documents.js';
import { MOST_TOKENS, operationLimits } from './limits/operation-limits.js';
import { notOverHttp } from './live/not-over-http.js';
import { compiledExecution } from './shared/compiled-execution.js';
import { formatError } from './shared/format-error.js';

export function graphqlOptions(config: Config, logger: Logger, sessions: Sessions): ApolloDriverConfig {
  const limits = operationLimits(config);
  return {
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    graphiql: false,
    introspection: config.mode === 'demo',
    csrfPrevention: true,
    fieldResolverEnhancers: [],
    preserveHttpStatusForExecutionErrors: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    // The page sends its operations whole: nothing sent is remembered for another.
    persistedQueries: false,
    documentStore: knownDocuments(),
    validationRules: limits.validationRules,
    plugins: [...limits.plugins, notOverHttp(), checkedOperations(config.mostOperationCost), ApolloServerPluginCacheControlDisabled(), compiledExecution(formatError(logger, config))],
    formatError: formatError(logger, config),
    context: async ({ req, res }: { req: SignedRequest; res: Response }): Promise<GraphqlContext> => {
      const token = sessionToken(req);
      // A software has been let in before.
      const signedIn = req.actor ?? (token === undefined ? undefined : await sessions.actorOf(token, req.headers[UNATTENDED] === undefined).catch(failWhole));
      const actor = isMeant(req, signedIn) ? signedIn : undefined;
      identifyWork(actor);
      return { req, res, actor };
    },
  };
}

/** Who asks cannot be known: nothing of the operation was begun, and HTTP says so too. */
function failWhole(error: unknown): never {
  throw new GraphQLError('', { originalError: error instanceof Error ? error : null, extensions: { http: { status: isConnectionLoss(error) ? 503 : 500 } } });
}

/** Said by a page of what it asks by itself with nobody in front of it: such requests do not keep a session from ending. */
const UNATTENDED = 'vigie-unattended';

/** A page says for whom it works: on a shared device, its cookie may be another person's by now. */
function isMeant({ headers }: Request, actor: Actor | undefined): boolean {
  const person = headers['vigie-person'];
  return person === undefined || (actor !== undefined && person === encodeURIComponent(actor.email));
}
