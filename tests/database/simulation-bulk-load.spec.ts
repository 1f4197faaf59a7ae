import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Catalogue } from '#catalogue';
import { ReportingWeek } from '#platform';
import { BulkLoadReports, type ReportRow } from '#reporting';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

const WEEK = ReportingWeek.of('2026-W46');
const DEADLINE = WEEK.deadline();
const KNOWN = ['570000010', '570000028'];

let base: TestDatabase;
let bulk: BulkLoadReports;

const row = (finess: string, changes: Partial<ReportRow> = {}): ReportRow => ({
  finess,
  week: WEEK,
  stockOnHand: [100, 100, 100, 100, 100, 100, 100],
  consumption: [10, 10, 10, 10, 10, 10, 10],
  received: [0, 0, 0, 0, 0, 0, null],
  submittedAt: DEADLINE,
  origin: 'IMPORT',
  submittedByName: 'Pharmacie\tcentrale\\\n',
  directorName: null,
  comment: null,
  ...changes,
});

const reports = async (): Promise<Record<string, unknown>[]> =>
  base.db.manager.query(
    `SELECT r.finess, r.version, r.evaluated_version, r.region_code, r.department_code, r.stock_on_hand[1] AS masks, r.on_time, r.director_name,
            r.submitted_by_name, (SELECT array_agg(v.version ORDER BY v.version) FROM weekly_report_version v WHERE v.finess = r.finess) AS versions
     FROM weekly_report r ORDER BY r.finess`,
  );

beforeAll(async () => {
  base = await createTestDatabase();
  bulk = new BulkLoadReports(base.db, new Catalogue(base.db));
  await base.db.manager.query(`
    INSERT INTO region VALUES ('44', 'Grand Est');
    INSERT INTO department VALUES ('57', 'Moselle', '44');
    INSERT INTO contact (finess, kind, name) VALUES ('570000010', 'DIRECTOR', 'Claire Aubertin')`);
  for (const finess of KNOWN) {
    await base.db.manager.query(
      `INSERT INTO establishment (finess, name, region_code, department_code, source) VALUES ($1, 'CH', '44', '57', 'TEST')`,
      [finess],
    );
  }
});

afterAll(async () => base.close());
beforeEach(async () => base.db.manager.query('TRUNCATE weekly_report, weekly_report_version'));

describe('BulkLoadReports', () => {
  test('writes reports with the territory, the deadline and the director known to the directory', async () => {
    const late = new Date(DEADLINE.getTime() + 1);
    const result = await bulk.execute([row('570000010'), row('570000028', { submittedAt: late, directorName: 'Marc Thiel' })]);
    expect(result).toEqual({ rows: 2, created: 2, corrected: 0, unknownFiness: [] });
    expect(await reports()).toEqual([
      {
        finess: '570000010', version: 1, evaluated_version: 0, region_code: '44', department_code: '57', masks: 100, on_time: true,
        director_name: 'Claire Aubertin', submitted_by_name: 'Pharmacie\tcentrale\\\n', versions: [1],
      },
      expect.objectContaining({ finess: '570000028', on_time: false, director_name: 'Marc Thiel', versions: [1] }),
    ]);
  });

  test('loaded again, changes nothing; other amounts make the next version, and the report stays on time', async () => {
    await bulk.execute([row('570000010'), row('570000028')]);
    expect(await bulk.execute([row('570000028'), row('570000010')])).toMatchObject({ created: 0, corrected: 0 });
    const late = new Date(DEADLINE.getTime() + 3_600_000);
    const corrected = row('570000010', { stockOnHand: [90, 100, 100, 100, 100, 100, 100], submittedAt: late });
    expect(await bulk.execute([corrected])).toMatchObject({ created: 0, corrected: 1 });
    expect(await reports()).toEqual([
      expect.objectContaining({ finess: '570000010', version: 2, masks: 90, on_time: true, versions: [1, 2] }),
      expect.objectContaining({ finess: '570000028', version: 1, masks: 100, versions: [1] }),
    ]);
  });

  test('of several rows of one report in a file, the last is the report', async () => {
    const changed = row('570000010', { stockOnHand: [50, 100, 100, 100, 100, 100, 100] });
    expect(await bulk.execute([row('570000010'), changed])).toMatchObject({ rows: 2, created: 1 });
    expect(await reports()).toEqual([expect.objectContaining({ version: 1, masks: 50, versions: [1] })]);
  });

  test('keeps every numbered version, once, whatever the order', async () => {
    const second = row('570000010', { version: 2, stockOnHand: [80, 100, 100, 100, 100, 100, 100] });
    await bulk.execute([second, row('570000010', { version: 1 })]);
    await bulk.execute([row('570000010', { version: 1 }), second]);
    expect(await reports()).toEqual([expect.objectContaining({ version: 2, masks: 80, versions: [1, 2] })]);
  });

  test('leaves out unknown establishments and says which; the others are written', async () => {
    expect(await bulk.execute([row('999999999'), row('570000010')])).toMatchObject({ created: 1, unknownFiness: ['999999999'] });
  });

  test('writes nothing of a batch whose source fails, and the database goes on', async () => {
    async function* failing(): AsyncGenerator<ReportRow> {
      yield row('570000010');
      throw new Error('file cut');
    }
    await expect(bulk.execute(failing())).rejects.toThrow('file cut');
    expect(await reports()).toEqual([]);
    expect(await bulk.execute([row('570000010')])).toMatchObject({ created: 1 });
  });

  test('loads nothing from nothing', async () => {
    expect(await bulk.execute([])).toEqual({ rows: 0, created: 0, corrected: 0, unknownFiness: [] });
  });
});
