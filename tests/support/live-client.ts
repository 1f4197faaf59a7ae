import type { NestExpressApplication } from '@nestjs/platform-express';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface ToldChange {
  readonly topics: string[];
  readonly week: string | null;
  readonly departments: string[];
  readonly finess: string[];
  readonly requestIds: string[];
  readonly at: string;
}

export interface Identity {
  readonly token?: string;
  /** Headers of the connection itself, as a browser sends them. */
  readonly headers?: Record<string, string>;
}

/** A page that follows changes. */
export interface LivePage {
  readonly told: ToldChange[];
  /** Codes of what was refused. */
  readonly refusals: string[];
  /** Code with which the server closed the connection. */
  closedWith(): number | undefined;
  /** Everything told so far, as one: pages are told of things one by one or together, as they come. */
  topics(): string[];
  forget(): void;
  close(): Promise<void>;
}

export const FOLLOW = `subscription ($kind: ScopeKind!, $code: String) {
  changes(kind: $kind, code: $code) { topics week departments finess requestIds at }
}`;

export async function addressOf(api: NestExpressApplication): Promise<string> {
  return `${(await api.getUrl()).replace(/^http/, 'ws')}/graphql`;
}

/** Follows, and comes back once the server has answered: acknowledged, refused or closed. */
export async function follow(api: NestExpressApplication, who: Identity, kind: string, code: string | null = null): Promise<LivePage> {
  return subscribe(api, who, FOLLOW, { kind, code });
}

/** The same with any operation. */
export async function subscribe(api: NestExpressApplication, who: Identity, query: string, variables: Record<string, unknown> = {}): Promise<LivePage> {
  const page = { told: [] as ToldChange[], refusals: [] as string[] };
  let closed: number | undefined;
  const headers = who.headers ?? {};
  class Socket extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers });
    }
  }
  const refuse = (errors: readonly { extensions?: Record<string, unknown> }[]): void => {
    page.refusals.push(...errors.map((error) => String(error.extensions?.['code'])));
  };
  const client = createClient({
    url: await addressOf(api),
    webSocketImpl: Socket,
    retryAttempts: 0,
    connectionParams: who.token === undefined ? {} : { authorization: `Bearer ${who.token}` },
    on: { closed: (event) => (closed = (event as { code: number }).code) },
  });
  const settled = new Promise<void>((resolve) => {
    client.on('connected', () => setTimeout(resolve, 150));
    client.subscribe<{ changes: ToldChange }>({ query, variables }, {
      next: ({ data, errors }) => {
        if (errors) refuse(errors);
        if (data) page.told.push(data.changes);
      },
      error: (error) => {
        if (Array.isArray(error)) refuse(error as { extensions?: Record<string, unknown> }[]);
        resolve();
      },
      complete: resolve,
    });
  });
  await settled;
  return {
    ...page,
    closedWith: () => closed,
    topics: () => [...new Set(page.told.flatMap((change) => change.topics))].sort(),
    forget: () => void page.told.splice(0),
    close: async () => client.dispose(),
  };
}
