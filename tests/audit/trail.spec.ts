import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type AuditEntry, recordAudit } from '#audit';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

const AT = new Date('2026-11-23T08:42:00Z');
const submitted: AuditEntry = {
  action: 'report.submit',
  person: { id: null, name: 'Paul Martin' },
  role: 'DIRECTOR',
  place: { regionCode: '44', departmentCode: '57', finess: '570005165' },
  detail: { week: '2026-11-16' },
  at: AT,
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database.close());

async function rows<T>(sql: string): Promise<T[]> {
  return database.db.manager.query<T[]>(sql);
}

test('entries of one stream are numbered and chained, each stream on its own', async () => {
  const { db } = database;
  await recordAudit(db, submitted);
  await recordAudit(db, { ...submitted, action: 'contact.set' });
  await recordAudit(db, { ...submitted, action: 'doctrine.set', place: {} });
  const entries = await rows<{ stream: string; seq: number; linked: boolean }>(`
    SELECT e.stream, e.seq, e.previous_hash = coalesce(p.hash, '') AS linked
    FROM audit_entry e LEFT JOIN audit_entry p ON p.stream = e.stream AND p.seq = e.seq - 1 ORDER BY e.id`);
  expect(entries).toEqual([
    { stream: 'establishment:570005165', seq: 1, linked: true },
    { stream: 'establishment:570005165', seq: 2, linked: true },
    { stream: 'nation', seq: 1, linked: true },
  ]);
  expect(await rows('SELECT stream, seq FROM audit_head ORDER BY stream')).toEqual([
    { stream: 'establishment:570005165', seq: 2 },
    { stream: 'nation', seq: 1 },
  ]);
});

test('an entry whose transaction is undone was never there, and leaves no hole', async () => {
  const { db } = database;
  const region: AuditEntry = { ...submitted, action: 'report.remind', place: { regionCode: '11' } };
  await expect(db.transaction(async (tx) => {
    await recordAudit(tx, region);
    throw new Error('undone');
  })).rejects.toThrow('undone');
  await recordAudit(db, region);
  expect(await rows(`SELECT seq FROM audit_entry WHERE stream = 'region:11'`)).toEqual([{ seq: 1 }]);
});

test('writers of one stream at the same time make one chain', async () => {
  const { db } = database;
  await Promise.all(Array.from({ length: 40 }, async () => recordAudit(db, { ...submitted, place: { finess: '750000001' } })));
  const [chain] = await rows<{ entries: number; last: number; links: number }>(`
    SELECT count(*)::int AS entries, max(seq) AS last, count(DISTINCT previous_hash)::int AS links
    FROM audit_entry WHERE stream = 'establishment:750000001'`);
  expect(chain).toEqual({ entries: 40, last: 40, links: 40 });
});

test.each([
  ['UPDATE', `UPDATE audit_entry SET person_name = 'Autre' WHERE seq = 1`],
  ['DELETE', 'DELETE FROM audit_entry WHERE seq = 1'],
  ['TRUNCATE', 'TRUNCATE audit_entry'],
])('%s of an entry is refused, even to the owner', async (_, sql) => {
  await expect(rows(sql)).rejects.toThrow('append-only');
});

test('numbers, moment and hashes are the database’s, whatever the writer gives', async () => {
  await rows(`INSERT INTO audit_entry (stream, seq, at, recorded_at, action, person_name, previous_hash, hash)
    VALUES ('nation', 99, now(), '2000-01-01', 'doctrine.set', 'Faussaire', 'x', 'y')`);
  const [last] = await rows<{ seq: number; fresh: boolean; length: number }>(`
    SELECT seq, recorded_at > now() - interval '1 minute' AS fresh, octet_length(hash) AS length
    FROM audit_entry WHERE person_name = 'Faussaire'`);
  expect(last).toEqual({ seq: 2, fresh: true, length: 32 });
});
