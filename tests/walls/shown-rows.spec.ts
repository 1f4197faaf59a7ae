import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { rowSettingsOf, type ScopeKind } from '#access';
import { appAddress, NO_ROWS, SYSTEM_ROWS } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/index.js';
import { laySmallCountry, LILLE, STRASBOURG } from '../support/small-country.js';
import { WORLD } from './world.sql.js';

const accountId = '00000000-0000-4000-8000-000000000001';
const on = (scopeKind: ScopeKind, scopeCode: string | null): string => rowSettingsOf({ accountId, habilitations: [{ role: 'DIRECTOR', scopeKind, scopeCode }] });

/** Who looks → whether they stand over Strasbourg, over Lille, and over a territory. */
const LOOKERS = {
  'the establishment': { rows: on('ESTABLISHMENT', STRASBOURG), strasbourg: 1, lille: 0, isTerritory: false },
  'its department': { rows: on('DEPARTMENT', '67'), strasbourg: 1, lille: 0, isTerritory: true },
  'its region': { rows: on('REGION', '44'), strasbourg: 1, lille: 0, isTerritory: true },
  'another establishment': { rows: on('ESTABLISHMENT', LILLE), strasbourg: 0, lille: 1, isTerritory: false },
  'another department': { rows: on('DEPARTMENT', '57'), strasbourg: 0, lille: 0, isTerritory: true },
  'another region': { rows: on('REGION', '32'), strasbourg: 0, lille: 1, isTerritory: true },
  'the nation': { rows: on('NATION', null), strasbourg: 1, lille: 1, isTerritory: true },
  'the platform itself': { rows: SYSTEM_ROWS, strasbourg: 1, lille: 1, isTerritory: true },
  'somebody without habilitation': { rows: rowSettingsOf({ accountId, habilitations: [] }), strasbourg: 0, lille: 0, isTerritory: false },
  nobody: { rows: NO_ROWS, strasbourg: 0, lille: 0, isTerritory: false },
  'somebody who invents codes': { rows: 'person||%|_|*', strasbourg: 0, lille: 0, isTerritory: true },
} as const;

/** Tables with one row of Strasbourg and one of Lille → the column that tells them apart. */
const PLACED: Readonly<Record<string, string>> = {
  establishment: 'finess', establishment_in_perimeter: 'finess', contact: 'finess', enrolment: 'finess', establishment_change: 'finess',
  weekly_report: 'finess', weekly_report_version: 'finess', weekly_report_line: 'finess', idempotency_key: 'finess', crisis_consumption_change: 'finess',
  level_threshold_change: 'finess', coverage_current: 'finess', alert: 'finess', alert_event: 'finess', message: 'finess', reminder_establishment: 'finess', audit_entry: 'finess',
  emergency_request: 'finess', emergency_request_line: 'asking_finess', emergency_request_event: 'asking_finess', emergency_request_donor: 'asking_finess',
  emergency_request_grant: 'asking_finess', shipment: 'asking_finess', shipment_lot: 'asking_finess', shipment_receipt: 'asking_finess', stockpile_lot: 'lot_number',
};
/** Counted for departments: an establishment alone sees none. */
const COUNTED = ['situation_cell', 'situation_reporting', 'situation_arrival', 'situation_alert'];

