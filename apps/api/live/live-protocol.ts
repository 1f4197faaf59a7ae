import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type Context, makeServer, type Server } from 'graphql-ws';
import { identifyWork, type SessionEnd } from '#access';
import type { Config, Logger } from '#platform';
import { OperationCheck } from '../limits/check-operation.js';
import { operationLimits } from '../limits/operation-limits.js';
import { formatError } from '../shared/format-error.js';
import type { LiveConnection } from './live-connection.js';
import { prepareSubscription, spoken } from './live-operation.js';
import type { WhoConnects } from './who-connects.js';

/** A page follows one or two things; one person has a few pages open. */
const MOST_SUBSCRIPTIONS = 20;
const MOST_CONNECTIONS_OF_SESSION = 20;

/** Codes of the graphql-ws protocol: a page's client comes back by itself only after the second. */
const UNAUTHORIZED = 4401;
const FORBIDDEN = 4403;
const TOO_MANY = 4429;

type LiveContext = Context<Record<string, unknown> | undefined, LiveConnection>;

/** GraphQL over a socket: who may connect, and which operations run. */
export function liveProtocol(schema: GraphQLSchema, config: Config, logger: Logger, who: WhoConnects): Server<LiveConnection> {
  const limits = { rules: operationLimits(config).validationRules, hideSuggestions: config.mode === 'production', check: new OperationCheck(schema, config.mostOperationCost) };
  const format = formatError(logger, config);
  const say = (errors: readonly GraphQLError[]): GraphQLFormattedError[] => errors.map(spoken).map((error) => format(error.toJSON(), error));
  const openOf = new Map<string, number>();

  /** False once the socket has been closed with the code that says why. */
  async function connect({ extra: connection, connectionParams }: LiveContext): Promise<boolean> {
    const { socket, request } = connection;
    const authorization = connectionParams?.['authorization'];
    const session = await who.watch(request, typeof authorization === 'string' ? authorization : undefined, (end) => socket.close(CLOSE[end].code, CLOSE[end].reason));
    if (!session) {
      socket.close(UNAUTHORIZED, 'Unauthorized');
      return false;
    }
    const { token } = session;
    const open = (openOf.get(token) ?? 0) + 1;
    openOf.set(token, open);
    connection.actor = session.actor;
    identifyWork(session.actor);
    connection.onRelease(() => {
      session.stop();
      const left = (openOf.get(token) ?? 1) - 1;
      if (left > 0) openOf.set(token, left);
      else openOf.delete(token);
    });
    if (open > MOST_CONNECTIONS_OF_SESSION || session.isTooMany) socket.close(TOO_MANY, 'Too many connections');
    return open <= MOST_CONNECTIONS_OF_SESSION && !session.isTooMany;
  }

  return makeServer<Record<string, unknown> | undefined, LiveConnection>({
    onConnect: connect,
    onSubscribe: ({ extra: { actor }, subscriptions }, _id, payload) => {
      if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) return [tooManySubscriptions()];
      return prepareSubscription(schema, payload, { actor }, limits);
    },
    onError: (_context, _id, _payload, errors) => say(errors),
    onNext: (_context, _id, _payload, _args, { errors, ...result }) => (errors ? { ...result, errors: say(errors) } : result),
  });
}

const CLOSE = {
  OVER: { code: UNAUTHORIZED, reason: 'Unauthorized' },
  CHANGED: { code: FORBIDDEN, reason: 'Forbidden' },
} as const satisfies Record<SessionEnd, unknown>;

function tooManySubscriptions(): GraphQLError {
  return new GraphQLError(`Pas plus de ${MOST_SUBSCRIPTIONS} abonnements par connexion.`, { extensions: { code: 'BAD_REQUEST' } });
}
