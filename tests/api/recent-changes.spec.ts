import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { settle } from '../support/evaluate.js';
import { HAGUENAU, laySmallCountry, LILLE, reportLines, STRASBOURG } from '../support/small-country.js';

const HISTORY = `query ($finess: Finess!) { coverageHistory(finess: $finess, weeks: 3) { item { code }
  weeks { week reported stockOnHand consumption crisisWeeklyConsumption weeksOfCover level } } }`;
const STANDING = '{ me { previousVisitAt establishments { finess worstLevel currentReport { week version } } } }';
const CHANGES = `query ($finess: Finess!, $since: DateTime, $first: Int) { recentChanges(finess: $finess, since: $since, first: $first) {
  id at byName reason items { code }
  alert { change week fromLevel toLevel fromWeeksOfCover toWeeksOfCover } request { reference action to }
  crisisConsumption { source before after } thresholds { scopeKind watchBelow } } }`;
const ALERTS = '{ alerts { nodes { establishment { finess } item { code } level emergencyRequest { reference status since } } } }';

const SUBMIT = 'mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }';
const SET_CRISIS = 'mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) { __typename } }';
const SET_RULE = 'mutation ($input: SetAlertRuleInput!) { setAlertRule(input: $input) { __typename } }';
const REQUEST = `mutation ($input: CreateEmergencyRequestInput!) { createEmergencyRequest(input: $input) { ... on EmergencyRequestSuccess { request { id version reference } } } }`;
const DECIDE = 'mutation ($input: DecideEmergencyRequestInput!) { decideEmergencyRequest(input: $input) { __typename } }';

