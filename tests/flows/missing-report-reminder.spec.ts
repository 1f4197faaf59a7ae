import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { type MailSink, startMailSink } from '../support/mail-sink.js';
import { type Caller, type GraphqlAnswer, type RunningProduct, startProduct } from '../support/running-product.js';
import { HAGUENAU, laySmallCountry, LILLE, reportLines, STRASBOURG } from '../support/small-country.js';

const REMIND = `mutation ($input: RemindMissingReportsInput!) { remindMissingReports(input: $input) {
  __typename
  ... on RemindMissingReportsSuccess { id missing reminded withoutAddress tooRecent }
  ... on RemindMissingReportsInvalid { message problems { code path message } } } }`;
const LAST = 'query ($kind: ScopeKind!, $code: String) { lastReminder(kind: $kind, code: $code) { week byName at reminded answered withoutAddress tooRecent } }';
const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }`;
const COMPLETE = `mutation ($input: SetEstablishmentContactInput!) { setEstablishmentContact(input: $input) {
  __typename ... on SetEstablishmentContactSuccess { establishment { finess contacts { kind name email phone } } }
  ... on SetEstablishmentContactInvalid { problems { code path } } } }`;

describe('The ARS reminds the establishments that have not reported', () => {
  let product: RunningProduct;
  let sink: MailSink;
  let ars: Caller;
  let otherArs: Caller;
  let director: Caller;

  beforeAll(async () => {
    sink = await startMailSink();
    const config = { smtpUrl: sink.url, publicUrl: 'https://vigie.exemple.fr', mailFrom: 'ne-pas-repondre@vigie.exemple.fr' };
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', config });
    await laySmallCountry(product.db);
    // Nobody can be written to in Haguenau: neither contact nor account.
    await product.db.manager.query(`DELETE FROM habilitation WHERE scope_code = '${HAGUENAU}'`);
    ars = await product.signIn('ars.44@demo.vigie');
    otherArs = await product.signIn('ars.32@demo.vigie');
    director = await product.signIn('director.strasbourg@demo.vigie');
  });

  afterAll(async () => {
    await product.stop();
    await sink.down();
  });

  const remind = async (caller: Caller, key: string, other: object = {}): Promise<GraphqlAnswer> =>
    caller.ask(REMIND, { input: { kind: 'REGION', code: '44', idempotencyKey: key, ...other } });
  const lastOf = async (caller: Caller, kind = 'REGION', code: string | null = '44'): Promise<GraphqlAnswer> => caller.ask(LAST, { kind, code });

  it('nobody has been reminded yet', async () => {
    expect((await lastOf(ars)).data['lastReminder']).toBeNull();
  });

  it('one click, clicked twice, writes once to who can be written to', async () => {
    const [first, again] = await Promise.all([remind(ars, 'click-1'), remind(ars, 'click-1')]);
    const told = { __typename: 'RemindMissingReportsSuccess', missing: 2, reminded: 1, withoutAddress: 1, tooRecent: 0 };
    expect(first.data['remindMissingReports']).toMatchObject(told);
    expect(again.data['remindMissingReports']).toEqual(first.data['remindMissingReports']);
    await eventually(async () => expect(sink.mails).toHaveLength(1));
    const [mail] = sink.mails;
    expect(mail?.to).toEqual(['director.strasbourg@demo.vigie']);
    expect(mail?.from).toBe('ne-pas-repondre@vigie.exemple.fr');
    expect(mail?.raw).toContain(`https://vigie.exemple.fr/etablissement/${STRASBOURG}/saisie`);
  });

  it('an hour later, who was reminded is left alone, and the click says so', async () => {
    product.clock.advance({ hours: 1 });
    const answer = await remind(ars, 'click-2');
    expect(answer.data['remindMissingReports']).toMatchObject({ missing: 2, reminded: 0, withoutAddress: 1, tooRecent: 1 });
  });

  it('another ARS can neither remind nor read here, a director cannot remind at all', async () => {
    expect((await remind(otherArs, 'x')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await lastOf(otherArs)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await remind(director, 'x', { kind: 'ESTABLISHMENT', code: STRASBOURG })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await remind(ars, 'x', { kind: 'NATION', code: null })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await remind(ars, 'x', { kind: 'ESTABLISHMENT', code: LILLE })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const elsewhere = await remind(ars, 'y', { finess: [LILLE] });
    expect(elsewhere.data['remindMissingReports']).toMatchObject({ missing: 0, reminded: 0 });
  });

  it('the establishment answers, and the count of answers rises', async () => {
    expect((await lastOf(ars)).data['lastReminder']).toMatchObject({ week: '2026-W47', byName: 'Nadia Schmitt', reminded: 1, answered: 0, withoutAddress: 1 });
    const input = { finess: STRASBOURG, week: '2026-W47', expectedVersion: 0, idempotencyKey: 'w47', lines: reportLines() };
    expect((await director.ask(SUBMIT, { input })).data['submitWeeklyReport'].__typename).toBe('SubmitWeeklyReportSuccess');
    expect((await lastOf(ars)).data['lastReminder']).toMatchObject({ reminded: 1, answered: 1 });
    expect((await lastOf(ars, 'DEPARTMENT', '67')).data['lastReminder']).toMatchObject({ reminded: 1, answered: 1 });
    expect((await lastOf(ars, 'DEPARTMENT', '57')).data['lastReminder']).toBeNull();
  });

  it('the missing address is completed by the ARS, not by the neighbour, and the next reminder arrives there', async () => {
    const input = { finess: HAGUENAU, kind: 'LOGISTICS', name: ' Rémi  Kuhn ', email: 'Remi.Kuhn@ch-haguenau.example', phone: '03 88 00 00 00' };
    expect((await director.ask(COMPLETE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await otherArs.ask(COMPLETE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const wrong = await ars.ask(COMPLETE, { input: { ...input, email: 'a@b.fr, c@d.fr' } });
    expect(wrong.data['setEstablishmentContact'].problems).toEqual([{ code: 'EMAIL_INVALID', path: 'email' }]);
    const done = await ars.ask(COMPLETE, { input });
    expect(done.data['setEstablishmentContact'].establishment.contacts).toEqual([
      { kind: 'LOGISTICS', name: 'Rémi Kuhn', email: 'remi.kuhn@ch-haguenau.example', phone: '03 88 00 00 00' },
    ]);
    const changes = await product.db.manager.query(`SELECT before, after, by_name FROM establishment_change WHERE finess = '${HAGUENAU}'`);
    expect(changes).toMatchObject([{ before: { LOGISTICS: null }, after: { LOGISTICS: { name: 'Rémi Kuhn' } }, by_name: 'Nadia Schmitt' }]);
    expect((await remind(ars, 'click-3')).data['remindMissingReports']).toMatchObject({ missing: 1, reminded: 1, withoutAddress: 0 });
    await eventually(async () => expect(sink.mails.map(({ to }) => to[0])).toContain('remi.kuhn@ch-haguenau.example'));
  });

  it.each([
    ['a week that is not over', { week: '2026-W48' }, 'WEEK_NOT_OVER'],
    ['a week of long ago', { week: '2026-W30' }, 'WEEK_TOO_OLD'],
    ['nobody', { finess: [] }, 'NOBODY_CHOSEN'],
    ['no key', { idempotencyKey: ' ' }, 'IDEMPOTENCY_KEY_INVALID'],
    ['a key that served for something else', { idempotencyKey: 'click-1', kind: 'DEPARTMENT', code: '67' }, 'IDEMPOTENCY_KEY_REUSED'],
  ])('refuses %s', async (_case, other, code) => {
    expect((await remind(ars, 'wrong', other)).data['remindMissingReports'].problems).toMatchObject([{ code }]);
  });
});
