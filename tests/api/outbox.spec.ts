import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount } from '#access';
import { SendMessages } from '#messaging';
import { asSystem } from '#platform';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry, LONG_AGO, STRASBOURG } from '../support/small-country.js';

const OUTBOX = `query ($status: MessageStatus, $first: Int, $after: String) { outbox(status: $status, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { id kind status toName toEmail finess subject text html createdAt sentAt attempts nextAttemptAt lastError } } }`;
const RETRY = `mutation ($id: ID!) { retryMessage(id: $id) { __typename
  ... on RetryMessageSuccess { retried { status } } ... on RetryMessageInvalid { problems { code message } } } }`;
const REMIND = `mutation ($input: RemindMissingReportsInput!) { remindMissingReports(input: $input) { ... on RemindMissingReportsSuccess { reminded } } }`;

describe('The outbox, without a mail server', () => {
  let product: RunningProduct;
  let admin: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    const account = { email: 'admin@demo.vigie', name: 'Olivier Masson', password: 'vigie-demo', isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO };
    await createAccount(product.db, { ...account, habilitations: [{ role: 'ADMIN', scopeKind: 'NATION', scopeCode: null }] });
    admin = await product.signIn('admin@demo.vigie');
    const ars = await product.signIn('ars.44@demo.vigie');
    const answer = await ars.ask(REMIND, { input: { kind: 'REGION', code: '44', idempotencyKey: 'a' } });
    expect(answer.data['remindMissingReports']).toEqual({ reminded: 2 });
  });

  afterAll(async () => product.stop());

  it('shows the administration what was written, and that it stays here', async () => {
    await asSystem(async () => product.api.get(SendMessages).execute());
    const { outbox } = (await admin.ask(OUTBOX, {})).data;
    expect(outbox.totalCount).toBe(2);
    expect(outbox.nodes[1]).toMatchObject({
      kind: 'REMINDER', status: 'KEPT', toName: 'Claire Weber', toEmail: 'director.strasbourg@demo.vigie', finess: STRASBOURG,
      text: expect.stringContaining('Bonjour Claire Weber,'), html: expect.stringContaining('<html lang="fr">'),
      sentAt: null, attempts: 0, nextAttemptAt: null, lastError: null,
    });
    expect((await admin.ask(OUTBOX, { status: 'SENT' })).data['outbox']).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('is read page by page, the newest first', async () => {
    const first = (await admin.ask(OUTBOX, { first: 1 })).data['outbox'];
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await admin.ask(OUTBOX, { first: 1, after: first.pageInfo.endCursor, status: 'KEPT' })).data['outbox'];
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(Number(second.nodes[0].id)).toBeLessThan(Number(first.nodes[0].id));
    expect((await admin.ask(OUTBOX, { after: 'elsewhere' })).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('says why a message cannot leave', async () => {
    const [{ id }] = (await admin.ask(OUTBOX, {})).data['outbox'].nodes as [{ id: string }];
    expect((await admin.ask(RETRY, { id })).data['retryMessage']).toMatchObject({ problems: [{ code: 'NO_MAIL_SERVER' }] });
  });

  it.each(['director.strasbourg', 'ars.44', 'dt.67', 'crisis.centre', 'spf'])('is closed to %s', async (who) => {
    const caller = await product.signIn(`${who}@demo.vigie`);
    expect((await caller.ask(OUTBOX, {})).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await caller.ask(RETRY, { id: '1' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
