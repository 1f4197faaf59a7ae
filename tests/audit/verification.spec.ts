import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AuditEntry, PurgeTrail, recordAudit, SealTrail, type TrailVerification, VerifyTrail } from '#audit';
import { Secrets } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

const AT = new Date('2026-11-23T08:42:00Z');
const STREAMS = ['670780055', '670780337', '590780193'];
const ENTRIES_EACH = 4;
const secrets = new Secrets('a secret of the test, long enough');
const forger = new Secrets('another secret, that signs otherwise');

/** Everything of an entry, with another value of its type. */
const COLUMNS: Readonly<Record<string, string>> = {
  id: 'id + 1000000',
  stream: `'establishment:999999999'`,
  seq: 'seq + 1000',
  at: `at - interval '1 day'`,
  recorded_at: `recorded_at - interval '1 microsecond'`,
  action: `'contact.set'`,
  person_id: 'gen_random_uuid()',
  person_name: `person_name || ' '`,
  role: `'ADMIN'`,
  region_code: `'11'`,
  department_code: 'NULL',
  finess: `'750000001'`,
  subject_kind: `'alert'`,
  subject_id: `coalesce(subject_id, '') || 'x'`,
  address: `'10.0.0.1'`,
  request_id: `'other'`,
  detail: `detail || '{"added": true}'`,
  previous_hash: `sha256('x')`,
  hash: `sha256('x')`,
};

let database: TestDatabase;
const sql = async (text: string): Promise<unknown> => database.db.manager.query(text);
const verify = async (): Promise<TrailVerification> => new VerifyTrail(database.db, secrets).execute();
const seal = async (): Promise<unknown> => new SealTrail(database.db, secrets).execute();
const codes = async (): Promise<string[]> => [...new Set((await verify()).findings.map(({ code }) => code))].toSorted();

async function lay(): Promise<void> {
  for (let round = 0; round < ENTRIES_EACH; round += 1) {
    for (const finess of STREAMS) {
      const entry: AuditEntry = {
        action: 'report.submit', person: { id: null, name: `Claire Weber ${round}` }, role: 'DIRECTOR',
        place: { regionCode: '44', departmentCode: '67', finess }, subject: { kind: 'weekly-report', id: '2026-11-16' },
        detail: { round, comment: 'é "quoted", [array]' }, at: AT,
      };
      await recordAudit(database.db, entry);
    }
    await seal();
  }
}

/** As the owner, with the protections off: what somebody with every right on the database could do. */
async function asOwner(text: string): Promise<void> {
  const tables = ['audit_entry', 'audit_seal', 'audit_purge'];
  for (const table of tables) await sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await sql(text);
  for (const table of tables) await sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

beforeEach(async () => {
  database = await createTestDatabase();
  await lay();
});
afterEach(async () => database.close());

test('an untouched trail is as it was written', async () => {
  expect(await verify()).toMatchObject({ streams: 3, entries: 12, seals: 4, purgedUntil: null, findings: [] });
});

test('every column of every entry is held', async () => {
  const columns = await database.db.manager.query<{ name: string }[]>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit_entry'`,
  );
  expect(columns.map(({ name }) => name).toSorted()).toEqual(Object.keys(COLUMNS).toSorted());
  await sql('CREATE TABLE kept AS SELECT * FROM audit_entry');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(COLUMNS)), fc.constantFrom(...STREAMS), fc.integer({ min: 1, max: ENTRIES_EACH }), async (column, finess, seq) => {
      const where = `stream = 'establishment:${finess}' AND seq = ${seq}`;
      const value = column === 'id' ? `OVERRIDING SYSTEM VALUE` : undefined;
      if (value) await asOwner(`CREATE TEMP TABLE one AS SELECT * FROM audit_entry WHERE ${where}; DELETE FROM audit_entry WHERE ${where};
        UPDATE one SET id = id + 1000000; INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM one; DROP TABLE one`);
      else await asOwner(`UPDATE audit_entry SET ${column} = ${COLUMNS[column]} WHERE ${where}`);
      const { findings } = await verify();
      await asOwner('DELETE FROM audit_entry; INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept');
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.some(({ where: stream }) => stream.includes(finess) || stream.includes('999999999'))).toBe(true);
    }),
    { numRuns: 150 },
  );
  expect(await codes()).toEqual([]);
}, 120_000);

const FIRST = `stream = 'establishment:${STREAMS[0]}'`;

