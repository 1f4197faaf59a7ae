import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { ITEMS, laySmallCountry, reportLines, STRASBOURG } from '../support/small-country.js';
import { eventually } from '../support/eventually.js';

const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) {
  __typename
  ... on SubmitWeeklyReportSuccess { report { version onTime directorName establishment { name } } warnings { code item message } }
  ... on ReportConflict { currentVersion message current { version } }
  ... on ReportInvalid { message problems { code path message } } } }`;
const SET_CRISIS = `mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) {
  __typename ... on SetCrisisConsumptionSuccess { coverage { level crisisWeeklyConsumption } } ... on SetCrisisConsumptionInvalid { problems { code } } } }`;
const ALERTS = `query ($filter: AlertFilter) { alerts(filter: $filter) { totalCount nodes { id level status week item { code } establishment { finess name } } } }`;

describe('A week of reports, seen by those who must act', () => {
  let product: RunningProduct;
  let director: Caller;
  let ars: Caller;
  let otherArs: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00' });
    await laySmallCountry(product.db);
    director = await product.signIn('director.strasbourg@demo.vigie');
    ars = await product.signIn('ars.44@demo.vigie');
    otherArs = await product.signIn('ars.32@demo.vigie');
    for (const item of ITEMS) {
      const answer = await director.ask(SET_CRISIS, { input: { finess: STRASBOURG, item, weeklyQuantity: 1_000 } });
      expect(answer.data['setCrisisConsumption'].coverage.crisisWeeklyConsumption).toBe(1_000);
    }
  });

  afterAll(async () => product.stop());

  async function report(week: string, ffp2: number): Promise<void> {
    const answer = await director.ask(SUBMIT, {
      input: { finess: STRASBOURG, week, expectedVersion: 0, idempotencyKey: week, lines: reportLines({ FFP2_MASK: { stockOnHand: ffp2 } }) },
    });
    expect(answer.errors).toBeUndefined();
    expect(answer.data['submitWeeklyReport'].__typename).toBe('SubmitWeeklyReportSuccess');
  }

  async function alertLevel(caller: Caller): Promise<string | undefined> {
    const answer = await caller.ask(ALERTS, { filter: { item: 'FFP2_MASK' } });
    return answer.data['alerts'].nodes[0]?.level as string | undefined;
  }

  it.each([
    ['2026-W45', 2_500, 'WATCH'],
    ['2026-W46', 1_500, 'WARNING'],
    ['2026-W47', 900, 'CRITICAL'],
  ])('%s: %i FFP2 left, the right ARS sees %s and the other sees nothing', async (week, stock, level) => {
    await report(week, stock);
    await eventually(async () => expect(await alertLevel(ars)).toBe(level));
    expect(await alertLevel(otherArs)).toBeUndefined();
  });

  it('shows the region what the director reported', async () => {
    await eventually(async () => {
      const answer = await ars.ask(`{ situation(kind: REGION, code: "44", week: "2026-W47") { reporting { expected received rate }
        items { item { code } stockOnHand weeksOfCover levels { level establishments } } children { code label items { weeksOfCover } } } }`);
      expect(answer.errors).toBeUndefined();
      expect(answer.data['situation'].reporting).toEqual({ expected: 2, received: 1, rate: 0.5 });
      expect(answer.data['situation'].items[1]).toMatchObject({ item: { code: 'FFP2_MASK' }, stockOnHand: 900, weeksOfCover: 0.9 });
    });
  });
});
