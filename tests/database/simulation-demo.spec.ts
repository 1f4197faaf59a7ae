import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ROLES } from '#access';
import { Catalogue } from '#catalogue';
import { CoverageOfEstablishment } from '#coverage';
import { IdentityModule, SignInByPassword } from '#identity';
import { TellAlerts, TellRequestSteps } from '#messaging';
import { CLOCK, NO_ROWS, PlatformModule, Refusal } from '#platform';
import { seedDemo, type SeedDemoResult, type SeedProgress } from '#simulation';
import { settle } from '../support/evaluate.js';
import { createTestDatabase, testConfig, type TestDatabase } from '../support/index.js';

const NOW = new Date('2026-11-23T08:42:00Z');
const clock = { now: () => NOW };

let base: TestDatabase;
let result: SeedDemoResult;
const progress: SeedProgress[] = [];

beforeAll(async () => {
  base = await createTestDatabase();
  result = await seedDemo(base.db, { mode: 'demo', now: NOW, weeks: 10, onProgress: (step) => progress.push(step) });
}, 120_000);

afterAll(async () => base.close());

const one = async (sql: string): Promise<Record<string, number>> => (await base.db.manager.query(sql))[0];

test('loads the whole network, rolled out in waves, with its reports', async () => {
  expect(result).toMatchObject({ kind: 'loaded', requests: 30 });
  const facts = await one(`SELECT (SELECT count(*)::int FROM establishment) AS establishments, (SELECT count(*)::int FROM ght) AS groups,
    (SELECT count(*)::int FROM enrolment WHERE wave_code = 'DEMO-1') AS first, (SELECT count(*)::int FROM enrolment) AS enrolled,
    (SELECT count(*)::int FROM contact) AS contacts, (SELECT count(*)::int FROM weekly_report WHERE week = '2026-11-09') AS reports,
    (SELECT count(*)::int FROM weekly_report WHERE week = '2026-11-16') AS partial`);
  expect(facts).toMatchObject({ establishments: 3_100, groups: 137, enrolled: 3_100 });
  expect(facts['contacts']).toBeGreaterThan(5_700);
  expect(facts['contacts']).toBeLessThan(6_150);
  expect(facts['first']).toBeGreaterThanOrEqual(137);
  expect((facts['reports'] ?? 0) / 3_100).toBeGreaterThan(0.88);
  expect((facts['partial'] ?? 0) / 3_100).toBeGreaterThan(0.5);
  expect((facts['partial'] ?? 0) / 3_100).toBeLessThan(0.7);
});

test('says how far it is, stage after stage', () => {
  const stages = [...new Set(progress.map((step) => step.stage))];
  expect(stages).toEqual(['Réseau de démonstration', 'Remontées simulées', 'Comptes', 'Stock stratégique', 'Demandes de secours']);
  expect(progress.findLast((step) => step.stage === 'Remontées simulées')).toMatchObject({ done: 3_100, total: 3_100 });
});

describe('every role', () => {
  let product: INestApplicationContext;
  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [PlatformModule.forProcess(testConfig(base.url), 'test', NO_ROWS), IdentityModule] })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .compile();
    product = await module.init();
  });
  afterAll(async () => product.close());

  test.each(ROLES)('%s signs in with the password of the demonstration', async (role) => {
    const email = `${role.toLowerCase().replaceAll('_', '.')}@demo.vigie`;
    const outcome = await product.get(SignInByPassword).execute(email, 'vigie-demo');
    expect(outcome).toMatchObject({ kind: 'success', actor: { habilitations: [{ role }] } });
  });
});

test('every establishment stands somewhere, near those of its commune', async () => {
  const facts = await one(`SELECT count(*) FILTER (WHERE latitude IS NULL OR longitude IS NULL)::int AS nowhere,
    count(*) FILTER (WHERE department_code = '57' AND NOT (latitude BETWEEN 48.6 AND 49.6 AND longitude BETWEEN 5.5 AND 7))::int AS away FROM establishment`);
  expect(facts).toEqual({ nowhere: 0, away: 0 });
});

test('the director has not reported last week, and gowns are about to run out', async () => {
  const finess = result.kind === 'loaded' ? result.showcase : '';
  const scope = { nation: false, regions: ['44'], departments: [], establishments: [] };
  const coverage = await new CoverageOfEstablishment(base.db, new Catalogue(base.db), clock).execute(scope, finess, null);
  const levels = Object.fromEntries(coverage.map(({ item, figures }) => [item.code, figures?.level]));
  expect(levels).toMatchObject({ GOWN: 'CRITICAL', FFP2_MASK: 'WARNING', GLOVE: 'WATCH', SURGICAL_MASK: 'OK', CAP: 'OK' });
  expect(coverage[0]?.week?.toString()).toBe('2026-W46');
});