describe('What an establishment finds on its page', () => {
  let product: RunningProduct;
  let reference: string;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-09T10:00:00+01:00', worker: false });
    await laySmallCountry(product.db);
    await product.db.manager.query(`UPDATE habilitation SET valid_from = '2026-01-01'`);
    const director = await at('2026-11-09T10:00:00+01:00');
    for (const item of ['GOWN', 'CAP']) await director.ask(SET_CRISIS, { input: { finess: STRASBOURG, item, weeklyQuantity: 1_000 } });
    await report('2026-W45', director, { GOWN: { stockOnHand: 3_000 } });
    await report('2026-W47', await at('2026-11-23T09:00:00+01:00'), { GOWN: { stockOnHand: 850, consumption: 2_000 } });
    await actOn(await at('2026-11-23T10:00:00+01:00'), await at('2026-11-23T11:00:00+01:00', 'ars.44@demo.vigie'));
    await settle(product.db, product.clock);
  }, 60_000);

  afterAll(async () => product.stop());

  async function at(instant: string, email = 'director.strasbourg@demo.vigie'): Promise<Caller> {
    product.clock.set(instant);
    return product.signIn(email);
  }

  async function report(week: string, caller: Caller, figures: Parameters<typeof reportLines>[0]): Promise<void> {
    await caller.ask(SUBMIT, { input: { finess: STRASBOURG, week, expectedVersion: 0, idempotencyKey: week, lines: reportLines(figures) } });
    await settle(product.db, product.clock);
  }

  async function actOn(director: Caller, ars: Caller): Promise<void> {
    const lines = [{ item: 'GOWN', quantity: 5_000 }];
    const asked = await director.ask(REQUEST, { input: { finess: STRASBOURG, lines, urgency: 'WITHIN_72_HOURS', reason: 'Plus de blouses mercredi', idempotencyKey: 'r1' } });
    const { request } = asked.data['createEmergencyRequest'];
    reference = request.reference;
    await ars.ask(DECIDE, { input: { id: request.id, expectedVersion: request.version, decision: 'FORWARD' } });
    await ars.ask(SET_CRISIS, { input: { finess: STRASBOURG, item: 'CAP', weeklyQuantity: 1_200, reason: 'Plan blanc' } });
    await ars.ask(SET_RULE, { input: { kind: 'REGION', code: '44', watchBelow: 4, reason: 'Délais allongés' } });
  }

  it('draws a gap for the week that is missing', async () => {
    const director = await product.signIn('director.strasbourg@demo.vigie');
    const { coverageHistory } = (await director.ask(HISTORY, { finess: STRASBOURG })).data;
    expect(coverageHistory).toHaveLength(7);
    expect(coverageHistory[2]).toEqual({
      item: { code: 'GOWN' },
      weeks: [
        { week: '2026-W45', reported: true, stockOnHand: 3_000, consumption: 1_000, crisisWeeklyConsumption: 1_000, weeksOfCover: 3, level: 'WATCH' },
        { week: '2026-W46', reported: false, stockOnHand: null, consumption: null, crisisWeeklyConsumption: null, weeksOfCover: null, level: null },
        { week: '2026-W47', reported: true, stockOnHand: 850, consumption: 2_000, crisisWeeklyConsumption: 1_000, weeksOfCover: 0.85, level: 'CRITICAL' },
      ],
    });
  });

  it('says who is left, and when the person came before', async () => {
    const { me } = (await (await at('2026-11-23T12:00:00+01:00')).ask(STANDING)).data;
    expect(me).toEqual({
      previousVisitAt: '2026-11-23T10:00:00.000Z',
      establishments: [{ finess: STRASBOURG, worstLevel: 'CRITICAL', currentReport: { week: '2026-W47', version: 1 } }],
    });
    const lille = (await (await at('2026-11-23T12:00:00+01:00', 'director.lille@demo.vigie')).ask(STANDING)).data['me'];
    expect(lille).toEqual({ previousVisitAt: null, establishments: [{ finess: LILLE, worstLevel: null, currentReport: null }] });
  });

  // The region's threshold of 4 weeks, set after the reports, makes 3 weeks a WATCH when they are evaluated again.
  it('tells what changed, newest first', async () => {
    const director = await product.signIn('director.strasbourg@demo.vigie');
    const { recentChanges } = (await director.ask(CHANGES, { finess: STRASBOURG, since: '2026-11-20T00:00:00Z' })).data;
    const told = recentChanges.map(({ id, alert, request, crisisConsumption, thresholds, items }: Record<string, ReturnType<typeof JSON.parse>>) => ({
      kind: String(id).split('-')[0], items: items.length, ...alert, ...request, ...crisisConsumption, ...thresholds,
    }));
    expect(told).toContainEqual({ kind: 'thresholds', items: 7, scopeKind: 'REGION', watchBelow: 4 });
    expect(told).toContainEqual({ kind: 'crisis', items: 1, source: 'ARS', before: 1_000, after: 1_200 });
    expect(told).toContainEqual({ kind: 'request', items: 1, reference, action: 'FORWARD', to: 'FORWARDED' });
    expect(told).toContainEqual({
      kind: 'alert', items: 1, change: 'WORSENED', week: '2026-W47', fromLevel: 'WATCH', toLevel: 'CRITICAL', fromWeeksOfCover: 3, toWeeksOfCover: 0.85,
    });
    const instants = recentChanges.map((change: { at: string }) => change.at);
    expect(instants).toEqual(instants.toSorted().reverse());
    const two = (await director.ask(CHANGES, { finess: STRASBOURG, first: 2 })).data['recentChanges'];
    expect(two).toEqual(recentChanges.slice(0, 2));
  });

  it('shows each alert with the request that is under way', async () => {
    const director = await product.signIn('director.strasbourg@demo.vigie');
    const nodes = (await director.ask(ALERTS)).data['alerts'].nodes.filter((alert: { item: unknown }) => alert.item !== null);
    expect(nodes).toContainEqual({
      establishment: { finess: STRASBOURG }, item: { code: 'GOWN' }, level: 'CRITICAL',
      emergencyRequest: { reference, status: 'FORWARDED', since: '2026-11-23T10:00:00.000Z' },
    });
  });

  it.each([['the neighbour', HAGUENAU], ['another region', LILLE], ['an unknown establishment', '999999999']])('is refused for %s', async (_, finess) => {
    const director = await product.signIn('director.strasbourg@demo.vigie');
    for (const document of [HISTORY, CHANGES]) {
      const { errors } = await director.ask(document, { finess });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('hides the request before it is forwarded from Santé publique France, and its steps from who reads none', async () => {
    const spf = await at('2026-11-23T12:00:00+01:00', 'spf@demo.vigie');
    const director = await at('2026-11-23T12:00:00+01:00');
    const lines = [{ item: 'CAP', quantity: 10 }];
    await director.ask(REQUEST, { input: { finess: STRASBOURG, lines, urgency: 'WITHIN_A_WEEK', reason: 'Réserve', idempotencyKey: 'r2' } });
    const steps = (caller: Caller) =>
      caller.ask(CHANGES, { finess: STRASBOURG }).then(({ data }) => data['recentChanges'].filter(({ request }: { request: unknown }) => request !== null).length);
    expect(await steps(director)).toBe(3);
    expect(await steps(spf)).toBe(2);
  });
});
