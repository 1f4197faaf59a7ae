import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingWeek } from '#platform';
import { simulate } from '#simulation';
import { settle } from '../support/evaluate.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';

const LAST = ReportingWeek.of('2026-W47');
const MORE = `
  INSERT INTO establishment (finess, name, region_code, department_code, beds, source)
    SELECT d.code || lpad(i::text, 7, '0'), 'EHPAD ' || i, d.region_code, d.code, i * 7, 'test' FROM department d, generate_series(1, 30) AS i;
  INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from)
    SELECT finess, region_code, department_code, 'V1', '2024-01-01' FROM establishment WHERE name LIKE 'EHPAD %'`;
/** The Moselle has no gowns left since the week before last. */
const DEPLETED = `UPDATE weekly_report SET stock_on_hand[3] = 0, evaluated_version = 0 WHERE department_code = '57' AND week >= '2026-11-09'`;

/** Alerts straight from their rows; levels of the last report up to a week straight from the reports. */
const OPEN = `SELECT level::text, count(*)::int AS open FROM alert a
  WHERE status <> 'RESOLVED' AND kind = 'COVERAGE' AND ($1::text IS NULL OR region_code = $1) AND ($2::text IS NULL OR department_code = $2) GROUP BY 1`;
const LEVELS = `SELECT l.level::text, count(*)::int AS establishments FROM (
    SELECT DISTINCT ON (finess) * FROM weekly_report WHERE week <= $1 ORDER BY finess, week DESC) r, unnest(r.levels) AS l(level)
  WHERE ($2::text IS NULL OR region_code = $2) AND ($3::text IS NULL OR department_code = $3) GROUP BY 1`;
const LAST_FOUR = `SELECT week::text, sum(s)::float8 AS stock, sum(c)::float8 AS crisis, sum(k)::float8 AS consumption FROM (
    SELECT week, crisis_consumption AS c, CASE WHEN crisis_consumption IS NULL THEN NULL ELSE stock_on_hand END AS s, consumption AS k
    FROM weekly_report_line WHERE department_code = $1 AND item_code = $2) l
  GROUP BY 1 ORDER BY 1 DESC LIMIT 4`;

