import { useCallback } from 'react';
import { type AnyVariables, type CombinedError, useMutation, useQuery } from 'urql';
import { typesetMessages, typographic } from './typeset-messages.js';

/** What the generator makes of a `.graphql` file: a text that knows its result and variables. */
export interface DocumentText<Data, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Data;
}

export interface Failure {
  /** A French sentence for the person. */
  readonly message: string;
  /** A stable code: FORBIDDEN, NOT_FOUND, OFFLINE, INTERNAL… */
  readonly code: string;
  /** What support asks for, when the server gave one. */
  readonly reference?: string;
}

export interface Reading<Data> {
  readonly data: Data | undefined;
  readonly failure: Failure | undefined;
  /** Nothing to show yet. */
  readonly loading: boolean;
  /** Asks again; what is shown stays until the answer is there. */
  reload(): void;
}

/** Reads one document: a screen's figures in one round trip. */
export function useReading<Data, Variables extends object>(
  document: DocumentText<Data, Variables>,
  variables: Variables,
  options: { pause?: boolean } = {},
): Reading<Data> {
  const [{ data, error, fetching }, ask] = useQuery<Data, AnyVariables>({
    query: document.toString(),
    variables: variables as AnyVariables,
    pause: options.pause ?? false,
  });
  const reload = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  // A refused operation answers null, not nothing.
  const known = data ?? undefined;
  return { data: known, failure: known === undefined && error ? failureOf(error) : undefined, loading: known === undefined && fetching, reload };
}

/** Sends one mutation. The answer's unions are for the caller; only what nobody can mend is a failure. */
export function useSending<Data, Variables extends object>(
  document: DocumentText<Data, Variables>,
): (variables: Variables) => Promise<{ data: Data | undefined; failure: Failure | undefined }> {
  const [, send] = useMutation<Data, AnyVariables>(document.toString());
  return useCallback(
    async (variables) => {
      const { data, error } = await send(variables as AnyVariables);
      return { data: typesetMessages(data), failure: error ? failureOf(error) : undefined };
    },
    [send],
  );
}

export function failureOf(error: CombinedError): Failure {
  if (error.networkError) {
    return { code: 'OFFLINE', message: 'Le service ne répond pas. Vérifiez votre connexion, puis réessayez. Vos saisies sont gardées.' };
  }
  const first = error.graphQLErrors[0];
  const { code, reference } = (first?.extensions ?? {}) as { code?: string; reference?: string };
  return { code: code ?? 'INTERNAL', message: typographic(first?.message ?? 'Une erreur est survenue. Réessayez.'), ...(reference ? { reference } : {}) };
}
