import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '#access';
import { type EmergencyRequest, type RequestFilter, type RequestOrder, requestCursor, requestScopeFor } from '#resupply';
import { BRENAC, createScene, METZ, people, SARRELUNE, type Scene } from '../flows/emergency-request-scene.js';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';

const clock = new TestClock('2026-11-23T09:42:00+01:00');
const REQUESTS = 1_000;
let test: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  test = await createTestDatabase();
  scene = await createScene(test.db, clock);
  // One request a minute, in turn of each establishment and of six statuses; some share their minute.
  await test.db.manager.query(
    `WITH asked AS (
       INSERT INTO emergency_request (finess, region_code, department_code, status, urgency, reason, coverage_snapshot, created_at, due_at,
         status_since, created_by, created_by_name)
       SELECT e.finess, e.region, e.department, (ARRAY['SUBMITTED', 'FORWARDED', 'RECEIVED', 'REJECTED', 'PLANNED', 'CANCELLED'])[1 + (n / 3) % 6],
              (ARRAY['WITHIN_24_HOURS', 'WITHIN_A_WEEK'])[1 + n % 2], 'r', '[]', at, at + CASE WHEN n % 2 = 0 THEN interval '1 day' ELSE '7 days' END,
              at, gen_random_uuid(), 'D'
       FROM generate_series(1, ${REQUESTS}) AS n
       CROSS JOIN LATERAL (SELECT timestamptz '2026-11-01 00:00+01' + (n / 2) * interval '1 minute' AS at) t
       JOIN (VALUES (0, '${METZ}', '44', '57'), (1, '${SARRELUNE}', '44', '57'), (2, '${BRENAC}', '75', '33')) e(turn, finess, region, department)
         ON e.turn = n % 3
       RETURNING id, status)
     , lines AS (INSERT INTO emergency_request_line (request_id, item_code, position, quantity) SELECT id, 'GOWN', 1, 10 FROM asked)
     INSERT INTO emergency_request_event (request_id, version, kind, from_status, to_status, at, by_account, by_name, role)
     SELECT id, 1, 'SUBMIT', 'DRAFT', 'SUBMITTED', now(), gen_random_uuid(), 'D', 'DIRECTOR' FROM asked`,
  );
  await test.db.manager.query('ANALYZE emergency_request');
});

afterAll(async () => test.close());

async function readAll(actor: Actor, filter: RequestFilter, order: RequestOrder, first: number): Promise<EmergencyRequest[]> {
  const all: EmergencyRequest[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await scene.read.list(requestScopeFor(actor), { filter, order, first, after });
    all.push(...page.rows);
    const last = page.rows.at(-1);
    if (!page.hasNext || !last) return all;
    after = requestCursor(last, order);
  }
}

async function countOf(actor: Actor, filter: RequestFilter = {}): Promise<number> {
  return (await scene.read.list(requestScopeFor(actor), { filter, order: 'NEWEST', first: 1 })).total;
}

describe('a list of requests', () => {
  it.each(['NEWEST', 'DUE_FIRST', 'LONGEST_WAITING'] as const)('page by page, %s: each request once, in order', async (order) => {
    const all = await readAll(people.crisisCentre, {}, order, 37);
    expect(new Set(all.map((request) => request.id)).size).toBe(REQUESTS);
    const times = all.map((request) => ({ NEWEST: -request.createdAt.getTime(), DUE_FIRST: request.dueAt.getTime(), LONGEST_WAITING: request.statusSince.getTime() })[order]);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(all[0]).toMatchObject({ lines: [{ item: 'GOWN', quantity: 10 }], history: [{ kind: 'SUBMIT' }], shipments: [] });
  });

  it('costs two statements, from 1 row to 1,000', async () => {
    const run = jest.spyOn(test.db, 'run');
    const statements: number[] = [];
    for (const first of [1, 25, 1_000]) {
      run.mockClear();
      const page = await scene.read.list(requestScopeFor(people.crisisCentre), { filter: {}, order: 'NEWEST', first });
      expect(page.rows).toHaveLength(first);
      statements.push(run.mock.calls.length);
    }
    run.mockRestore();
    expect(statements).toEqual([2, 2, 2]);
  });

  it('refuses a place in another list', async () => {
    const query = { filter: {}, order: 'NEWEST', first: 1 } as const;
    for (const after of ['nothing', Buffer.from('1 2').toString('base64url'), Buffer.from(' ').toString('base64url')]) {
      await expect(scene.read.list(requestScopeFor(people.spf), { ...query, after })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
  });
});

describe('who sees which requests', () => {
  it('each their own, Santé publique France what was forwarded, an administrator none', async () => {
    const metz = await readAll(people.director, {}, 'NEWEST', 200);
    expect(new Set(metz.map((request) => request.finess))).toEqual(new Set([METZ]));
    expect(new Set((await readAll(people.neighbour, {}, 'NEWEST', 200)).map((request) => request.finess))).toEqual(new Set([SARRELUNE]));
    expect(new Set((await readAll(people.ars, {}, 'NEWEST', 200)).map((request) => request.regionCode))).toEqual(new Set(['44']));
    expect(new Set((await readAll(people.otherArs, {}, 'NEWEST', 200)).map((request) => request.finess))).toEqual(new Set([BRENAC]));
    const spf = await readAll(people.spf, {}, 'NEWEST', 200);
    expect(new Set(spf.map((request) => request.status))).toEqual(new Set(['FORWARDED', 'PLANNED', 'RECEIVED']));
    const [metzCount, neighbourCount, arsCount, otherCount, all] = await Promise.all(
      [people.director, people.neighbour, people.ars, people.otherArs, people.crisisCentre].map(async (actor) => countOf(actor)),
    );
    expect(metz).toHaveLength(metzCount ?? Number.NaN);
    expect((metzCount ?? 0) + (neighbourCount ?? 0)).toBe(arsCount);
    expect((arsCount ?? 0) + (otherCount ?? 0)).toBe(all);
    expect(spf).toHaveLength(await countOf(people.spf));
    expect(() => requestScopeFor(people.admin)).toThrow();
  });

  it('a filter narrows and never widens', async () => {
    const foreign: RequestFilter[] = [{ kind: 'REGION', code: '75' }, { kind: 'DEPARTMENT', code: '33' }, { kind: 'ESTABLISHMENT', code: BRENAC }];
    for (const filter of foreign) {
      expect(await countOf(people.otherArs, filter)).toBeGreaterThan(0);
      for (const actor of [people.ars, people.director, people.department]) expect(await countOf(actor, filter)).toBe(0);
    }
    expect(await countOf(people.spf, { statuses: ['SUBMITTED', 'REJECTED'] })).toBe(0);
    expect(await countOf(people.ars, { kind: 'NATION' })).toBe(await countOf(people.ars));
    expect(await countOf(people.ars, { kind: 'REGION', code: null })).toBe(0);
    const urgent = await readAll(people.ars, { urgency: 'WITHIN_24_HOURS', statuses: ['SUBMITTED'], kind: 'ESTABLISHMENT', code: METZ }, 'DUE_FIRST', 10);
    expect(urgent.length).toBeGreaterThan(0);
    for (const request of urgent) expect(request).toMatchObject({ urgency: 'WITHIN_24_HOURS', status: 'SUBMITTED', finess: METZ });
  });
});
