import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** An HTTP answer ends; a subscription does not. */
export function notOverHttp(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation }) => {
        if (operation?.operation !== 'subscription') return;
        throw new GraphQLError('Les abonnements passent par une connexion WebSocket sur /graphql, protocole graphql-transport-ws.', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        });
      },
    }),
  };
}