test('one person reports for three establishments of the department', async () => {
  const perimeters = await base.db.manager.query(`SELECT h.role, h.scope_code AS finess, e.department_code AS department FROM habilitation h
    JOIN account a ON a.id = h.account_id JOIN establishment e ON e.finess = h.scope_code WHERE a.email = 'logistics@demo.vigie' ORDER BY h.id`);
  expect(perimeters).toHaveLength(3);
  expect(perimeters[0]).toEqual({ role: 'REPORTER', finess: '579900028', department: '57' });
  expect(new Set(perimeters.map(({ department }: { department: string }) => department))).toEqual(new Set(['57']));
});

test('the pages of access have something to show: a region half registered, rights in every state, softwares, the trail of it', async () => {
  const facts = await one(`SELECT
    (SELECT count(*)::int FROM invitation WHERE accepted_at IS NOT NULL) AS activated,
    (SELECT count(*)::int FROM invitation WHERE accepted_at IS NULL AND expires_at <= '${NOW.toISOString()}') AS expired,
    (SELECT count(*)::int FROM invitation WHERE accepted_at IS NULL AND expires_at > '${NOW.toISOString()}') AS waiting,
    (SELECT count(*)::int FROM habilitation WHERE valid_until < '${NOW.toISOString()}' AND revoked_at IS NULL) AS ended,
    (SELECT count(*)::int FROM habilitation WHERE revoked_at IS NOT NULL) AS withdrawn,
    (SELECT count(*)::int FROM habilitation h JOIN account a ON a.id = h.account_id WHERE a.email LIKE '%@demo.vigie' AND h.reviewed_at IS NULL) AS "toReview",
    (SELECT count(*)::int FROM machine_credential WHERE last_used_at IS NOT NULL) AS softwares,
    (SELECT count(*)::int FROM habilitation h JOIN account a ON a.id = h.account_id WHERE a.is_demo AND a.password_hash IS NULL AND h.granted_by_name = 'Vigie EPI') AS strangers`);
  // Three wait for their grantors; the administrator, created last, has none above.
  expect(facts).toMatchObject({ ended: 1, withdrawn: 1, toReview: 4, softwares: 2, strangers: 0 });
  for (const group of ['activated', 'expired', 'waiting']) expect(facts[group]).toBeGreaterThan(30);
  const told = await base.db.manager.query(`SELECT DISTINCT action FROM audit_entry WHERE finess = '579900028' ORDER BY 1`);
  expect(told.map(({ action }: { action: string }) => action)).toEqual(expect.arrayContaining(['habilitation.grant', 'habilitation.revoke', 'invitation.send', 'machine.create', 'report.submit']));
});

test('gowns are gone in one department, and nobody has answered yet in another', async () => {
  const [meuse] = await base.db.manager.query(`SELECT sum(stock_on_hand[3])::int AS gowns, count(*)::int AS reports FROM weekly_report WHERE department_code = '55' AND week = '2026-11-16'`);
  expect(meuse).toMatchObject({ gowns: 0 });
  expect(await one(`SELECT count(*)::int AS reports FROM weekly_report WHERE department_code = '48' AND week = '2026-11-16'`)).toEqual({ reports: 0 });
  expect(await one(`SELECT (count(*) > 5)::int AS known FROM weekly_report WHERE department_code = '48' AND week = '2026-11-09'`)).toEqual({ known: 1 });
});

test('emergency requests wait in every status, lots of each item are in store', async () => {
  const statuses = await base.db.manager.query('SELECT DISTINCT status FROM emergency_request ORDER BY 1');
  expect(statuses.map((row: { status: string }) => row.status)).toEqual([
    'FORWARDED', 'PLANNED', 'RECEIVED', 'REDIRECTED', 'REJECTED', 'RETURNED', 'SHIPPED', 'SUBMITTED',
  ]);
  const facts = await one(`SELECT
    (SELECT count(*)::int FROM emergency_request WHERE status = 'SUBMITTED' AND region_code = '44') AS "toDecide",
    (SELECT count(*)::int FROM emergency_request WHERE status = 'SUBMITTED' AND region_code = '44' AND due_at < '2026-11-23T08:42:00Z') AS overdue,
    (SELECT count(*)::int FROM emergency_request WHERE status = 'FORWARDED') AS "toServe",
    (SELECT count(*)::int FROM shipment WHERE status IN ('PLANNED', 'SHIPPED')) AS "underWay",
    (SELECT count(*)::int FROM shipment WHERE status IN ('PLANNED', 'SHIPPED')
      AND (expected_delivery < '2026-11-23T08:42:00Z' OR status = 'PLANNED' AND planned_for < '2026-11-23')) AS late,
    (SELECT count(*)::int FROM emergency_request_donor) AS donors, (SELECT count(*)::int FROM emergency_request_grant) AS grants`);
  expect(facts).toEqual({ toDecide: 7, overdue: 3, toServe: 5, underWay: 12, late: 1, donors: 2, grants: 2 });
  const levels = await base.db.manager.query(
    `SELECT DISTINCT s->>'level' AS level FROM emergency_request r JOIN emergency_request_line l ON l.request_id = r.id,
       jsonb_array_elements(r.coverage_snapshot) s WHERE r.status = 'FORWARDED' AND s->>'item' = l.item_code`,
  );
  expect(levels.length).toBeGreaterThanOrEqual(2);
  const lots = await base.db.manager.query('SELECT item_code, count(DISTINCT expires_on)::int AS dates FROM stockpile_lot GROUP BY 1');
  expect(lots).toHaveLength(7);
});

