import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Actor } from '#access';
import { EvaluationFailures } from '#coverage';
import { PersonalLinks, RetryMessage } from '#messaging';
import { JobQueue, type Mailer, Secrets } from '#platform';
import { Queues } from '../../apps/api/operations/queues.js';
import { type Question, questionsOf } from '../api/matrix/checks/questions.js';
import { fingerprint } from '../api/matrix/checks/writes.js';
import { type Country, layCountry } from '../api/matrix/country/lay-country.js';
import { bodyOf, type GraphqlBody } from '../api/matrix/country/speaker.js';

const MANY_REQUESTS = 180_000;

/** What the matrix's cases cannot make succeed: told apart, below or where it says. */
const APART: Readonly<Record<string, string>> = {
  'Mutation.signIn': 'below',
  'Mutation.signOut': 'below',
  'Mutation.attachIdentity': 'tests of providers: it needs an identity proved at a provider',
  'Mutation.leave': 'it ends the session by the use case of signOut',
  ...Object.fromEntries(
    ['resumeSignIn', 'beginPasskeySignIn', 'finishPasskeySignIn', 'finishTotpSignIn', 'finishRecoveryCodeSignIn', 'beginTotpEnrolment', 'finishTotpEnrolment', 'beginPasskeyEnrolment',
      'finishPasskeyEnrolment', 'removeSecondFactor', 'detachIdentity', 'renewRecoveryCodes', 'resetSecondFactor', 'beginIdentityProof', 'proveIdentity', 'changePassword', 'revokeSession', 'revokeOtherSessions']
      .map((field) => [`Mutation.${field}`, 'tests/sign-in: it ends or renews the session that asks']),
  ),
  'Mutation.retryMessage': 'below: it needs a mail server',
  'Mutation.setMachineEstablishments': 'tests of softwares: its case asks for what is so already, and nothing is done',
  'Mutation.retryFailedJob': 'below: it needs a job that failed',
  'Mutation.retryEvaluation': 'below: it needs an evaluation that failed',
  'Mutation.carryInvitation': 'tests/registration: it writes nothing, the browser carries',
  'Mutation.activateInvitation': 'tests/registration: it needs the secret of a letter',
  'Mutation.chooseNewPassword': 'tests/registration: it needs the secret of a letter',
  'Mutation.askNewPassword': 'tests/registration: it answers alike whatever it does',
  'Mutation.resendInvitation': 'tests/registration: it needs ten minutes to pass',
};

/** Members that say what was done rather than that it was. */
const DONE = /^(HabilitationGranted|HabilitationOffered|HabilitationChanged|HabilitationsReviewed|InvitationChanged|DirectionTransferred|AccountSwitched|RegistrationOpened|InvitedDirectors|MachineAccount)$/;

interface Told {
  readonly action: string;
  readonly name: string;
  readonly role: string | null;
  readonly finess: string | null;
  readonly region: string | null;
}

