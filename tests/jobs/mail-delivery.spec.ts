import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { PersonalLinks, RetryMessage, SendMessages } from '#messaging';
import { createLogger, Mailer, Secrets } from '#platform';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import { type MailSink, startMailSink } from '../support/mail-sink.js';

const FROM = 'ne-pas-repondre@vigie.exemple.fr';
const logger = createLogger({ logLevel: 'silent' }, 'test');
const clock = new TestClock('2026-11-23T09:42:00+01:00');
/** Patience of the tests: a server that says nothing is given up after that; a loaded machine speaks within it. */
const PATIENCE = { connectMs: 1_500, silenceMs: 1_500 };

let database: TestDatabase;
let sink: MailSink;
let mailer: Mailer;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database.close());
beforeEach(async () => {
  await database.db.manager.query('TRUNCATE message');
  sink = await startMailSink();
  mailer = new Mailer({ smtpUrl: sink.url, mailFrom: FROM }, PATIENCE);
});
afterEach(async () => {
  mailer.onApplicationShutdown();
  await sink.down();
});

const ADMIN: Actor = {
  accountId: '00000000-0000-4000-8000-000000000001',
  name: 'Alice Roy',
  email: 'admin@exemple.fr',
  habilitations: [{ role: 'ADMIN', scopeKind: 'NATION', scopeCode: null }],
};

const links = new PersonalLinks(new Secrets('a secret for tests: 0123456789abcdef'), { mode: 'production' });
const sending = (): SendMessages => new SendMessages(database.db, mailer, links, clock, logger);
const retrying = (): RetryMessage => new RetryMessage(database.db, mailer, links, { signal: () => undefined }, clock);

/** @returns the id of the first. */
async function lay(count: number, subject = 'Remontée S47 attendue', name = 'Claire Weber'): Promise<string> {
  const rows = await database.db.manager.query<{ id: string }[]>(
    `INSERT INTO message (dedupe_key, kind, to_email, to_name, subject, text_body, html_body, created_at, next_attempt_at)
     SELECT gen_random_uuid(), 'REMINDER', 'p' || i || '@exemple.fr', $2, $3, 'Bonjour', '<p>Bonjour</p>', $4, $4 FROM generate_series(1, $1) AS i
     RETURNING id`,
    [count, name, subject, clock.now()],
  );
  return String(rows[0]?.id);
}

interface State {
  readonly status: string;
  readonly attempts: number;
  readonly last_error: string | null;
}

async function states(): Promise<State[]> {
  return database.db.manager.query<State[]>('SELECT status, attempts, last_error FROM message ORDER BY id');
}

describe('The outbox', () => {
  it('sends each message once, however often it is woken and by how many', async () => {
    await lay(30);
    await Promise.all([sending().execute(), sending().execute(), sending().execute()]);
    await sending().execute();
    expect(sink.mails.flatMap(({ to }) => to).toSorted()).toHaveLength(30);
    expect(new Set(sink.mails.flatMap(({ to }) => to)).size).toBe(30);
    expect(new Set((await states()).map(({ status }) => status))).toEqual(new Set(['SENT']));
  });

  it('waits for a server that is down, and sends all when it is back', async () => {
    await lay(6);
    await sink.down();
    expect(await sending().execute()).toMatchObject({ sent: 0, failed: 4 });
    const waiting = await states();
    expect(waiting.filter(({ attempts }) => attempts === 0)).toHaveLength(2);
    expect(waiting[0]).toMatchObject({ status: 'PENDING', attempts: 1, last_error: expect.stringContaining('ECONNREFUSED') });
    await sink.up();
    clock.advance({ minutes: 1 });
    expect(await sending().execute()).toMatchObject({ sent: 6, failed: 0 });
    expect(sink.mails).toHaveLength(6);
  });

  it('gives up for now on a server that takes too long, without holding the round', async () => {
    await lay(1);
    sink.slowMs = 5_000;
    const started = performance.now();
    expect(await sending().execute()).toMatchObject({ sent: 0, failed: 1 });
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(await states()).toMatchObject([{ status: 'PENDING', attempts: 1 }]);
  });

  it.each([
    ['for good is abandoned at once', 550, 'No such user', 'FAILED'],
    ['for now is tried again', 450, 'Mailbox busy', 'PENDING'],
  ])('a recipient refused %s; the others receive theirs', async (_case, code, text, status) => {
    await lay(3);
    sink.refuse = { code, text, only: 'p2@exemple.fr' };
    expect(await sending().execute()).toMatchObject({ sent: 2, failed: 1 });
    expect((await states())[1]).toMatchObject({ status, attempts: 1, last_error: expect.stringContaining(text) });
  });

  it('is abandoned after nine tries in a day, and sent again when somebody asks', async () => {
    const id = await lay(1);
    sink.refuse = { code: 450, text: 'Mailbox busy' };
    for (let hours = 0; hours < 60; hours += 1) {
      await sending().execute();
      clock.advance({ hours: 12 });
    }
    expect(await states()).toMatchObject([{ status: 'FAILED', attempts: 9 }]);
    sink.refuse = undefined;
    expect(await retrying().execute(ADMIN, id)).toMatchObject({ kind: 'success', message: { status: 'PENDING', attempts: 0 } });
    await sending().execute();
    expect(await states()).toMatchObject([{ status: 'SENT' }]);
    expect(await retrying().execute(ADMIN, id)).toMatchObject({ kind: 'invalid', problems: [{ code: 'ALREADY_SENT' }] });
    expect(await retrying().execute(ADMIN, 'no-such-id')).toMatchObject({ problems: [{ code: 'UNKNOWN_MESSAGE' }] });
  });

  it('takes up, under the same identity, what a process that died was sending', async () => {
    await lay(1);
    await database.db.manager.query(`UPDATE message SET attempts = 1, next_attempt_at = $1`, [new Date(clock.now().getTime() + 5 * 60_000)]);
    expect(await sending().execute()).toMatchObject({ sent: 0 });
    clock.advance({ minutes: 5 });
    expect(await sending().execute()).toMatchObject({ sent: 1 });
    const [{ id, at }] = await database.db.manager.query<[{ id: number; at: Date }]>('SELECT id, created_at AS at FROM message');
    expect(sink.mails[0]?.raw).toContain(`Message-ID: <${id}.${at.getTime()}@vigie.exemple.fr>`);
  });

  it('keeps messages to be read where no mail server is set, and does not pour them out when one is', async () => {
    const id = await lay(2);
    const without = new Mailer({ smtpUrl: undefined, mailFrom: FROM });
    expect(await new SendMessages(database.db, without, links, clock, logger).execute()).toEqual({ sent: 0, failed: 0, kept: 2 });
    const refused = await new RetryMessage(database.db, without, links, { signal: () => undefined }, clock).execute(ADMIN, id);
    expect(refused).toMatchObject({ kind: 'invalid', problems: [{ code: 'NO_MAIL_SERVER' }] });
    expect(await sending().execute()).toMatchObject({ sent: 0 });
    await retrying().execute(ADMIN, id);
    await sending().execute();
    expect(sink.mails).toHaveLength(1);
  });

  it('lets no header in by a name or a subject', async () => {
    await lay(1, 'Remontée\r\nBcc: autre@exemple.fr', 'Claire\r\nBcc: autre@exemple.fr');
    await sending().execute();
    expect(sink.mails[0]?.to).toEqual(['p1@exemple.fr']);
    const [head] = sink.mails[0]?.raw.split('\r\n\r\n') ?? [];
    expect(head).not.toMatch(/^Bcc:/im);
  });
});
