import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PurgeTrail, recordAudit, SealTrail, VerifyTrail } from '#audit';
import { asSystem, type Database, runInWork, Secrets } from '#platform';
import { connectAsApplication } from '../support/application-database.js';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

const secrets = new Secrets('a secret of the test, long enough');
const DENIED = 'permission denied';

let owner: TestDatabase;
let app: Database;

beforeAll(async () => {
  owner = await createTestDatabase();
  app = await connectAsApplication(owner.url);
  await asSystem(async () => recordAudit(app, { action: 'doctrine.set', person: { id: null, name: 'Alice Roy' }, at: new Date() }));
  await asSystem(async () => new SealTrail(app, secrets).execute());
});

afterAll(async () => {
  await app.source.destroy();
  await owner.close();
});

/** With all that the application can say of itself. */
async function asApplication(sql: string): Promise<unknown> {
  return app.source.query(`SELECT set_config('vigie.rows', 'system', false)`).then(async () => app.source.query(sql));
}

test.each(['audit_entry', 'audit_head', 'audit_seal', 'audit_sealed', 'audit_root', 'audit_purge'])('the application changes, removes and empties nothing of %s', async (table) => {
  const [column] = await owner.db.manager.query<[{ name: string }]>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND data_type IN ('bigint', 'text') ORDER BY 1 LIMIT 1`, [table],
  );
  await expect(asApplication(`UPDATE ${table} SET ${column.name} = ${column.name}`)).rejects.toThrow(DENIED);
  await expect(asApplication(`DELETE FROM ${table}`)).rejects.toThrow(DENIED);
  await expect(asApplication(`TRUNCATE ${table}`)).rejects.toThrow(DENIED);
  await expect(asApplication(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)).rejects.toThrow('must be owner');
  await expect(asApplication(`DROP TABLE ${table}`)).rejects.toThrow('must be owner');
});

test.each(['audit_head', 'audit_sealed', 'audit_root'])('the application adds nothing to %s itself', async (table) => {
  await expect(asApplication(`INSERT INTO ${table} SELECT * FROM ${table}`)).rejects.toThrow(DENIED);
});

test.each(['audit_chain', 'audit_refuse', 'audit_now', 'audit_drop_until', 'audit_drop_until_unasked', 'audit_seal_check'])('the application does not replace %s', async (name) => {
  await expect(asApplication(`ALTER FUNCTION ${name} RENAME TO other`)).rejects.toThrow('must be owner');
});

test('the application removes nothing but by the retention, in no person’s name, and never what is young', async () => {
  await expect(app.source.query(`SELECT set_config('vigie.rows', 'nation|||||', false)`).then(async () => app.source.query('SELECT audit_drop_until(1)'))).rejects.toThrow('not for a person');
  await expect(asApplication('SELECT audit_drop_until_unasked(1)')).rejects.toThrow(DENIED);
  await expect(asApplication('SELECT audit_drop_until(1)')).rejects.toThrow('nothing to remove');
});

test('the worker seals, verifies and purges as the application', async () => {
  const { findings, entries } = await asSystem(async () => new VerifyTrail(app, secrets).execute());
  expect({ findings, entries }).toEqual({ findings: [], entries: 1 });
  await owner.db.manager.query(`CREATE OR REPLACE FUNCTION audit_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $f$ SELECT clock_timestamp() + interval '13 months' $f$`);
  expect(await asSystem(async () => new PurgeTrail(app, secrets, { auditRetentionMonths: 12 }).execute())).toBe(1);
  expect((await asSystem(async () => new VerifyTrail(app, secrets).execute())).findings).toEqual([]);
});

test('nobody unknown adds to the trail, and who reads it sees their perimeter only', async () => {
  const work = (rowSettings: string) => ({ requestId: 'r1', address: '192.0.2.7', userAgent: null, person: null, rowSettings });
  const entry = { action: 'report.remind' as const, person: { id: null, name: 'X' }, place: { regionCode: '44' }, at: new Date() };
  await expect(runInWork(work(''), async () => recordAudit(app, entry))).rejects.toThrow('row-level security');
  await runInWork(work('person|00000000-0000-4000-8000-000000000001|44||'), async () => recordAudit(app, entry));
  const seen = async (rows: string): Promise<number> => runInWork(work(rows), async () => (await app.run({ name: `seen-${rows.length}`, text: 'SELECT address FROM audit_entry WHERE request_id = \'r1\'' })).length);
  expect(await seen('person|00000000-0000-4000-8000-000000000001|44||')).toBe(1);
  expect(await seen('person|00000000-0000-4000-8000-000000000002|32|59|')).toBe(0);
});
