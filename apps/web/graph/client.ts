import { cacheExchange, Client, fetchExchange, getOperationName, makeOperation, mapExchange, type Operation, subscriptionExchange } from '@urql/core';
import type { MeQuery } from '../generated/graphql.js';
import { unattendedHeader } from './attended.js';
import { createClient as createLiveClient, type Client as LiveClient } from 'graphql-ws';

/** Told to the window when the live connection is back: what happened meanwhile was not heard. */
export const BACK = 'vigie:back';

/** Close code of a session that is over; every other end is worth coming back from. */
const SIGN_IN_AGAIN = 4401;
const codeOf = (event: unknown): number | undefined => (event instanceof CloseEvent ? event.code : undefined);

/** Who is there, and the door itself: asked by whoever is in front of the screen. */
const BY_ANYONE: ReadonlySet<string | undefined> = new Set(['Me', 'Product', 'SignIn', 'SignOut']);

export interface Connection {
  readonly client: Client;
  /** Ends the live connection: the next one carries the session of the moment. */
  close(): void;
}

/** One connection to the API: questions by HTTP with the session's cookie, live updates by WebSocket. */
export function connect(onUnauthenticated: () => void): Connection {
  const live: LiveClient = createLiveClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (event) => codeOf(event) !== SIGN_IN_AGAIN,
    keepAlive: 20_000,
    on: {
      connected: (_socket, _payload, isRetry) => void (isRetry && window.dispatchEvent(new Event(BACK))),
      closed: (event) => void (codeOf(event) === SIGN_IN_AGAIN && onUnauthenticated()),
    },
    // Many pages lose a restarted server at once: they come back spread over seconds.
    retryWait: async (retries) => {
      const wait = Math.min(500 * 2 ** retries, 15_000) * (0.5 + Math.random());
      await new Promise((resume) => setTimeout(resume, wait));
    },
  });
  // A person signed in from another window has taken this device's session: nothing of this window may go under their name.
  let person: string | undefined;
  const underItsName = (operation: Operation): Operation => {
    const isAnyones = person === undefined || BY_ANYONE.has(getOperationName(operation.query));
    const headers = { ...unattendedHeader(), ...(isAnyones || person === undefined ? {} : { 'vigie-person': encodeURIComponent(person) }) };
    return makeOperation(operation.kind, operation, { ...operation.context, fetchOptions: { headers } });
  };
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
      mapExchange({
        onOperation: underItsName,
        onResult: ({ operation, data }) => {
          const email = getOperationName(operation.query) === 'Me' ? (data as MeQuery | undefined)?.me.email : undefined;
          if (email === undefined) return;
          if (person !== undefined && person !== email) onUnauthenticated();
          person = email;
        },
        onError: (error, operation) => {
          // Asking who is there is how the page learns that nobody is.
          if (getOperationName(operation.query) === 'Me') return;
          if (error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED')) onUnauthenticated();
        },
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: live.subscribe({ query: query ?? '', variables }, sink) }),
        }),
      }),
    ],
  });
  return { client, close: () => void live.dispose() };
}
