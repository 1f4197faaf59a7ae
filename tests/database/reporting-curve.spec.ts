import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingWeek } from '#platform';
import { simulate } from '#simulation';
import { settle } from '../support/evaluate.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';

const LAST = ReportingWeek.of('2026-W47');
const NOW = '2026-11-23T09:45:00+01:00';
const MORE = `
  INSERT INTO establishment (finess, name, region_code, department_code, beds, source)
    SELECT d.code || lpad(i::text, 7, '0'), 'EHPAD ' || i, d.region_code, d.code, i * 7, 'test' FROM department d, generate_series(1, 40) AS i;
  INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from)
    SELECT finess, region_code, department_code, 'V1', '2024-01-01' FROM establishment WHERE name LIKE 'EHPAD %'`;
const CURVE = `{ week expected received rate deadline points { at hour received } sameHourLastWeek { week expected received rate }
  previous { week expected received points { at hour received } } }`;
/** Straight from the reports: those of a week first sent before an instant. */
const RECEIVED = `SELECT count(*)::int AS received FROM weekly_report
  WHERE week = $1 AND first_submitted_at < $2 AND ($3::text IS NULL OR region_code = $3) AND ($4::text IS NULL OR department_code = $4)`;

describe('How the reports come in', () => {
  let product: RunningProduct;

  beforeAll(async () => {
    product = await startProduct({ now: NOW, worker: false });
    await laySmallCountry(product.db);
    for (const text of MORE.split(';')) await product.db.manager.query(text);
    await simulate(product.db, { weeks: 4, seed: 9, now: product.clock.now(), until: LAST });
    await settle(product.db, product.clock, LAST.plus(-4));
  }, 60_000);

  afterAll(async () => product.stop());

  async function received(week: ReportingWeek, before: string | Date, region: string | null, department: string | null): Promise<number> {
    const [row] = await product.db.manager.query(RECEIVED, [week.monday, before, region, department]);
    return row.received;
  }

  it.each([
    ['NATION', null, null],
    ['REGION, code: "44"', '44', null],
    ['DEPARTMENT, code: "67"', null, '67'],
  ])('%s: each hour of both weeks counts the reports sent before it', async (of, region, department) => {
    const crisis = await product.signIn('crisis.centre@demo.vigie');
    const { data, errors } = await crisis.ask(`{ reportingCurve(kind: ${of}) ${CURVE} }`);
    expect(errors).toBeUndefined();
    const curve = data['reportingCurve'];
    expect(curve).toMatchObject({ week: '2026-W47', deadline: '2026-11-23T17:00:00.000Z', received: await received(LAST, NOW, region, department) });
    expect(curve.points.at(-1)).toEqual({ at: new Date(NOW).toISOString(), hour: 177.75, received: curve.received });
    expect(curve.points.length).toBeGreaterThan(48);
    expect(curve.previous.points.at(-1).at).toBe('2026-11-16T17:00:00.000Z');
    for (const point of curve.points) expect(point.received).toBe(await received(LAST, point.at, region, department));
    for (const point of curve.previous.points) expect(point.received).toBe(await received(LAST.plus(-1), point.at, region, department));
    const sameHour = await received(LAST.plus(-1), '2026-11-16T09:45:00+01:00', region, department);
    expect(curve.sameHourLastWeek).toEqual({ week: '2026-W46', expected: curve.previous.expected, received: sameHour, rate: sameHour / curve.previous.expected });
  });

  it('gives the rate of each territory, the lowest first, as its own curve says it', async () => {
    const crisis = await product.signIn('crisis.centre@demo.vigie');
    for (const [asked, count] of [['kind: REGION', 2], ['kind: DEPARTMENT', 3], ['kind: DEPARTMENT, within: "44"', 2]] as const) {
      const { data } = await crisis.ask(`{ reportingRates(${asked}) { kind code label expected received rate sameHourLastWeek { week expected received rate } } }`);
      expect(data['reportingRates']).toHaveLength(count);
      let last = 0;
      for (const { kind, code, label, ...rate } of data['reportingRates']) {
        expect(label).toMatch(/Grand Est|Hauts-de-France|Bas-Rhin|Moselle|Nord/);
        const own = await crisis.ask(`{ reportingCurve(kind: ${kind}, code: "${code}") { expected received rate sameHourLastWeek { week expected received rate } } }`);
        expect(rate).toEqual(own.data['reportingCurve']);
        expect(rate.rate).toBeGreaterThanOrEqual(last);
        last = rate.rate;
      }
    }
  });

  it('stops at the deadline of a week that has closed', async () => {
    const crisis = await product.signIn('crisis.centre@demo.vigie');
    const { data } = await crisis.ask('{ reportingCurve(kind: NATION, week: "2026-W46") { points { at } } }');
    expect(data['reportingCurve'].points.at(-1).at).toBe('2026-11-16T17:00:00.000Z');
  });

  it.each([
    ['ars.44@demo.vigie', 'reportingCurve(kind: REGION, code: "44") { rate }', 'reportingCurve(kind: REGION, code: "32") { rate }'],
    ['dt.67@demo.vigie', 'reportingCurve(kind: DEPARTMENT, code: "67") { rate }', 'reportingCurve(kind: DEPARTMENT, code: "57") { rate }'],
    ['ars.44@demo.vigie', 'reportingRates(kind: DEPARTMENT, within: "44") { rate }', 'reportingRates(kind: REGION) { rate }'],
    ['ars.44@demo.vigie', 'reportingRates(kind: DEPARTMENT, within: "44") { rate }', 'reportingRates(kind: DEPARTMENT, within: "32") { rate }'],
  ])('%s may ask %s and not %s', async (email, allowed, denied) => {
    const caller = await product.signIn(email);
    expect((await caller.ask(`{ ${allowed} }`)).errors).toBeUndefined();
    expect((await caller.ask(`{ ${denied} }`)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
