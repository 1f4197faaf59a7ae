import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingWeek } from '#platform';
import { simulate } from '#simulation';
import { settle } from '../support/evaluate.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';

const LAST = ReportingWeek.of('2026-W47');
const MORE = `
  INSERT INTO establishment (finess, name, region_code, department_code, beds, source)
    SELECT d.code || lpad(i::text, 7, '0'), (ARRAY['EHPAD', 'CLINIQUE', 'ABBAYE'])[1 + i % 3] || ' ' || i, d.region_code, d.code, i * 7, 'test'
    FROM department d, generate_series(1, 30) AS i;
  INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from)
    SELECT finess, region_code, department_code, 'V1', '2024-01-01' FROM establishment WHERE beds < 300`;
/** Straight from the rows: worst level of the last figures, and the last week. */
const STANDING = `SELECT e.finess, e.name, l.week::text AS week, (SELECT max(v) FROM unnest(l.levels) AS v WHERE v <= 'STOCK_OUT')::text AS level
  FROM establishment e LEFT JOIN LATERAL (SELECT * FROM weekly_report r WHERE r.finess = e.finess ORDER BY week DESC LIMIT 1) l ON true
  WHERE e.region_code = '44'`;

interface Standing {
  readonly finess: string;
  readonly name: string;
  readonly week: string | null;
  readonly level: string | null;
}

describe('The list of establishments, by what they are in', () => {
  let product: RunningProduct;
  let ars: Caller;
  let standings: Standing[];

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T12:00:00+01:00', worker: false });
    await laySmallCountry(product.db);
    for (const text of MORE.split(';')) await product.db.manager.query(text);
    await simulate(product.db, { weeks: 8, seed: 5, now: product.clock.now(), until: LAST });
    await settle(product.db, product.clock, LAST.plus(-7));
    standings = await product.db.manager.query(STANDING);
    ars = await product.signIn('ars.44@demo.vigie');
  }, 60_000);

  afterAll(async () => product.stop());

  async function list(filter: string): Promise<{ finess: string; name: string }[]> {
    const rows: { finess: string; name: string }[] = [];
    let after: string | null = null;
    do {
      const { data, errors }: Awaited<ReturnType<Caller['ask']>> = await ars.ask(`query ($after: String) {
        establishments(filter: { ${filter} }, first: 7, after: $after) {
          totalCount nodes { finess name worstLevel lastReportWeek } pageInfo { hasNextPage endCursor } } }`, { after });
      expect(errors).toBeUndefined();
      const page = data['establishments'];
      for (const node of page.nodes) {
        const own = standings.find(({ finess }) => finess === node.finess);
        expect(node).toMatchObject({ worstLevel: own?.level ?? null, lastReportWeek: own?.week ? ReportingWeek.containing(own.week).toString() : null });
      }
      rows.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      if (after === null) expect(page.totalCount).toBe(rows.length);
    } while (after !== null);
    return rows;
  }

  it('keeps those whose worst level is asked', async () => {
    for (const levels of [['STOCK_OUT'], ['WATCH', 'WARNING']]) {
      const kept = standings.filter(({ level }) => level !== null && levels.includes(level));
      expect(kept.length).toBeGreaterThan(0);
      expect((await list(`levels: [${levels.join(', ')}]`)).map(({ finess }) => finess)).toEqual(kept.map(({ finess }) => finess).toSorted());
    }
  });

  it('keeps those whose report is missing, or has come', async () => {
    const missing = await list('missingReport: true');
    const come = await list('missingReport: false');
    const reported = standings.filter(({ week }) => week === LAST.monday).map(({ finess }) => finess);
    expect(come.map(({ finess }) => finess)).toEqual(reported.toSorted());
    expect(missing.length).toBeGreaterThan(3);
    expect([...missing, ...come].map(({ finess }) => finess).toSorted()).toEqual(standings.map(({ finess }) => finess).toSorted());
  });

  it('sorts by name, in one department or all, without losing or repeating one', async () => {
    const all = await list('order: NAME');
    expect(all).toHaveLength(standings.length);
    expect(all.map(({ name }) => name)).toEqual(all.map(({ name }) => name).toSorted());
    const some = await list('order: NAME, departmentCode: "67", missingReport: false, search: "abbaye"');
    expect(some.length).toBeGreaterThan(3);
    expect(some.every(({ name, finess }) => name.startsWith('ABBAYE') && finess.startsWith('67'))).toBe(true);
  });

  it('shows nothing of another region', async () => {
    expect(await list('departmentCode: "59"')).toEqual([]);
    const lille = await product.signIn('ars.32@demo.vigie');
    const { data } = await lille.ask('{ establishments(filter: { departmentCode: "59", order: NAME }) { totalCount } }');
    expect(data['establishments'].totalCount).toBe(31);
  });
});
