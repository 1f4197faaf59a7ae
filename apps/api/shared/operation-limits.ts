import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';
import type { Config } from '#platform';

/** Bounds on one operation: the largest screen needs depth 6, 30 aliases and 600 tokens. */
const LIMITS = { depth: 10, aliases: 40, tokens: 2_000 };

export const MOST_TOKENS = LIMITS.tokens;

/** What every operation must keep to, whatever carries it. */
export function operationLimits(config: Pick<Config, 'mode'>): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const armor = new ApolloArmor({
    maxDepth: { n: LIMITS.depth },
    maxAliases: { n: LIMITS.aliases },
    // The server's own parser counts them: this plugin answers every syntax error with 500.
    maxTokens: { enabled: false },
    // Costs are bounded by page sizes; the cost of a whole situation with its children is legitimate.
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: config.mode === 'production' },
  }).protect();
  // The same plugins: the library names Apollo's types through its CommonJS declarations.
  return { plugins: armor.plugins as unknown as ApolloServerPlugin[], validationRules: armor.validationRules };
}