test.each([
  ['the first entry removed', `DELETE FROM audit_entry WHERE ${FIRST} AND seq = 1`, 'BEGINNING_MISSING'],
  ['one in the middle removed', `DELETE FROM audit_entry WHERE ${FIRST} AND seq = 2`, 'ENTRY_MISSING'],
  ['the last one removed', `DELETE FROM audit_entry WHERE ${FIRST} AND seq = ${ENTRIES_EACH}`, 'HEAD_DIFFERS'],
  ['the last one removed, and the head put back', `DELETE FROM audit_entry WHERE ${FIRST} AND seq = ${ENTRIES_EACH};
    UPDATE audit_head h SET (seq, hash) = (SELECT seq, hash FROM audit_entry e WHERE e.stream = h.stream ORDER BY seq DESC LIMIT 1) WHERE ${FIRST}`, 'SEALED_ENTRY_DIFFERS'],
  ['a whole stream removed, with its head', `DELETE FROM audit_entry WHERE ${FIRST}; DELETE FROM audit_head WHERE ${FIRST}`, 'SEALED_ENTRY_DIFFERS'],
  ['a whole stream removed, with its head and what is known of its seals', `DELETE FROM audit_entry WHERE ${FIRST}; DELETE FROM audit_head WHERE ${FIRST};
    DELETE FROM audit_sealed WHERE ${FIRST}`, 'SEALED_ENTRY_DIFFERS'],
  ['two entries swapped', `UPDATE audit_entry SET seq = 5 - seq + 100 WHERE ${FIRST} AND seq IN (2, 3); UPDATE audit_entry SET seq = seq - 100 WHERE ${FIRST} AND seq > 100`, 'LINK_BROKEN'],
  ['one added in the middle', `UPDATE audit_entry SET seq = seq + 100 WHERE ${FIRST} AND seq >= 3; UPDATE audit_entry SET seq = seq - 99 WHERE ${FIRST} AND seq > 100;
    INSERT INTO audit_entry (stream, seq, at, recorded_at, action, person_name, previous_hash, hash)
    SELECT stream, 3, at, recorded_at, action, 'Faussaire', hash, sha256('x') FROM audit_entry WHERE ${FIRST} AND seq = 2`, 'CONTENT_CHANGED'],
  ['a seal removed', 'DELETE FROM audit_seal WHERE number = 2', 'SEAL_MISSING'],
  ['the first seal removed', 'DELETE FROM audit_seal WHERE number = 1', 'SEAL_MISSING'],
  ['a seal changed', `UPDATE audit_seal SET sealed_at = sealed_at - interval '1 second' WHERE number = 2`, 'SEAL_CHANGED'],
  ['what a seal counts changed', 'UPDATE audit_seal SET entries = entries + 1 WHERE number = 2', 'SEAL_CHANGED'],
  ['the signature of a seal changed', `UPDATE audit_seal SET signature = sha512('x') WHERE number = 2`, 'SEAL_NOT_SIGNED'],
  ['the last seals removed, and the trail since', `DELETE FROM audit_seal WHERE number > 2; DELETE FROM audit_entry WHERE seq > 2`, 'HEAD_DIFFERS'],
  ['beginnings given to chains', `INSERT INTO audit_root VALUES ('establishment:1', 1, sha256('x'))`, 'ROOTS_DIFFER'],
])('%s is found', async (_, text, code) => {
  await asOwner(text);
  expect(await codes()).toContain(code);
});

/** Every hash computed again by whoever owns the database: each chain holds, and its head. */
const REWRITE = `DO $$
  DECLARE e audit_entry%ROWTYPE; previous bytea := '';
  BEGIN
    FOR e IN SELECT * FROM audit_entry WHERE ${FIRST} ORDER BY seq LOOP
      UPDATE audit_entry SET person_name = 'Autre', previous_hash = previous, hash = sha256(convert_to(json_build_array(
        1, e.id, e.stream, e.seq, e.at AT TIME ZONE 'UTC', e.recorded_at AT TIME ZONE 'UTC', e.action, e.person_id, 'Autre', e.role,
        e.region_code, e.department_code, e.finess, e.subject_kind, e.subject_id, e.address, e.request_id, e.detail::text,
        encode(previous, 'hex'))::text, 'UTF8')) WHERE stream = e.stream AND seq = e.seq RETURNING hash INTO previous;
    END LOOP;
    UPDATE audit_head SET hash = previous WHERE ${FIRST};
  END $$`;