test('the outbox tells the last day’s steps, and nothing of 26 weeks of reports', async () => {
  await settle(base.db, clock);
  const pages = { publicUrl: 'http://localhost:3000' };
  await new TellRequestSteps(base.db, clock, pages).execute();
  await new TellAlerts(base.db, new Catalogue(base.db), clock, pages).execute();
  const kinds = await base.db.manager.query('SELECT kind, count(*)::int AS messages FROM message GROUP BY 1');
  expect(kinds).toEqual([{ kind: 'EMERGENCY_REQUEST', messages: expect.any(Number) }]);
  expect(kinds[0].messages).toBeGreaterThanOrEqual(5);
  expect(kinds[0].messages).toBeLessThan(50);
}, 120_000);

test('a second time, there is nothing to do; cut short, it resumes without doubling', async () => {
  const counts = 'SELECT (SELECT count(*) FROM weekly_report) AS r, (SELECT count(*) FROM emergency_request_event) AS e, (SELECT sum(on_hand) FROM stockpile_lot) AS l, (SELECT count(*) FROM account) AS a';
  const before = await one(counts);
  expect(await seedDemo(base.db, { mode: 'demo', now: NOW })).toEqual({ kind: 'already-there' });
  await base.db.manager.query(`DELETE FROM session; DELETE FROM habilitation h USING account a WHERE a.id = h.account_id AND a.email = 'admin@demo.vigie'; DELETE FROM account WHERE email = 'admin@demo.vigie'`);
  expect(await seedDemo(base.db, { mode: 'demo', now: NOW, weeks: 10 })).toMatchObject({ kind: 'loaded', reports: 0 });
  expect(await one(counts)).toEqual(before);
});

test('beside another directory, only accounts and stockpile are added', async () => {
  const other = await createTestDatabase();
  await other.db.manager.query(`INSERT INTO region VALUES ('44', 'Grand Est'); INSERT INTO department VALUES ('57', 'Moselle', '44');
    INSERT INTO establishment (finess, name, region_code, department_code, source) VALUES ('570000010', 'CH', '44', '57', 'FINESS')`);
  expect(await seedDemo(other.db, { mode: 'demo', now: NOW })).toMatchObject({ kind: 'loaded', showcase: '570000010', reports: 0, requests: 0 });
  expect(await other.db.manager.query('SELECT count(*)::int AS n FROM establishment')).toEqual([{ n: 1 }]);
  await other.close();
});

test('is refused in production, and writes nothing', async () => {
  const other = await createTestDatabase();
  await expect(seedDemo(other.db, { mode: 'production', now: NOW })).rejects.toThrow(Refusal);
  expect(await other.db.manager.query('SELECT count(*)::int AS n FROM account')).toEqual([{ n: 0 }]);
  await other.close();
});

test('started again weeks later, even early on a Monday, it goes on to its present, and the showcase still has to report', async () => {
  const later = new Date('2026-12-14T00:30:00+01:00');
  expect(await seedDemo(base.db, { mode: 'demo', now: later })).toMatchObject({ kind: 'extended' });
  const weeks = await base.db.manager.query(`SELECT week::text, count(*)::int AS n, count(*) FILTER (WHERE finess = '579900028')::int AS showcase,
    count(*) FILTER (WHERE submitted_at > $1)::int AS future FROM weekly_report WHERE week >= '2026-11-16' GROUP BY 1 ORDER BY 1`, [later]);
  expect(weeks.map(({ week, showcase, future }: Record<string, unknown>) => [week, showcase, future])).toEqual([
    ['2026-11-16', 1, 0], ['2026-11-23', 1, 0], ['2026-11-30', 1, 0], ['2026-12-07', 0, 0],
  ]);
  const shares = weeks.map(({ n }: { n: number }) => n / 3_100);
  for (const share of shares.slice(0, 3)) expect(share).toBeGreaterThan(0.85);
  expect(shares[3]).toBeGreaterThan(0.5);
  expect(shares[3]).toBeLessThan(0.7);
  expect(await seedDemo(base.db, { mode: 'demo', now: later })).toEqual({ kind: 'already-there' });
});