describe('What a mutation leaves in the audit trail', () => {
  let country: Country;
  let schema: GraphQLSchema;
  let allowed: Question[];

  beforeAll(async () => {
    country = await layCountry();
    ({ schema } = country.product.api.get(GraphQLSchemaHost));
    allowed = questionsOf(country, schema, 'mutation').filter((question) => question.allowed && !(question.operation.name in APART));
  }, MANY_REQUESTS);

  afterAll(async () => country.stop());

  const sql = async <T>(text: string, values: unknown[] = []): Promise<T> => country.product.db.manager.query<T>(text, values);
  const ask = async ({ person, document, variables }: Question): Promise<GraphqlBody> => bodyOf(await country.speaker.ask(country.voices.token(person.email), document, variables));
  const last = async (): Promise<number> => (await sql<[{ id: number }]>('SELECT coalesce(max(id), 0)::int AS id FROM audit_entry'))[0].id;
  const since = async (id: number): Promise<Told[]> =>
    sql(`SELECT action, person_name AS name, role, finess, region_code AS region FROM audit_entry WHERE id > $1 AND action <> 'establishment.consult' ORDER BY id`, [id]);
  const actionsOf = ({ operation }: Question): readonly string[] => schema.getMutationType()?.getFields()[operation.field]?.extensions['audit'] as string[];

  it('is nothing, and nothing is written, when it cannot be told', async () => {
    const before = await fingerprint(country.product.db);
    await sql('ALTER TABLE audit_entry ADD CONSTRAINT broken CHECK (false) NOT VALID');
    const done: string[] = [];
    for (const question of allowed) {
      const body = await ask(question);
      if (succeeded(question, body)) done.push(question.operation.name);
    }
    await sql('ALTER TABLE audit_entry DROP CONSTRAINT broken');
    expect(done).toEqual([]);
    expect(await fingerprint(country.product.db)).toEqual(before);
  }, MANY_REQUESTS);

  it('is one entry of its action, in its author’s name and role, when it succeeds; none when it does not', async () => {
    const told = new Map<string, Told>();
    const faults: string[] = [];
    for (const question of allowed) {
      const { person, operation, variables } = question;
      // Each once: steps of one request exclude each other.
      if (told.has(operation.name)) continue;
      const before = await last();
      const isDone = succeeded(question, await ask(question));
      const entries = await since(before);
      const [entry] = entries;
      const title = `${person.email} ${operation.name} ${JSON.stringify(variables)}`;
      if (!isDone && entries.length > 0) faults.push(`${title} did nothing and told ${entries[0]?.action}`);
      if (!isDone) continue;
      const roles = person.habilitations.map(({ role }) => role as string);
      const isTold = entries.length === 1 && entry && actionsOf(question).includes(entry.action) && entry.name === person.name && roles.includes(entry.role ?? '');
      if (!isTold) faults.push(`${title} told ${JSON.stringify(entries)}`);
      else told.set(operation.name, entry);
      const { finess } = (variables['input'] ?? {}) as { finess?: unknown };
      if (typeof finess === 'string' && entry?.finess !== finess) faults.push(`${title} is told of ${entry?.finess}`);
    }
    expect(faults.slice(0, 10)).toEqual([]);
    const all = new Set(Object.keys(schema.getMutationType()?.getFields() ?? {}).map((field) => `Mutation.${field}`));
    expect([...all].filter((name) => !told.has(name) && !(name in APART))).toEqual([]);
  }, MANY_REQUESTS);

  it('is the opening, the refusal and the end of a session', async () => {
    const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const before = await last();
    const director = 'director.metz@demo.vigie';
    for (const [email, password] of [[director, 'faux'], ['personne@demo.vigie', 'faux']]) {
      await country.product.anonymous.ask(SIGN_IN, { input: { email, password } });
    }
    const session = await country.product.signIn(director);
    await session.ask('mutation { signOut }');
    await session.ask('mutation { signOut }');
    const name = (await sql<[{ name: string }]>('SELECT name FROM account WHERE email = $1', [director]))[0].name;
    expect((await since(before)).map((entry) => [entry.action, entry.name])).toEqual([
      ['session.refuse', name], ['session.refuse', 'personne@demo.vigie'], ['session.open', name], ['session.close', name],
    ]);
  });

  it('is what an administrator has tried again', async () => {
    const { db, clock } = country.product;
    const [account] = await sql<[{ id: string }]>(`SELECT id FROM account WHERE email = 'admin@demo.vigie'`);
    const admin: Actor = { accountId: account.id, name: 'Personne admin', email: 'admin@demo.vigie', habilitations: [{ role: 'ADMIN', scopeKind: 'NATION', scopeCode: null }] };
    const finess = country.subjects.get('metz')?.finess ?? '';
    await sql(`INSERT INTO evaluation_failure (finess, attempts, last_error, retry_at) VALUES ($1, 5, 'Erreur', now()) ON CONFLICT DO NOTHING`, [finess]);
    const [message] = await sql<[{ id: string }]>(`INSERT INTO message (dedupe_key, kind, to_email, to_name, subject, text_body, html_body, status, created_at, next_attempt_at)
      VALUES ('audit', 'REMINDER', 'x@exemple.fr', 'X', 'Objet', '', '', 'FAILED', now(), now()) RETURNING id`);
    const links = new PersonalLinks(new Secrets('a secret for tests: 0123456789abcdef'), { mode: 'production' });
    const queue = { signal: () => undefined, retry: async () => true } as unknown as JobQueue;
    const before = await last();
    expect(await new EvaluationFailures(db, queue, clock).retry(admin, finess)).toBe(true);
    expect(await new EvaluationFailures(db, queue, clock).retry(admin, finess)).toBe(false);
    expect(await new RetryMessage(db, { canSend: true } as Mailer, links, queue, clock).execute(admin, message.id)).toMatchObject({ kind: 'success' });
    expect(await new RetryMessage(db, { canSend: true } as Mailer, links, queue, clock).execute(admin, message.id)).toMatchObject({ kind: 'invalid' });
    expect(await new Queues(queue, db, clock, {} as never).retry(admin, 'report-submitted', '7')).toBe(true);
    expect(await new Queues(queue, db, clock, {} as never).retry(admin, 'unknown', '7')).toBe(false);
    expect((await since(before)).map(({ action, role }) => [action, role])).toEqual([['evaluation.retry', 'ADMIN'], ['outbox.retry', 'ADMIN'], ['job.retry', 'ADMIN']]);
  });
});

function succeeded({ operation }: Question, { data, errors }: GraphqlBody): boolean {
  const answer: unknown = data?.[operation.field];
  if (errors || answer === null || answer === undefined) return false;
  return answer === true || String((answer as { __typename?: string }).__typename).endsWith('Success') || DONE.test(String((answer as { __typename?: string }).__typename));
}
