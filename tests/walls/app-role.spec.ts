import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { appAddress, whyAboveWall } from '#platform';
import { connectAsApplication } from '../support/application-database.js';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

const DENIED = '42501';

describe('The role of API and worker', () => {
  let database: TestDatabase;
  let app: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = new pg.Client({ connectionString: appAddress({ databaseUrl: database.url, databaseAppUrl: undefined }) });
    await app.connect();
  });

  afterAll(async () => {
    await app.end();
    await database.close();
  });

  it('is a role of its own, with none of the powers that pass over policies', async () => {
    const { rows } = await app.query(`SELECT session_user = current_user AS "isLogin", r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb, r.rolreplication
      FROM pg_roles r WHERE r.rolname = current_user`);
    expect(rows).toEqual([{ isLogin: true, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false }]);
  });

  it('owns nothing, and is a member of nothing', async () => {
    const { rows } = await app.query(`SELECT (SELECT count(*)::int FROM pg_shdepend WHERE deptype = 'o' AND refobjid = current_user::regrole) AS owned,
      (SELECT count(*)::int FROM pg_auth_members WHERE member = current_user::regrole) AS memberships`);
    expect(rows).toEqual([{ owned: 0, memberships: 0 }]);
  });

  it.each([
    'SET ROLE postgres',
    'SET SESSION AUTHORIZATION postgres',
    'ALTER ROLE vigie_app BYPASSRLS',
    'ALTER TABLE establishment DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE weekly_report ADD COLUMN mine text',
    'DROP POLICY rows_select ON establishment',
    'CREATE POLICY mine ON establishment USING (true)',
    'ALTER POLICY rows_select ON establishment USING (true)',
    'DROP TABLE weekly_report_version',
    'TRUNCATE weekly_report',
    'CREATE TABLE mine (finess text)',
    'CREATE VIEW mine AS SELECT * FROM establishment',
    'CREATE SCHEMA mine',
    'CREATE TABLE bullmq.mine (finess text)',
    'ALTER TABLE weekly_report_version DISABLE TRIGGER ALL',
    'CREATE OR REPLACE FUNCTION work_is_system() RETURNS boolean LANGUAGE sql RETURN true',
    'SELECT * FROM schema_migration',
    'COPY establishment FROM PROGRAM \'true\'',
  ])('may not: %s', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: DENIED });
  });

  it.each([
    'weekly_report_version', 'alert_event', 'emergency_request_event', 'emergency_request_donor', 'emergency_request_grant', 'stockpile_movement',
    'doctrine_value', 'crisis_consumption_change', 'level_threshold_change', 'establishment_change', 'reminder', 'reminder_establishment',
  ])('may only add to %s and read it', async (table) => {
    const { rows } = await app.query(`SELECT has_table_privilege($1, 'SELECT') AS reads, has_table_privilege($1, 'INSERT') AS adds,
      has_any_column_privilege($1, 'UPDATE') OR has_table_privilege($1, 'DELETE') OR has_table_privilege($1, 'TRUNCATE') AS changes`, [table]);
    expect(rows).toEqual([{ reads: true, adds: true, changes: false }]);
  });

  it('stands behind the wall, which production asks before it starts; the owner does not', async () => {
    const behind = await connectAsApplication(database.url);
    try {
      expect(await whyAboveWall(behind.source)).toBeUndefined();
      expect(await whyAboveWall(database.db.source)).toMatch(/est superutilisateur/);
    } finally {
      await behind.source.destroy();
    }
  });
});
