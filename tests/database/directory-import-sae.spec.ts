import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { ImportDirectory, type ImportDirectoryResult } from '#directory';
import type { Database } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/index.js';
import { sharedDataFile, shuffled, temporaryFile } from './directory-files.js';

const SAE = 'establishments-sae-2022.csv';
const file = sharedDataFile(SAE);
if (file === undefined) process.stderr.write(`Fichier ${SAE} absent (VIGIE_SHARED_DATA) : son import n'est pas testé.\n`);
const whenPresent = file === undefined ? describe.skip : describe;

const COLUMNS = `finess, legal_entity_finess, name, category_code, region_code, department_code, commune_code, commune_name,
  postal_code, address, beds, intensive_beds, emergency_visits, closed_on, source`;

whenPresent('the 2022 hospital sites (SAE)', () => {
  const path = file ?? '';
  let whole: TestDatabase;
  let first: ImportDirectoryResult;

  beforeAll(async () => {
    whole = await createTestDatabase();
    first = await new ImportDirectory(whole.db).execute(path);
  });
  afterAll(async () => whole.close());

  it('are all imported', async () => {
    expect(first).toMatchObject({ kind: 'success', format: 'plain-csv', counts: { read: 3995, created: 3995, errors: 0 } });
  });

  it('are in the right region and department, overseas and Corsica included', async () => {
    const rows = await whole.db.manager.query<{ place: string; sites: number }[]>(
      `SELECT region_code || '/' || department_code AS place, count(*)::int AS sites FROM establishment
       WHERE department_code ~ '^(2[AB]|97)' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.map(({ place, sites }) => `${place}=${sites}`)).toEqual([
      '01/971=38', '02/972=28', '03/973=16', '04/974=61', '06/976=6', '94/2A=16', '94/2B=21',
    ]);
    const unknownCommunes = await whole.db.manager.query<{ code: string }[]>(
      `SELECT DISTINCT commune_code AS code FROM establishment e WHERE department_code ~ '^(2[AB]|97)'
       AND NOT EXISTS (SELECT 1 FROM commune c WHERE c.code = e.commune_code AND c.department_code = e.department_code) ORDER BY 1`,
    );
    // Saint-Barthélemy and Saint-Martin, under the codes they had in Guadeloupe.
    expect(unknownCommunes.map(({ code }) => code)).toEqual(['97123', '97127']);
  });

  it('keep the totals of the file', async () => {
    const expected = (await fileRows()).reduce((sum, cells) => sum + [11, 12, 13, 14].reduce((beds, at) => beds + Number(cells[at]), 0), 0);
    const [row] = await whole.db.manager.query<{ beds: number }[]>('SELECT sum(beds) AS beds FROM establishment');
    expect(row?.beds).toBe(expected);
  });

  it('do not change when imported again', async () => {
    const again = await new ImportDirectory(whole.db).execute(path);
    expect(again).toMatchObject({ kind: 'success', counts: { created: 0, changed: 0, unchanged: 3995 } });
    const changes = await whole.db.manager.query<{ changes: number }[]>('SELECT count(*) AS changes FROM establishment_change');
    expect(changes).toEqual([{ changes: 0 }]);
  });

  it('give the same rows when the file is shuffled and split', async () => {
    const parts = await createTestDatabase();
    try {
      const [header, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
      const mixed = shuffled(lines, 42);
      for (const part of [mixed.slice(0, 1500), mixed.slice(1500)]) {
        await new ImportDirectory(parts.db).execute(await temporaryFile('part.csv', [header, ...part].join('\n')));
      }
      expect(await rowsOf(parts.db)).toEqual(await rowsOf(whole.db));
    } finally {
      await parts.close();
    }
  });

  async function fileRows(): Promise<string[][]> {
    const [, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
    return lines.map((line) => line.split(';'));
  }
});

async function rowsOf(db: Database): Promise<unknown[]> {
  return db.manager.query<unknown[]>(`SELECT ${COLUMNS} FROM establishment ORDER BY finess`);
}

const GHT = 'ght-2022.csv';
const ghtFile = sharedDataFile(GHT);
if (ghtFile === undefined) process.stderr.write(`Fichier ${GHT} absent (VIGIE_SHARED_DATA) : son import n'est pas testé.\n`);

(ghtFile === undefined ? describe.skip : describe)('the hospital groups (GHT) of 2022', () => {
  it('are imported, but for the one that the file cuts over two lines', async () => {
    const test = await createTestDatabase();
    try {
      const result = await new ImportDirectory(test.db).execute(ghtFile ?? '');
      expect(result).toMatchObject({ kind: 'success', format: 'ght-csv', counts: { read: 137, created: 136 } });
      const [row] = await test.db.manager.query<{ regions: number }[]>('SELECT count(DISTINCT region_code)::int AS regions FROM ght');
      expect(row?.regions).toBe(18 - 1);
    } finally {
      await test.close();
    }
  });
});
