import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { rowSettingsOf } from '#access';
import { appAddress } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/index.js';
import { laySmallCountry, LILLE, STRASBOURG } from '../support/small-country.js';
import { WORLD } from './world.sql.js';

/** Tables of places that stay behind when an establishment moves, and why. Every other one follows it. */
const STAYS: Readonly<Record<string, string>> = {
  weekly_report: 'counted in the week where it was then', weekly_report_version: 'history', idempotency_key: 'gone within days',
  alert_event: 'history', establishment_change: 'history', audit_entry: 'history, never rewritten', message: 'history', reminder_establishment: 'history',
  emergency_request: 'decided by the agency it was sent to', emergency_request_line: 'of its request', emergency_request_event: 'of its request',
  emergency_request_donor: 'of its request', emergency_request_grant: 'of its request',
  shipment: 'of its request', shipment_lot: 'of its request', shipment_receipt: 'of its request',
  establishment: 'is what moves',
  situation_cell: 'of a territory', situation_reporting: 'of a territory', situation_arrival: 'of a territory', situation_alert: 'of a territory',
};

const REVOKED = '00000000-0000-4000-8000-00000000dddd';

describe('When an establishment moves to another region', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let followers: { table: string; column: string }[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await laySmallCountry(database.db);
    const { manager } = database.db;
    await manager.query(WORLD);
    await manager.query(`
      INSERT INTO invitation (id, email, name, role, scope_kind, scope_code, finess, region_code, department_code, reason, invited_by_name, invited_at, last_sent_at, expires_at)
        SELECT gen_random_uuid(), finess || '@example.fr', 'x', 'REPORTER', 'ESTABLISHMENT', finess, finess, region_code, department_code, 'x', 'x', now(), now(), now() FROM establishment;
      INSERT INTO alert (id, finess, kind, region_code, department_code, status, opened_week, week, opened_at, updated_at)
        VALUES ('over', '${STRASBOURG}', 'MISSING_REPORT', '44', '67', 'RESOLVED', '2026-11-02', '2026-11-02', now(), now());
      INSERT INTO account (id, email, name, created_at) VALUES ('${REVOKED}', 'gone@example.fr', 'x', now());
      INSERT INTO habilitation (account_id, role, scope_kind, scope_code, granted_by_name, reason, valid_from, revoked_at, revocation_reason)
        VALUES ('${REVOKED}', 'REPORTER', 'ESTABLISHMENT', '${STRASBOURG}', 'x', 'x', '2026-01-01', now(), 'x')`);
    await manager.query(`UPDATE establishment SET region_code = '32', department_code = '59' WHERE finess = $1`, [STRASBOURG]);
    followers = await manager.query(`
      SELECT split_part(encode(tgargs, 'escape'), '\\000', 1) AS table, split_part(encode(tgargs, 'escape'), '\\000', 2) AS column
      FROM pg_trigger WHERE tgrelid = 'establishment'::regclass AND tgfoid = 'move_followers'::regproc ORDER BY 1`);
    app = new pg.Client({ connectionString: appAddress({ databaseUrl: database.url, databaseAppUrl: undefined }) });
    await app.connect();
  });

  afterAll(async () => {
    await app.end();
    await database.close();
  });

  /** The establishments whose rows of a table somebody of a region sees. */
  const seenBy = async (region: string, table: string, column: string, those = 'true'): Promise<unknown[]> => {
    const rows = rowSettingsOf({ accountId: '00000000-0000-4000-8000-000000000001', habilitations: [{ role: 'ARS_AGENT', scopeKind: 'REGION', scopeCode: region }] });
    await app.query('BEGIN');
    try {
      await app.query(`SELECT set_config('vigie.rows', $1, true)`, [rows]);
      const found = await app.query<{ code: unknown }>(`SELECT DISTINCT ${column} AS code FROM ${table} WHERE ${column} IN ($1, $2) AND ${those} ORDER BY 1`, [STRASBOURG, LILLE]);
      return found.rows.map(({ code }) => code);
    } finally {
      await app.query('ROLLBACK');
    }
  };

  it('every table of places says whether it follows', async () => {
    const placed: { name: string }[] = await database.db.manager.query(`
      SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'department_code'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND EXISTS (SELECT 1 FROM pg_attribute r WHERE r.attrelid = c.oid AND r.attname = 'region_code') ORDER BY 1`);
    const said = [...followers.map(({ table }) => table), ...Object.keys(STAYS)];
    expect(placed.map(({ name }) => name).filter((name) => !said.includes(name))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  it('what is said of it now is its new region’s to see, and no longer its former one’s', async () => {
    expect(followers.length).toBeGreaterThanOrEqual(8);
    for (const { table, column } of followers) {
      const now = { alert: "status <> 'RESOLVED'", habilitation: 'revoked_at IS NULL' }[table] ?? 'true';
      expect([table, await seenBy('32', table, column, now)]).toEqual([table, [LILLE, STRASBOURG].toSorted()]);
      expect([table, await seenBy('44', table, column, now)]).toEqual([table, []]);
    }
  });

  it('what is over stays with the region where it happened', async () => {
    expect(await seenBy('44', 'alert', 'finess', "status = 'RESOLVED'")).toEqual([STRASBOURG]);
    expect(await seenBy('44', 'habilitation', 'scope_code', 'revoked_at IS NOT NULL')).toEqual([STRASBOURG]);
    expect(await seenBy('44', 'weekly_report', 'finess')).toEqual([STRASBOURG]);
    expect(await seenBy('32', 'weekly_report', 'finess')).toEqual([LILLE]);
  });
});
