import { createAccount, type Habilitation } from '#access';
import { type MessageKind, SendMessages } from '#messaging';
import { eventually } from '../support/eventually.js';
import { type MailSink, startMailSink } from '../support/mail-sink.js';
import { textOf, tokenIn } from '../support/mail-text.js';
import { type Caller, type GraphqlAnswer, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry, LONG_AGO } from '../support/small-country.js';

export const NOW = '2026-11-23T09:42:00+01:00';
export const ARS_EST = 'ars.director.44@demo.vigie';
export const ARS_NORD = 'ars.director.32@demo.vigie';
export const ADMIN = 'admin@demo.vigie';
export const DIRECTOR = 'director.strasbourg@demo.vigie';
export const PASSWORD = 'tournesol-brouette-vingt';

const PEOPLE: readonly [email: string, name: string, habilitation: Habilitation][] = [
  [ARS_EST, 'Étienne Garnier', { role: 'ARS_DIRECTOR', scopeKind: 'REGION', scopeCode: '44' }],
  [ARS_NORD, 'Louise Petit', { role: 'ARS_DIRECTOR', scopeKind: 'REGION', scopeCode: '32' }],
  [ADMIN, 'Olivier Masson', { role: 'ADMIN', scopeKind: 'NATION', scopeCode: null }],
];

/** The small country, with those who grant, and a mail server that keeps what it receives. */
export interface RegistrationScene {
  readonly product: RunningProduct;
  readonly sink: MailSink;
  /** What a person last received, as text; waits for it. */
  lastLetter(email: string): Promise<string>;
  /** The secret at the end of the link a person last received. */
  lastToken(email: string): Promise<string>;
  /** How many letters a person received so far; sends what waits before. @param kind of all kinds when absent: the worker's own, written when time passes, among them. */
  letters(email: string, kind?: MessageKind): Promise<number>;
  stop(): Promise<void>;
}

export async function startScene(): Promise<RegistrationScene> {
  const sink = await startMailSink();
  const product = await startProduct({ now: NOW, config: { smtpUrl: sink.url } });
  await laySmallCountry(product.db);
  for (const [email, name, habilitation] of PEOPLE) {
    await createAccount(product.db, {
      email, name, password: 'vigie-demo', habilitations: [habilitation], isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO,
    });
  }
  const received = (email: string): string[] => sink.mails.filter(({ to }) => to.includes(email)).map(textOf);
  const lastLetter = async (email: string): Promise<string> => {
    await send(product);
    await eventually(async () => {
      if (received(email).length === 0) throw new Error(`${email} has received nothing`);
    });
    return received(email).at(-1) ?? '';
  };
  return {
    product,
    sink,
    lastLetter,
    lastToken: async (email) => {
      const letter = await lastLetter(email);
      const token = tokenIn(letter);
      if (token === undefined) throw new Error(`No link in: ${letter}`);
      return token;
    },
    letters: async (email, kind) => {
      await send(product);
      if (!kind) return received(email).length;
      return (await product.db.manager.query<unknown[]>(`SELECT 1 FROM message WHERE to_email = $1 AND kind = $2 AND status = 'SENT'`, [email, kind])).length;
    },
    stop: async () => {
      await product.stop();
      await sink.down();
    },
  };
}

/** Everything that waits, now; nothing is taken twice, the worker may be at it too. */
async function send(product: RunningProduct): Promise<void> {
  await product.worker?.get(SendMessages, { strict: false }).execute();
  await eventually(async () => {
    const [row] = await product.db.manager.query<{ waiting: string }[]>(`SELECT count(*) AS waiting FROM message WHERE status = 'PENDING'`);
    if (Number(row?.waiting) > 0) throw new Error('messages still wait');
  });
}

export const GRANT = `mutation ($input: GrantHabilitationInput!) { grantHabilitation(input: $input) {
  __typename
  ... on HabilitationGranted { habilitation { id version email role perimeter inForce } }
  ... on HabilitationOffered { invitation { id email role perimeter state } }
  ... on HabilitationInvalid { problems { code path message } }
} }`;

export const REVOKE = `mutation ($input: RevokeHabilitationInput!) { revokeHabilitation(input: $input) {
  __typename
  ... on HabilitationChanged { changed { id version inForce revokedAt revokedByName revocationReason } }
  ... on HabilitationConflict { current { version } }
  ... on HabilitationInvalid { problems { code path } }
} }`;

export const EXTEND = `mutation ($input: ExtendHabilitationInput!) { extendHabilitation(input: $input) {
  __typename
  ... on HabilitationChanged { changed { id version validUntil } }
  ... on HabilitationConflict { current { version } }
  ... on HabilitationInvalid { problems { code path } }
} }`;

export const LIST = `query ($filter: HabilitationFilter) { habilitations(filter: $filter, first: 100) { totalCount nodes {
  id version name email role perimeter scopeCode inForce mayChange revocationReason reviewReasons } } }`;

export const ACTIVATE = `mutation ($input: ActivateInvitationInput!) { activateInvitation(input: $input) {
  __typename
  ... on InvitationActivated { email hadAccount }
  ... on LinkUnusable { message }
  ... on InvitationInvalid { problems { code path } }
} }`;

export const PREVIEW = 'query ($token: String!) { invitationPreview(token: $token) { email name roleLabel perimeter invitedByName hasAccount } }';

export const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInSuccess { token } } }';

export function codeOf({ errors }: GraphqlAnswer): string | undefined {
  return errors?.[0]?.extensions.code;
}

export interface ListedHabilitation {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly scopeCode: string | null;
  readonly inForce: boolean;
  readonly mayChange: boolean;
  readonly revocationReason: string | null;
  readonly reviewReasons: readonly string[];
}

export async function listed(caller: Caller, filter: Record<string, unknown> = {}): Promise<ListedHabilitation[]> {
  const answer = await caller.ask(LIST, { filter });
  return (answer.data['habilitations'] as { nodes: ListedHabilitation[] }).nodes;
}

export async function habilitationOf(caller: Caller, email: string): Promise<ListedHabilitation> {
  const found = (await listed(caller)).find((one) => one.email === email && one.inForce);
  if (!found) throw new Error(`${email} holds nothing that they see`);
  return found;
}
