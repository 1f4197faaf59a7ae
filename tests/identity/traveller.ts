import type { AddressInfo } from 'node:net';
import type { RunningProduct } from '../support/running-product.js';

const HERE = 'http://here.invalid';

/** A browser that has left for a provider: what it was sent with, and the cookie it keeps. */
export interface Departed {
  readonly state: string;
  readonly nonce: string;
  readonly parameters: URLSearchParams;
  readonly cookie: string;
}

/** Where a return ended: the words of the refusal, or a session. */
export interface Arrival {
  readonly status: number;
  /** Undefined when a session was opened. */
  readonly refusal: string | undefined;
  readonly reference: string | undefined;
  readonly path: string;
  readonly sessionToken: string | undefined;
  readonly setCookies: string[];
}

/** Goes to a provider and comes back as a browser does, request by request, so that a test may change any of them. */
export class Traveller {
  constructor(
    private readonly product: RunningProduct,
    private readonly slug: string,
  ) {}

  async leave({ query = '', cookie = '' }: { query?: string; cookie?: string } = {}): Promise<Departed> {
    const answer = await this.get(`/api/v1/auth/${this.slug}/start${query}`, cookie);
    const parameters = new URL(answer.headers.get('location') ?? '').searchParams;
    const kept = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    return { state: parameters.get('state') ?? '', nonce: parameters.get('nonce') ?? '', parameters, cookie: kept };
  }

  /** Where a start leads when it does not lead to the provider. */
  async startRefused(query = '', cookie = ''): Promise<string | null> {
    return (await this.get(`/api/v1/auth/${this.slug}/start${query}`, cookie)).headers.get('location');
  }

  async comeBack(words: Record<string, string> | URLSearchParams, cookie: string): Promise<Arrival> {
    const answer = await this.get(`/api/v1/auth/${this.slug}/return?${new URLSearchParams(words).toString()}`, cookie);
    const setCookies = answer.headers.getSetCookie();
    const sessionToken = setCookies.map((one) => /^(?:__Host-)?vigie_session=([^;]+)/.exec(one)?.[1]).find((one) => one !== undefined);
    const location = answer.headers.get('location');
    const html = await answer.text();
    const address = new URL(location ?? /url=([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '/', HERE);
    return {
      status: answer.status,
      refusal: location === null ? undefined : (address.searchParams.get('connexion') ?? undefined),
      reference: address.searchParams.get('reference') ?? undefined,
      // Another site stays visible as one.
      path: (address.origin === HERE ? '' : address.origin) + address.pathname + (location === null ? address.search : ''),
      sessionToken,
      setCookies,
    };
  }

  /** Who a session is for. */
  async whoIs(token: string | undefined): Promise<string | undefined> {
    const { port } = this.product.api.getHttpServer().address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: '{ me { name roles } }' }),
    });
    const { data } = (await answer.json()) as { data?: { me: { name: string } } | null };
    return data?.me.name;
  }

  private async get(path: string, cookie: string): Promise<Response> {
    const { port } = this.product.api.getHttpServer().address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
  }
}