describe('What presses', () => {
  let product: RunningProduct;
  let crisis: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T20:00:00+01:00', worker: false });
    await laySmallCountry(product.db);
    for (const text of MORE.split(';')) await product.db.manager.query(text);
    await simulate(product.db, { weeks: 8, seed: 5, now: product.clock.now(), until: LAST });
    await product.db.manager.query(DEPLETED);
    await settle(product.db, product.clock, LAST.plus(-7));
    crisis = await product.signIn('crisis.centre@demo.vigie');
  }, 60_000);

  afterAll(async () => product.stop());

  async function counts(sql: string, values: unknown[], column: string): Promise<Record<string, number>> {
    const rows: Record<string, unknown>[] = await product.db.manager.query(sql, values);
    return Object.fromEntries(rows.map((row) => [String(row['level']), Number(row[column])]));
  }

  it.each([
    ['NATION', null, null],
    ['REGION, code: "44"', '44', null],
    ['DEPARTMENT, code: "57"', null, '57'],
  ])('%s: the alerts by level are those of the list, and the difference that of the last reports', async (of, region, department) => {
    const { data, errors } = await crisis.ask(`{
      alertCounts(kind: ${of}) { week comparedWith open establishments missingReports levels { level open delta } }
      alerts(filter: { kind: ${of} }, first: 1) { totalCount } }`);
    expect(errors).toBeUndefined();
    const found = data['alertCounts'];
    const open = await counts(OPEN, [region, department], 'open');
    const now = await counts(LEVELS, [LAST.monday, region, department], 'establishments');
    const before = await counts(LEVELS, [LAST.plus(-1).monday, region, department], 'establishments');
    for (const { level, ...count } of found.levels) {
      const expected = level === 'UNKNOWN' ? now : open;
      expect({ level, ...count }).toEqual({ level, open: expected[level] ?? 0, delta: (now[level] ?? 0) - (before[level] ?? 0) });
    }
    expect(found.levels.map(({ level }: { level: string }) => level)).toEqual(['STOCK_OUT', 'CRITICAL', 'WARNING', 'WATCH', 'UNKNOWN']);
    expect(found.open + found.missingReports).toBe(data['alerts'].totalCount);
    expect(found.open).toBeGreaterThan(0);
  });

  it('counts an alert of a missing report as soon as the next sweep has opened it', async () => {
    const [row] = await product.db.manager.query(`SELECT count(*)::int AS missing FROM alert WHERE kind = 'MISSING_REPORT' AND status <> 'RESOLVED'`);
    const { data } = await crisis.ask('{ alertCounts(kind: NATION) { missingReports } }');
    expect(row.missing).toBeGreaterThan(0);
    expect(data['alertCounts'].missingReports).toBe(row.missing);
  });

  it('says what runs out next and where, from the sums of the last four weeks', async () => {
    const { data, errors } = await crisis.ask(`{ nextTerritoryStockOuts(kind: DEPARTMENT, first: 50) {
      code item { code } week stockOnHand crisisWeeklyConsumption observedWeeklyConsumption runwayWeeks projectedStockOut depletedSince level crisisShareCovered
      explanation { name formula result inputs { name value week } } } }`);
    expect(errors).toBeUndefined();
    const rows = data['nextTerritoryStockOuts'];
    expect(rows[0]).toMatchObject({ code: '57', item: { code: 'GOWN' }, stockOnHand: 0, level: 'STOCK_OUT', depletedSince: '2026-11-15', projectedStockOut: '2026-11-22' });
    const dates: string[] = rows.map((row: { depletedSince: string | null; projectedStockOut: string }) => row.depletedSince ?? row.projectedStockOut);
    expect(dates).toEqual(dates.toSorted());
    for (const row of rows) {
      const weeks = await product.db.manager.query(LAST_FOUR, [row.code, row.item.code]);
      const sum = (column: string): number => weeks.reduce((total: number, week: Record<string, number>) => total + (week[column] ?? 0), 0);
      expect(row).toMatchObject({ stockOnHand: weeks[0].stock, crisisWeeklyConsumption: weeks[0].crisis });
      expect(row.observedWeeklyConsumption).toBeCloseTo((weeks[0].crisis * sum('consumption')) / sum('crisis'), 6);
      expect(row.runwayWeeks).toBeCloseTo(row.stockOnHand / row.observedWeeklyConsumption, 9);
      const days = (Date.parse(row.projectedStockOut) - Date.parse('2026-11-22')) / 86_400_000;
      expect(days).toBe(Math.floor(row.runwayWeeks * 7));
      expect(row.explanation.map(({ name }: { name: string }) => name)).toEqual(['COVERAGE', 'OBSERVED_RATE', 'RUNWAY', 'STOCK_OUT_DATE']);
    }
  });

  it('pages the worst lines, of the levels asked, with the request under way', async () => {
    await product.db.manager.query(`
      WITH worst AS (SELECT finess, region_code, department_code FROM coverage_current WHERE department_code = '57' AND item_code = 'GOWN' ORDER BY finess LIMIT 1),
      request AS (INSERT INTO emergency_request (finess, region_code, department_code, status, urgency, reason, coverage_snapshot, created_at, due_at, status_since, created_by, created_by_name)
        SELECT finess, region_code, department_code, 'SUBMITTED', 'WITHIN_24_HOURS', 'Rupture', '[]', '2026-11-22', '2026-11-23', '2026-11-22', gen_random_uuid(), 'x' FROM worst RETURNING id)
      INSERT INTO emergency_request_line (request_id, item_code, position, quantity) SELECT id, 'GOWN', 1, 10 FROM request`);
    const ask = async (caller: Caller, args: string) => {
      const { data, errors } = await caller.ask(`{ worstCoverage(${args}) { establishment { finess } item { code } level stale openRequest { reference status } } }`);
      expect(errors).toBeUndefined();
      return data['worstCoverage'];
    };
    const all = await ask(crisis, 'kind: NATION, first: 200, levels: [STOCK_OUT, CRITICAL]');
    expect(new Set(all.map(({ level }: { level: string }) => level))).toEqual(new Set(['STOCK_OUT', 'CRITICAL']));
    expect([...await ask(crisis, 'kind: NATION, first: 10, levels: [STOCK_OUT, CRITICAL]'), ...await ask(crisis, 'kind: NATION, first: 190, offset: 10, levels: [STOCK_OUT, CRITICAL]')]).toEqual(all);
    const requested = all.filter(({ openRequest }: { openRequest: unknown }) => openRequest !== null);
    expect(requested).toHaveLength(1);
    expect(requested[0]).toMatchObject({ item: { code: 'GOWN' }, stale: false, openRequest: { reference: expect.stringMatching(/^DS-26-/), status: 'SUBMITTED' } });
    // Santé publique France sees the line, and not a request that the ARS has not forwarded.
    const spf = await product.signIn('spf@demo.vigie');
    expect((await ask(spf, 'kind: NATION, first: 200, levels: [STOCK_OUT, CRITICAL]')).every(({ openRequest }: { openRequest: unknown }) => openRequest === null)).toBe(true);
  });

  it('leafs through the alerts without losing or repeating one', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: Awaited<ReturnType<Caller['ask']>> = await crisis.ask('query ($after: String) { alerts(first: 50, after: $after) { nodes { id level } pageInfo { hasNextPage endCursor } totalCount } }', { after });
      seen.push(...data['alerts'].nodes.map(({ id }: { id: string }) => id));
      after = data['alerts'].pageInfo.hasNextPage ? data['alerts'].pageInfo.endCursor : null;
    } while (after !== null);
    const rows = await product.db.manager.query(`SELECT id FROM alert WHERE status <> 'RESOLVED'
      ORDER BY array_position(ARRAY['STOCK_OUT','CRITICAL','WARNING','WATCH']::coverage_level[], level), opened_at, id`);
    expect(seen).toEqual(rows.map(({ id }: { id: string }) => id));
    expect(seen.length).toBeGreaterThan(60);
  });

  it.each([
    ['ars.44@demo.vigie', 'alertCounts(kind: REGION, code: "44") { open }', 'alertCounts(kind: REGION, code: "32") { open }'],
    ['ars.44@demo.vigie', 'alertCounts(kind: DEPARTMENT, code: "67") { open }', 'alertCounts(kind: NATION) { open }'],
    ['ars.44@demo.vigie', 'nextTerritoryStockOuts(kind: DEPARTMENT, within: "44") { code }', 'nextTerritoryStockOuts(kind: DEPARTMENT, within: "32") { code }'],
    ['ars.32@demo.vigie', 'nextTerritoryStockOuts(kind: DEPARTMENT, within: "32") { code }', 'nextTerritoryStockOuts(kind: REGION) { code }'],
  ])('%s may ask %s and not %s', async (email, allowed, denied) => {
    const caller = await product.signIn(email);
    expect((await caller.ask(`{ ${allowed} }`)).errors).toBeUndefined();
    expect((await caller.ask(`{ ${denied} }`)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
