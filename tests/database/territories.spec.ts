import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingWeek } from '#platform';
import { simulate } from '#simulation';
import { settle } from '../support/evaluate.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';

const LAST = ReportingWeek.of('2026-W47');
const FIGURES = `{ kind code label week reporting { expected received onTime }
  items { item { code } stockOnHand crisisWeeklyConsumption consumption weeksOfCover safetyGap staleEstablishments levels { level establishments } } }`;
const POINTS = '{ week stockOnHand crisisWeeklyConsumption consumption weeksOfCover levels { level establishments } reporting { expected received onTime rate } }';

describe('Territories and items side by side', () => {
  let product: RunningProduct;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T20:00:00+01:00', worker: false });
    await laySmallCountry(product.db);
    await simulate(product.db, { weeks: 8, seed: 3, now: product.clock.now(), until: LAST });
    await settle(product.db, product.clock, LAST.plus(-7));
  }, 60_000);

  afterAll(async () => product.stop());

  it.each([
    ['territories(kind: REGION)', 'situation(kind: NATION)', 2],
    ['territories(kind: DEPARTMENT, within: "44")', 'situation(kind: REGION, code: "44")', 2],
    ['territories(kind: DEPARTMENT, week: "2026-W45", asKnownAt: "2026-11-23T19:00:00Z")', undefined, 3],
    ['territories(kind: DEPARTMENT)', undefined, 3],
  ])('%s are the parts of %s', async (territories, situation, count) => {
    const crisis = await product.signIn('crisis.centre@demo.vigie');
    const answer = await crisis.ask(`{ parts: ${territories} ${FIGURES} ${situation ? `whole: ${situation} { children ${FIGURES} }` : ''} }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data['parts']).toHaveLength(count);
    if (situation) expect(answer.data['parts']).toEqual(answer.data['whole'].children);
  });

  it('gives of each department what its own situation says, now and as known then', async () => {
    const crisis = await product.signIn('crisis.centre@demo.vigie');
    for (const when of ['', ', week: "2026-W45", asKnownAt: "2026-11-10T12:00:00Z"']) {
      const { data } = await crisis.ask(`{ territories(kind: DEPARTMENT${when}) ${FIGURES} }`);
      for (const department of data['territories']) {
        const own = await crisis.ask(`{ situation(kind: DEPARTMENT, code: "${department.code}"${when}) ${FIGURES} }`);
        expect(department).toEqual(own.data['situation']);
      }
    }
  });

  it.each(['NATION', 'REGION, code: "44"', 'DEPARTMENT, code: "67"', 'ESTABLISHMENT, code: "670780055"'])(
    'the trends of %s are the trend of each item',
    async (of) => {
      const crisis = await product.signIn('crisis.centre@demo.vigie');
      const { data, errors } = await crisis.ask(`{ situationTrends(kind: ${of}, weeks: 8) { item { code } points ${POINTS} } }`);
      expect(errors).toBeUndefined();
      expect(data['situationTrends']).toHaveLength(7);
      for (const { item, points } of data['situationTrends']) {
        const one = await crisis.ask(`{ situationTrend(kind: ${of}, item: "${item.code}", weeks: 8) ${POINTS} }`);
        expect(points.length).toBeGreaterThan(5);
        expect(points).toEqual(one.data['situationTrend']);
      }
    },
  );

  it.each([
    ['ars.44@demo.vigie', 'territories(kind: DEPARTMENT, within: "44") { code }', 'territories(kind: DEPARTMENT, within: "32") { code }'],
    ['ars.44@demo.vigie', 'territories(kind: DEPARTMENT, within: "44") { code }', 'territories(kind: DEPARTMENT) { code }'],
    ['ars.44@demo.vigie', 'situationTrends(kind: REGION, code: "44") { points { week } }', 'situationTrends(kind: REGION, code: "32") { points { week } }'],
    ['crisis.centre@demo.vigie', 'territories(kind: REGION) { code }', 'territories(kind: DEPARTMENT, within: "99") { code }'],
    ['dt.67@demo.vigie', 'situationTrends(kind: DEPARTMENT, code: "67") { points { week } }', 'situationTrends(kind: DEPARTMENT, code: "57") { points { week } }'],
    ['director.haguenau@demo.vigie', 'situationTrends(kind: ESTABLISHMENT, code: "670780337") { points { week } }', 'situationTrends(kind: ESTABLISHMENT, code: "670780055") { points { week } }'],
  ])('%s may ask %s and not %s', async (email, allowed, denied) => {
    const caller = await product.signIn(email);
    expect((await caller.ask(`{ ${allowed} }`)).errors).toBeUndefined();
    expect((await caller.ask(`{ ${denied} }`)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
