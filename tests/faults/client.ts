import { reportLines } from '../support/small-country.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { token } } }';
const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) {
  __typename ... on SubmitWeeklyReportSuccess { report { version } } } }`;
const PATIENCE_MS = 5_000;

/** One report as it was sent; sent again under the same key until it is answered. */
export interface Sent {
  readonly finess: string;
  readonly week: string;
  readonly expectedVersion: number;
  readonly ffp2: number;
  readonly key: string;
}

/** A program that reports for establishments over HTTP and knows no more than the answers it gets. */
export class Client {
  private constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {}

  static async signIn(origin: string, email: string): Promise<Client> {
    const data = await post(origin, SIGN_IN, { input: { email, password: 'vigie-demo' } });
    return new Client(origin, (data['signIn'] as { token: string }).token);
  }

  /** @returns the version given to the report; undefined when no answer came, or an error: nobody knows what was done. */
  async submit({ ffp2, key, ...report }: Sent): Promise<number | undefined> {
    const input = { ...report, idempotencyKey: key, lines: reportLines({ FFP2_MASK: { stockOnHand: ffp2 } }) };
    const data = await post(this.origin, SUBMIT, { input }, this.token).catch(() => undefined);
    if (!data) return undefined;
    const answer = data['submitWeeklyReport'] as { __typename: string; report?: { version: number } };
    if (!answer.report) throw new Error(`${answer.__typename} for ${JSON.stringify(input)}`);
    return answer.report.version;
  }
}

async function post(origin: string, query: string, variables: object, token?: string): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST', headers, body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown[] };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}