describe('The rows that the database shows', () => {
  let database: TestDatabase;
  let app: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    await laySmallCountry(database.db);
    await database.db.manager.query(WORLD);
    app = new pg.Client({ connectionString: appAddress({ databaseUrl: database.url, databaseAppUrl: undefined }) });
    await app.connect();
  });

  afterAll(async () => {
    await app.end();
    await database.close();
  });

  /** One transaction as somebody, undone at the end. */
  const as = async <T>(rows: string, work: () => Promise<T>): Promise<T> => {
    await app.query('BEGIN');
    try {
      await app.query(`SELECT set_config('vigie.rows', $1, true)`, [rows]);
      return await work();
    } finally {
      await app.query('ROLLBACK');
    }
  };
  const idsOf = async (table: string, column: string): Promise<unknown[]> => (await app.query<{ id: unknown }>(`SELECT ${column} AS id FROM ${table} GROUP BY 1 ORDER BY 1`)).rows.map(({ id }) => id);

  describe.each(Object.entries(LOOKERS))('to %s', (_who, { rows, strasbourg, lille, isTerritory }) => {
    const mine = [...(lille ? [LILLE] : []), ...(strasbourg ? [STRASBOURG] : [])];

    it.each(Object.entries(PLACED))('of %s are those of the perimeter', async (table, column) => {
      expect(await as(rows, async () => idsOf(table, column))).toEqual(mine);
    });

    it.each(COUNTED)('of %s are those of territories held', async (table) => {
      const codes = isTerritory ? [...(lille ? ['59'] : []), ...(strasbourg ? ['67'] : [])] : [];
      expect(await as(rows, async () => idsOf(table, 'department_code'))).toEqual(codes);
    });

    it('of movements and reminders are those of its shipments and establishments', async () => {
      expect(await as(rows, async () => idsOf('stockpile_movement', 'shipment_id'))).toHaveLength(strasbourg + lille);
      expect(await as(rows, async () => idsOf('reminder', 'id'))).toHaveLength(strasbourg + lille);
    });

    it('of names of territories and items are all there', async () => {
      expect(await as(rows, async () => idsOf('region', 'code'))).toEqual(['32', '44']);
      expect(await as(rows, async () => idsOf('item', 'code'))).toHaveLength(7);
    });
  });

  /** The row of an establishment again, as it is: written when its place allows, refused before anything else when not. */
  const writeAgain = async (table: string, column: string, finess: string): Promise<string | undefined> => {
    const [columns] = await database.db.manager.query<{ list: string }[]>(
      `SELECT string_agg(quote_ident(attname), ', ') AS list FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`, [table]);
    const [found] = await database.db.manager.query<{ row: object }[]>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${column} = $1`, [finess]);
    try {
      await app.query(`INSERT INTO ${table} (${columns?.list}) OVERRIDING SYSTEM VALUE SELECT ${columns?.list} FROM jsonb_populate_record(NULL::${table}, $1)`, [found?.row]);
      return undefined;
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    }
  };
  const WRITTEN = [
    'enrolment', 'contact', 'establishment_change', 'weekly_report', 'weekly_report_version', 'idempotency_key', 'crisis_consumption_change', 'level_threshold_change', 'alert_event',
    'message', 'reminder_establishment', 'emergency_request', 'emergency_request_line', 'emergency_request_event', 'emergency_request_donor', 'emergency_request_grant',
    'shipment', 'shipment_lot', 'shipment_receipt',
  ];
  const REFUSED_BY_POLICY = '42501';
  const ALREADY_THERE = '23505';

  it.each(WRITTEN)('may be added to %s in the perimeter, and nowhere else', async (table) => {
    const column = PLACED[table] ?? 'finess';
    const own = await as(LOOKERS['the establishment'].rows, async () => writeAgain(table, column, STRASBOURG));
    expect([undefined, ALREADY_THERE]).toContain(own);
    expect(await as(LOOKERS['the establishment'].rows, async () => writeAgain(table, column, LILLE))).toBe(REFUSED_BY_POLICY);
    expect(await as(LOOKERS['another region'].rows, async () => writeAgain(table, column, STRASBOURG))).toBe(REFUSED_BY_POLICY);
    expect(await as(NO_ROWS, async () => writeAgain(table, column, STRASBOURG))).toBe(REFUSED_BY_POLICY);
  });

  it.each(['weekly_report', 'contact', 'alert', 'emergency_request', 'shipment'])('may be changed in %s inside the perimeter only, and not moved out of it', async (table) => {
    const change = async (rows: string): Promise<number | null> => as(rows, async () => (await app.query(`UPDATE ${table} SET region_code = region_code`)).rowCount);
    expect(await change(LOOKERS['its region'].rows)).toBe(1);
    expect(await change(LOOKERS['another department'].rows)).toBe(0);
    expect(await change(NO_ROWS)).toBe(0);
    const moved = as(LOOKERS['its region'].rows, async () => app.query(`UPDATE ${table} SET region_code = '32'`));
    await expect(moved).rejects.toMatchObject({ code: REFUSED_BY_POLICY });
  });

  it('are written by the platform alone where figures are worked out', async () => {
    const change = async (rows: string): Promise<number | null> => as(rows, async () => (await app.query('UPDATE coverage_current SET week = week')).rowCount);
    expect(await change(SYSTEM_ROWS)).toBe(2);
    expect(await change(LOOKERS['the nation'].rows)).toBe(0);
    await expect(as(LOOKERS['the nation'].rows, async () => app.query('DELETE FROM coverage_current'))).rejects.toMatchObject({ code: REFUSED_BY_POLICY });
  });

  it('of accounts, habilitations and sessions are one’s own, and those inside a territory one answers for', async () => {
    const emails = async (rows: string): Promise<unknown[]> => as(rows, async () => idsOf('account', 'email'));
    const [person] = await database.db.manager.query<{ id: string }[]>(`SELECT id FROM account WHERE email = 'director.lille@demo.vigie'`);
    const director = rowSettingsOf({ accountId: person?.id ?? '', habilitations: [{ role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: LILLE }] });
    expect(await emails(director)).toEqual(['director.lille@demo.vigie']);
    expect(await emails(on('REGION', '32'))).toEqual(['ars.32@demo.vigie', 'director.lille@demo.vigie']);
    expect(await emails(on('REGION', '44'))).toEqual(['ars.44@demo.vigie', 'director.strasbourg@demo.vigie', 'dt.67@demo.vigie', 'reporter.strasbourg@demo.vigie']);
    expect(await emails(SYSTEM_ROWS)).toHaveLength(9);
    expect(await emails(NO_ROWS)).toEqual([]);
    await expect(as(director, async () => app.query(`UPDATE account SET name = 'x' RETURNING 1`))).resolves.toMatchObject({ rowCount: 0 });
    await expect(as(director, async () => app.query(`INSERT INTO habilitation (account_id, role, scope_kind, granted_by_name, reason) VALUES ($1, 'ADMIN', 'NATION', 'x', 'x')`, [person?.id]))).rejects.toMatchObject({ code: REFUSED_BY_POLICY });
  });

  it('leave a lot unknown to whoever has no shipment of it', async () => {
    expect(await as(LOOKERS['the establishment'].rows, async () => (await app.query('UPDATE stockpile_lot SET version = version')).rowCount)).toBe(1);
    expect(await as(LOOKERS['another department'].rows, async () => (await app.query('UPDATE stockpile_lot SET version = version')).rowCount)).toBe(0);
  });
});
