import { bodyOf, type Speaker } from './speaker.js';
import { type Key, SITES } from './places.js';
import { ITEMS } from '../../../support/small-country.js';

type Value = ReturnType<typeof JSON.parse>;

/** People doing their work through the API, to lay the country as its users would. */
export class Voices {
  constructor(
    readonly speaker: Speaker,
    /** Session by address. */
    readonly tokens: ReadonlyMap<string, string>,
    /** Passes before each act: two acts of one instant have no order. */
    private readonly moment: () => void,
  ) {}

  token(email: string): string {
    const token = this.tokens.get(email);
    if (!token) throw new Error(`${email} has not signed in`);
    return token;
  }

  director(key: Key): string {
    return `director.${key}@demo.vigie`;
  }

  ars(key: Key): string {
    return `ars.${SITES[key].regionCode}@demo.vigie`;
  }

  /** Does one mutation. @param want members of the success type. @throws {Error} when it does not succeed. */
  async does(email: string, mutation: string, input: Record<string, unknown>, want: string): Promise<Value> {
    this.moment();
    const document = `mutation ($input: ${inputOf(mutation)}!) { done: ${mutation}(input: $input) { __typename ... on ${want} } }`;
    const body = bodyOf(await this.speaker.ask(this.token(email), document, { input }));
    const done = body.data?.['done'];
    const kind = /^\w+/.exec(want)?.[0];
    if (done?.['__typename'] !== kind) throw new Error(`${email} ${mutation}: ${JSON.stringify(body)}`);
    return done;
  }

  async asks(email: string, query: string, variables: Record<string, unknown> = {}): Promise<Value> {
    const body = bodyOf(await this.speaker.ask(this.token(email), query, variables));
    if (body.errors) throw new Error(`${email}: ${JSON.stringify(body.errors)}`);
    return body.data;
  }

  /** Enough national stock for every request. */
  async lots(): Promise<void> {
    for (const item of ITEMS) {
      const input = { item, lotNumber: `LOT-${item}`, site: 'Plateforme nationale', expiresOn: '2029-01-01', quantity: 500_000_000, idempotencyKey: `lot-${item}` };
      await this.does('spf@demo.vigie', 'receiveStockpileLot', input, 'StockpileLotSuccess { lot { id } }');
    }
  }
}

function inputOf(mutation: string): string {
  return `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
}
