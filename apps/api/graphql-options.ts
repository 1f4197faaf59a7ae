import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Request, Response } from 'express';
import type { SignIn } from '#access';
import type { Config, Logger } from '#platform';
import { sessionToken } from './access/session-token.js';
import type { GraphqlContext } from './graphql-context.js';
import { compiledExecution } from './shared/compiled-execution.js';
import { formatError } from './shared/format-error.js';

/** Bounds on one operation: the largest screen needs depth 6, 30 aliases and 600 tokens. */
const LIMITS = { depth: 10, aliases: 40, tokens: 2_000 };

export function graphqlOptions(config: Config, logger: Logger, signIn: SignIn): ApolloDriverConfig {
  const armor = new ApolloArmor({
    maxDepth: { n: LIMITS.depth },
    maxAliases: { n: LIMITS.aliases },
    maxTokens: { n: LIMITS.tokens },
    // Costs are bounded by page sizes; the cost of a whole situation with its children is legitimate.
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: config.mode === 'production' },
  }).protect();
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
    validationRules: armor.validationRules,
    // The same plugins: the library names Apollo's types through its CommonJS declarations.
    plugins: [...(armor.plugins as unknown as ApolloServerPlugin[]), ApolloServerPluginCacheControlDisabled(), compiledExecution(formatError(logger))],
    formatError: formatError(logger),
    context: async ({ req, res }: { req: Request; res: Response }): Promise<GraphqlContext> => {
      const token = sessionToken(req);
      return { req, res, actor: token === undefined ? undefined : await signIn.actorOf(token) };
    },
  };
}
