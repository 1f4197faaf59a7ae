import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';

/** The page has some eighty operations, machines a few: more are made up, and would fill the memory. */
const MOST_KNOWN = 200;

/** Operations already read and found valid; the least recently sent goes first. */
export function knownDocuments(): NonNullable<ApolloServerOptions<object>['documentStore']> {
  const known = new Map<string, DocumentNode>();
  return {
    get: async (hash) => {
      const document = known.get(hash);
      if (!document) return undefined;
      known.delete(hash);
      known.set(hash, document);
      return document;
    },
    set: async (hash, document) => {
      known.set(hash, document);
      const [oldest] = known.keys();
      if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    },
    delete: async (hash) => known.delete(hash),
  };
}
