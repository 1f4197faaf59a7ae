import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';
import type { Config } from '#platform';

/** Bounds on one operation; tests/api/limits/screen-costs.spec.ts holds every screen well under each. */
export const LIMITS = { depth: 10, aliases: 40, directives: 20, tokens: 2_000 } as const;

export const MOST_TOKENS = LIMITS.tokens;

/** What every operation must keep to, whatever carries it; what it costs and gives is checked once it is known to be valid. */
export function operationLimits(config: Pick<Config, 'mode'>): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const said = (errorMessage: string): { exposeLimits: false; errorMessage: string } => ({ exposeLimits: false, errorMessage });
  const armor = new ApolloArmor({
    maxDepth: { n: LIMITS.depth, ...said(`Opération trop profonde\u00A0: ${LIMITS.depth} niveaux au plus.`) },
    maxAliases: { n: LIMITS.aliases, ...said(`Opération trop longue\u00A0: ${LIMITS.aliases} alias au plus.`) },
    maxDirectives: { n: LIMITS.directives, ...said(`Opération trop longue\u00A0: ${LIMITS.directives} directives au plus.`) },
    // The server's own parser counts them: this plugin answers every syntax error with 500.
    maxTokens: { enabled: false },
    // Ours knows how long each list is (operation-cost.ts): theirs counts a page of two hundred as one object.
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: config.mode === 'production' },
  }).protect();
  // The same plugins: the library names Apollo's types through its CommonJS declarations.
  return { plugins: armor.plugins as unknown as ApolloServerPlugin[], validationRules: armor.validationRules };
}
