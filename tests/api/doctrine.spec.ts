import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount } from '#access';
import { eventually } from '../support/eventually.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { ITEMS, laySmallCountry, LILLE, LONG_AGO, reportLines, STRASBOURG } from '../support/small-country.js';

const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }`;
const DOCTRINE = `mutation ($input: SetDoctrineValueInput!) { setDoctrineValue(input: $input) {
  __typename ... on SetDoctrineValueInvalid { problems { code path } } } }`;
const RULE = `mutation ($input: SetAlertRuleInput!) { setAlertRule(input: $input) {
  __typename ... on SetAlertRuleSuccess { thresholds { watchBelow warningBelow criticalBelow enabled } } ... on SetAlertRuleInvalid { problems { code path } } } }`;

describe('Doctrine and thresholds', () => {
  let product: RunningProduct;
  let director: Caller;
  let ars: Caller;
  let admin: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00' });
    await laySmallCountry(product.db);
    await createAccount(product.db, {
      email: 'admin@demo.vigie', name: 'Olivier Masson', password: 'vigie-demo', isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO,
      habilitations: [{ role: 'ADMIN', scopeKind: 'NATION', scopeCode: null }],
    });
    [director, ars, admin] = await Promise.all(['director.strasbourg', 'ars.44', 'admin'].map((name) => product.signIn(`${name}@demo.vigie`))) as [Caller, Caller, Caller];
    for (const item of ITEMS) {
      await director.ask(`mutation ($i: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $i) { __typename } }`, { i: { finess: STRASBOURG, item, weeklyQuantity: 2_500 } });
    }
    await director.ask(SUBMIT, { input: { finess: STRASBOURG, week: '2026-W47', expectedVersion: 0, idempotencyKey: 'a', lines: reportLines() } });
  });

  afterAll(async () => product.stop());

  async function gown(): Promise<{ level: string; safetyTarget: number; thresholds: { watchBelow: number } }> {
    const answer = await director.ask(`{ coverage(finess: "${STRASBOURG}") { item { code } level safetyTarget thresholds { watchBelow } } }`);
    return answer.data['coverage'][2];
  }

  async function safetyGap(): Promise<number | null> {
    const answer = await ars.ask(`{ situation(kind: REGION, code: "44") { items { safetyGap } } }`);
    return answer.data['situation'].items[2].safetyGap;
  }

  async function openAlerts(): Promise<number> {
    return (await ars.ask('{ alerts(filter: { item: "GOWN" }) { totalCount } }')).data['alerts'].totalCount;
  }

  it('4 weeks of cover are enough for 3 weeks of safety stock', async () => {
    await eventually(async () => expect(await safetyGap()).toBe(0));
    expect(await gown()).toMatchObject({ level: 'OK', safetyTarget: 7_500, thresholds: { watchBelow: 3 } });
    expect(await openAlerts()).toBe(0);
  });

  it('and not for 5, once the doctrine says so: the figures follow', async () => {
    const answer = await admin.ask(DOCTRINE, { input: { key: 'safety_stock_weeks', value: 5, source: 'MINSANTE 999', effectiveFrom: '2026-W47' } });
    expect(answer.data['setDoctrineValue'].__typename).toBe('SetDoctrineValueSuccess');
    await eventually(async () => expect(await safetyGap()).toBe(2_500));
    await eventually(async () => expect(await gown()).toMatchObject({ safetyTarget: 12_500 }));
  });

  it.each([
    ['an unknown key', { key: 'luck', value: 1, source: 'x' }, 'UNKNOWN_DOCTRINE_KEY'],
    ['a value out of bounds', { key: 'safety_stock_weeks', value: -1, source: 'x' }, 'VALUE_OUT_OF_RANGE'],
    ['a week that does not exist', { key: 'safety_stock_weeks', value: 3, source: 'x', effectiveFrom: '2025-W53' }, 'UNKNOWN_WEEK'],
  ])('refuses %s', async (_, input, code) => {
    const answer = await admin.ask(DOCTRINE, { input });
    expect(answer.data['setDoctrineValue'].problems[0].code).toBe(code);
  });

  it('is not for the ARS to change', async () => {
    const answer = await ars.ask(DOCTRINE, { input: { key: 'safety_stock_weeks', value: 1, source: 'x' } });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('an establishment’s threshold opens its alert; given back to the level above, it resolves', async () => {
    const stricter = { kind: 'ESTABLISHMENT', code: STRASBOURG, item: 'GOWN', watchBelow: 6, reason: 'Plan blanc' };
    const set = await director.ask(RULE, { input: stricter });
    expect(set.data['setAlertRule'].thresholds).toEqual({ watchBelow: 6, warningBelow: 2, criticalBelow: 1, enabled: true });
    await eventually(async () => expect(await openAlerts()).toBe(1));
    expect(await gown()).toMatchObject({ level: 'WATCH' });
    await director.ask(RULE, { input: { ...stricter, watchBelow: null } });
    await eventually(async () => expect(await openAlerts()).toBe(0));
  });

  it('a region’s threshold rules its establishments, for every item at once', async () => {
    const set = await ars.ask(RULE, { input: { kind: 'REGION', code: '44', watchBelow: 5 } });
    expect(set.data['setAlertRule'].__typename).toBe('SetAlertRuleSuccess');
    await eventually(async () => expect((await ars.ask('{ alerts(filter: { levels: [WATCH, WARNING, CRITICAL, STOCK_OUT] }) { totalCount } }')).data['alerts'].totalCount).toBe(7));
    await ars.ask(RULE, { input: { kind: 'REGION', code: '44', watchBelow: 5, enabled: false } });
    await eventually(async () => expect((await ars.ask('{ alerts(filter: { levels: [WATCH, WARNING, CRITICAL, STOCK_OUT] }) { totalCount } }')).data['alerts'].totalCount).toBe(0));
  });

  it.each([
    ['another region', { kind: 'REGION', code: '32', item: 'GOWN', watchBelow: 5 }],
    ['the nation', { kind: 'NATION', item: 'GOWN', watchBelow: 5 }],
    ['another region’s establishment', { kind: 'ESTABLISHMENT', code: LILLE, item: 'GOWN', watchBelow: 5 }],
  ])('an ARS does not set the thresholds of %s', async (_, input) => {
    expect((await ars.ask(RULE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('refuses thresholds out of order', async () => {
    const answer = await ars.ask(RULE, { input: { kind: 'REGION', code: '44', item: 'CAP', watchBelow: 1.5 } });
    expect(answer.data['setAlertRule'].problems[0].code).toBe('THRESHOLDS_NOT_ORDERED');
  });
});
