import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TellAlerts, TellRequestSteps } from '#messaging';
import { asSystem } from '#platform';
import { settle } from '../support/evaluate.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { HAGUENAU, ITEMS, laySmallCountry, LILLE, reportLines, STRASBOURG } from '../support/small-country.js';

const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }`;
const SET_CRISIS = `mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) { __typename } }`;
const ASK_HELP = `mutation ($input: CreateEmergencyRequestInput!) { createEmergencyRequest(input: $input) {
  __typename ... on EmergencyRequestSuccess { request { id version } } } }`;
const DECIDE = `mutation ($input: DecideEmergencyRequestInput!) { decideEmergencyRequest(input: $input) { __typename } }`;

interface Laid {
  readonly to: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}

describe('People are told by mail of what has just happened', () => {
  let product: RunningProduct;
  let director: Caller;
  let ars: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false, config: { publicUrl: 'https://vigie.exemple.fr' } });
    await laySmallCountry(product.db);
    director = await product.signIn('director.strasbourg@demo.vigie');
    ars = await product.signIn('ars.44@demo.vigie');
    for (const item of ITEMS) await director.ask(SET_CRISIS, { input: { finess: STRASBOURG, item, weeklyQuantity: 1_000 } });
    await tell();
  });

  afterAll(async () => product.stop());

  /** What the worker does, at once: evaluates, then tells. @returns what was written since. */
  async function tell(): Promise<Laid[]> {
    await settle(product.db, product.clock);
    const [{ last }] = await product.db.manager.query<[{ last: number }]>('SELECT coalesce(max(id), 0) AS last FROM message');
    await asSystem(async () => product.api.get(TellRequestSteps).execute());
    await asSystem(async () => product.api.get(TellAlerts).execute());
    return product.db.manager.query<Laid[]>(
      'SELECT to_email AS to, kind, subject, text_body AS text FROM message WHERE id > $1 ORDER BY id', [last],
    );
  }

  async function report(week: string, version: number, figures: Parameters<typeof reportLines>[0]): Promise<Laid[]> {
    const input = { finess: STRASBOURG, week, expectedVersion: version, idempotencyKey: `${week}-${version}`, lines: reportLines(figures) };
    expect((await director.ask(SUBMIT, { input })).data['submitWeeklyReport'].__typename).toBe('SubmitWeeklyReportSuccess');
    return tell();
  }

  it('a week of the past tells nobody, however bad', async () => {
    expect(await report('2026-W46', 0, { GLOVE: { stockOnHand: 0 } })).toEqual([]);
  });

  it('two items that get bad in one report are one digest, to the director', async () => {
    const [mail, ...others] = await report('2026-W47', 0, { GOWN: { stockOnHand: 850 }, FFP2_MASK: { stockOnHand: 1_500 } });
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: 'director.strasbourg@demo.vigie', kind: 'ALERT_DIGEST' });
    expect(mail?.subject).toContain('2 articles en alerte, dont blouse (0,8\u00A0semaine)');
    expect(mail?.text).toContain('Masque FFP2\u00A0: tendu, 1,5\u00A0semaine de couverture');
  });

  it('nothing is told twice; milder news is not told at all', async () => {
    expect(await tell()).toEqual([]);
    expect(await report('2026-W47', 1, { GOWN: { stockOnHand: 1_800 }, FFP2_MASK: { stockOnHand: 1_500 }, CAP: { stockOnHand: 2_500 } })).toEqual([]);
  });

  it('what gets worse than told is told again', async () => {
    const mails = await report('2026-W47', 2, { GOWN: { stockOnHand: 0 }, FFP2_MASK: { stockOnHand: 1_500 } });
    expect(mails.map(({ subject }) => subject)).toEqual(['Blouse\u00A0: rupture – HÔPITAUX UNIVERSITAIRES DE STRASBOURG']);
  });

  it('a new request goes to the agents of its region, not to those of another', async () => {
    const input = { finess: STRASBOURG, lines: [{ item: 'GOWN', quantity: 9_200 }], urgency: 'WITHIN_72_HOURS', reason: 'Rupture en réanimation.', idempotencyKey: 'help' };
    const answer = await director.ask(ASK_HELP, { input });
    const { id, version } = answer.data['createEmergencyRequest'].request as { id: string; version: number };
    const mails = await tell();
    expect(mails.map(({ to }) => to)).toEqual(['ars.44@demo.vigie']);
    expect(mails[0]?.text).toContain(`https://vigie.exemple.fr/demandes/${id}`);
    expect(mails[0]?.text).toContain('9\u00A0200\u00A0pièces');
    expect(mails[0]?.text).toContain('Rupture en réanimation.');

    await ars.ask(DECIDE, { input: { id, expectedVersion: version, decision: 'FORWARD' } });
    const forwarded = await tell();
    expect(forwarded.map(({ to }) => to).toSorted()).toEqual(['director.strasbourg@demo.vigie', 'spf@demo.vigie']);
    expect(await tell()).toEqual([]);
  });

  it('after the deadline, directors whose report is missing are told once; who has reported is not', async () => {
    product.clock.set('2026-11-23T18:01:00+01:00');
    const mails = await tell();
    expect(mails.map(({ to, kind }) => [to, kind])).toEqual([
      ['director.lille@demo.vigie', 'MISSING_REPORT'],
      ['director.haguenau@demo.vigie', 'MISSING_REPORT'],
    ]);
    expect(mails[0]?.text).toContain(`https://vigie.exemple.fr/etablissement/${LILLE}/saisie`);
    expect(mails[1]?.text).toContain(HAGUENAU);
    expect(await tell()).toEqual([]);
  });
});
