import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingWeek } from '#platform';
import { simulate } from '#simulation';
import { settle } from '../support/evaluate.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';

const LAST = ReportingWeek.of('2026-W47');
/** Establishments more, of which one in ten never reports and one in ten is late with the last week. */
const MORE = `
  INSERT INTO establishment (finess, name, region_code, department_code, beds, source)
    SELECT d.code || lpad(i::text, 7, '0'), 'EHPAD ' || i, d.region_code, d.code, i * 7, 'test' FROM department d, generate_series(1, 30) AS i;
  INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from)
    SELECT finess, region_code, department_code, 'V1', '2024-01-01' FROM establishment WHERE name LIKE 'EHPAD %'`;
const SILENT = `
  DELETE FROM weekly_report WHERE finess LIKE '%5' OR (finess LIKE '%7' AND week = '${LAST.monday}');
  DELETE FROM weekly_report_version WHERE finess LIKE '%5' OR (finess LIKE '%7' AND week = '${LAST.monday}');`;

/** Written straight from the reports: $1 is the week's Monday, $2 and $3 a region or a department. */
const INDEPENDENT_SHARE = `
WITH expected AS (
  SELECT e.finess FROM enrolment n JOIN establishment e USING (finess)
  WHERE ($2::text IS NULL OR e.region_code = $2) AND ($3::text IS NULL OR e.department_code = $3)
), latest AS (
  SELECT DISTINCT ON (finess) * FROM weekly_report WHERE week <= $1 ORDER BY finess, week DESC
), line AS (
  SELECT e.finess, p.position, l.week = $1 AS fresh, l.crisis_consumption[p.position] AS crisis
  FROM expected e CROSS JOIN generate_series(1, 7) AS p(position) LEFT JOIN latest l ON l.finess = e.finess
), item AS (
  SELECT position, sum(crisis)::float8 AS crisis, count(*)::float8 AS establishments, count(crisis)::float8 AS known FROM line GROUP BY 1
), weight AS (
  SELECT l.finess, l.fresh, l.crisis IS NULL AS unknown,
         CASE WHEN l.crisis IS NULL THEN 1 / i.establishments ELSE i.known / i.establishments * l.crisis / i.crisis END
           / (SELECT count(*) FROM item WHERE crisis > 0) AS weight
  FROM line l JOIN item i ON i.position = l.position WHERE i.crisis > 0
)
SELECT coalesce(sum(weight) FILTER (WHERE fresh AND NOT unknown), 0) AS answered,
       coalesce(sum(weight) FILTER (WHERE NOT fresh AND NOT unknown), 0) AS "lastKnown",
       coalesce(sum(weight) FILTER (WHERE unknown), 0) AS unknown,
       coalesce(sum(weight) FILTER (WHERE fresh IS NOT true), 0) AS missing
FROM weight`;

describe('On what the figures stand', () => {
  let product: RunningProduct;
  let crisis: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    for (const text of MORE.split(';')) await product.db.manager.query(text);
    await simulate(product.db, { weeks: 8, seed: 5, now: product.clock.now(), until: LAST });
    await product.db.manager.query(SILENT);
    await settle(product.db, product.clock, LAST.plus(-7));
    crisis = await product.signIn('crisis.centre@demo.vigie');
  }, 60_000);

  afterAll(async () => product.stop());

  it.each([
    ['NATION', null, null],
    ['REGION, code: "44"', '44', null],
    ['DEPARTMENT, code: "57"', null, '57'],
  ])('%s: the three shares sum to 1, and missing reports weigh what they lack', async (of, region, department) => {
    const { data, errors } = await crisis.ask(`{
      situation(kind: ${of}) { answeredShare { answered lastKnown unknown } items { answeredShare { answered lastKnown unknown } } }
      missingReports(kind: ${of}, first: 200) { totalCount nodes { weight establishment { finess } } } }`);
    expect(errors).toBeUndefined();
    const share = data['situation'].answeredShare;
    const [independent] = await product.db.manager.query(INDEPENDENT_SHARE, [LAST.monday, region, department]);
    for (const part of ['answered', 'lastKnown', 'unknown'] as const) {
      expect(share[part]).toBeCloseTo(independent[part], 9);
      expect(share[part]).toBeGreaterThan(0);
    }
    expect(share.answered + share.lastKnown + share.unknown).toBeCloseTo(1, 9);
    for (const { answeredShare } of data['situation'].items) {
      expect(answeredShare.answered + answeredShare.lastKnown + answeredShare.unknown).toBeCloseTo(1, 9);
    }
    const { nodes, totalCount } = data['missingReports'];
    expect(nodes).toHaveLength(totalCount);
    const weights: number[] = nodes.map((node: { weight: number }) => node.weight);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(independent.missing, 9);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it('says the same of a past instant when nothing was changed since', async () => {
    const { data } = await crisis.ask(`{ now: situation(kind: NATION) { answeredShare { answered lastKnown unknown } }
      then: situation(kind: NATION, asKnownAt: "2026-11-23T08:42:00Z") { answeredShare { answered lastKnown unknown } } }`);
    for (const part of ['answered', 'lastKnown', 'unknown']) expect(data['then'].answeredShare[part]).toBeCloseTo(data['now'].answeredShare[part], 9);
  });
});