test('a whole chain written again, hashes and head included, differs from its seals', async () => {
  await asOwner(REWRITE);
  expect(await codes()).toEqual(['SEALED_ENTRY_DIFFERS']);
});

test('seals written again with another key are not this installation’s', async () => {
  await asOwner(`${REWRITE}; DELETE FROM audit_seal; DELETE FROM audit_sealed`);
  await new SealTrail(database.db, forger).execute();
  expect(await codes()).toEqual(['SEAL_NOT_SIGNED']);
});

test('a seal noted elsewhere shows what its own database cannot: the newest removed, seals and heads included', async () => {
  const { lastSeal } = await verify();
  await asOwner(`DELETE FROM audit_seal WHERE number > 2; DELETE FROM audit_entry WHERE seq > 2;
    UPDATE audit_head h SET (seq, hash) = (SELECT seq, hash FROM audit_entry e WHERE e.stream = h.stream ORDER BY seq DESC LIMIT 1);
    UPDATE audit_sealed SET seq = 2, seal = 2`);
  expect(await codes()).toEqual([]);
  const marked = await new VerifyTrail(database.db, secrets).execute({ mark: lastSeal ?? undefined });
  expect(marked.findings.map(({ code }) => code)).toEqual(['MARK_DIFFERS']);
});

test('entries that nobody seals are told', async () => {
  await asOwner(`UPDATE audit_sealed SET seq = 1000 WHERE ${FIRST}`);
  expect(await codes()).toEqual(['NOT_SEALED']);
});

/** The database's clock, for what is a year old. */
async function inMonths(months: number): Promise<void> {
  await sql(`CREATE OR REPLACE FUNCTION audit_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $f$ SELECT clock_timestamp() + interval '${months} months' $f$`);
}
const purge = async (months = 12): Promise<number> => new PurgeTrail(database.db, secrets, { auditRetentionMonths: months }).execute();

test('what is older than the retention goes, signed; what is kept still holds', async () => {
  expect(await purge()).toBe(0);
  await inMonths(10);
  await lay();
  await inMonths(13);
  expect(await purge()).toBe(12);
  expect(await verify()).toMatchObject({ streams: 3, entries: 12, seals: 4, findings: [] });
  await lay();
  await inMonths(23);
  expect(await purge()).toBe(12);
  expect(await verify()).toMatchObject({ entries: 12, findings: [] });
  await inMonths(40);
  expect(await purge()).toBe(12);
  expect(await verify()).toMatchObject({ entries: 0, seals: 0, findings: [] });
  await lay();
  expect(await verify()).toMatchObject({ entries: 12, findings: [] });
});

test.each([
  ['removal without a record', 'SELECT audit_drop_until(3)', ['ROOTS_DIFFER', 'SEAL_MISSING']],
  ['removal with a record nobody signed', `SELECT audit_drop_until(3);
    INSERT INTO audit_purge SELECT 1, now(), now(), 3, sha256('a'), 9, sha256('b'), '', sha256('c'), 'none', sha512('d')`, ['PURGE_CHANGED', 'ROOTS_DIFFER', 'SEAL_CHANGED']],
])('%s is found', async (_, text, found) => {
  await inMonths(13);
  await sql(text);
  expect(await codes()).toEqual(found);
});

test('a purge signed with another key is found', async () => {
  await inMonths(13);
  await new PurgeTrail(database.db, forger, { auditRetentionMonths: 12 }).execute();
  expect(await codes()).toEqual(['PURGE_NOT_SIGNED']);
});

test('the database removes nothing younger than six months, whoever asks, and dates no seal otherwise', async () => {
  await inMonths(5);
  await expect(sql('SELECT audit_drop_until(4)')).rejects.toThrow('nothing to remove');
  await expect(sql(`INSERT INTO audit_seal VALUES (5, now() - interval '2 years', '{}', '{}', '{}', 0, '', '', '', '')`)).rejects.toThrow('refused');
});

test('a verification under way keeps the beginnings of chains', async () => {
  await inMonths(13);
  await database.db.session(async (session) => {
    await session.manager.query(`SELECT 1`);
    await session.client.query(`SELECT pg_advisory_lock_shared(hashtext('vigie-audit-verify'))`);
    expect(await purge()).toBe(0);
    await session.client.query('SELECT pg_advisory_unlock_all()');
  });
  expect(await purge()).toBe(12);
});
