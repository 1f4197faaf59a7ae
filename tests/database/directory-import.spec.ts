import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { EnrolInWave, ImportDirectory, OpenWave, type ImportDirectoryOptions, type ImportDirectoryResult } from '#directory';
import { ReportingWeek } from '#platform';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import { temporaryFile } from './directory-files.js';

const HEADER = 'finess;name;department_code;phone;beds';
const FLEYRIAT = '010000024;CH DE FLEYRIAT;01;0474454647;385';
const BELLEY = '010000032;CH BUGEY SUD;01;;131';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterEach(async () => test.db.manager.query('TRUNCATE establishment, establishment_change, legal_entity, roll_out_wave, enrolment'));
afterAll(async () => test.close());

async function importText(content: string | Buffer, options: ImportDirectoryOptions = {}): Promise<ImportDirectoryResult> {
  return new ImportDirectory(test.db, new TestClock('2026-11-18T10:00:00+01:00')).execute(await temporaryFile('annuaire', content), options);
}

async function rows<Row>(sql: string): Promise<Row[]> {
  return test.db.manager.query<Row[]>(sql);
}

async function names(): Promise<string[]> {
  return (await rows<{ name: string }>('SELECT name FROM establishment ORDER BY finess')).map((row) => row.name);
}

const csv = (...lines: string[]): string => [HEADER, ...lines].join('\n');

describe('lines that cannot be imported', () => {
  it('are reported with their number and reason, and the others are kept', async () => {
    const report = await temporaryFile('rapport.csv', '');
    const result = await importText(
      Buffer.concat([
        Buffer.from(csv(FLEYRIAT, '12;COURT;01;;', '010000065;;01;;', '=cmd;X;01;;', '970000019;LOIN;9J;;', '010000081;GEX;99;;', '"perdu;x;01;;', 'x;y')),
        Buffer.from('\n'), Buffer.alloc(100_000, 0x41), Buffer.from('\n\u0000\u0001;\u0000;\n'), Buffer.from(`${BELLEY}\n`),
      ]),
      { report },
    );
    expect(result).toMatchObject({ kind: 'success', counts: { read: 11, created: 2 } });
    expect(await names()).toEqual(['CH DE FLEYRIAT', 'CH BUGEY SUD']);
    const lines = (await readFile(report, 'utf8')).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe('ligne;finess;gravité;code;motif');
    const errors = lines.slice(1).map((line) => line.split(';')).filter((cells) => cells[2] === 'erreur').map((cells) => `${cells[0]} ${cells[3]}`);
    expect(errors).toEqual([
      '3 INVALID_FINESS', '4 FIELD_MISSING', '5 INVALID_FINESS', '6 DEPARTMENT_WITHOUT_REGION', '7 UNKNOWN_DEPARTMENT',
      '8 BROKEN_QUOTES', '9 WRONG_CELL_COUNT', '10 LINE_TOO_LONG', '11 WRONG_CELL_COUNT',
    ]);
    expect(lines.find((line) => line.startsWith('5;'))).toContain("'=cmd");
  });

  it('are all those of an establishment given twice with different values, in any order', async () => {
    const twice = ['010000065;CH DE TREVOUX;01;;139', '010000065;CH AUTRE;01;;139'];
    const result = await importText(csv(twice[0] ?? '', FLEYRIAT, FLEYRIAT, twice[1] ?? ''));
    expect(result).toMatchObject({ kind: 'success', counts: { created: 1, errors: 2 } });
    expect(await names()).toEqual(['CH DE FLEYRIAT']);
  });
});

describe('a dry run', () => {
  it('counts exactly and writes nothing', async () => {
    const result = await importText(csv(FLEYRIAT, BELLEY), { dryRun: true });
    expect(result).toMatchObject({ kind: 'success', dryRun: true, counts: { created: 2 } });
    expect(await names()).toEqual([]);
    expect(await importText(csv(FLEYRIAT, BELLEY))).toMatchObject({ counts: { created: 2 } });
  });
});

describe('a file that cannot be read as a whole', () => {
  it.each([
    ['empty', ''],
    ['not a directory', 'a,b,c\n1,2,3\n'],
    ['a workbook', 'PK\u0003\u0004xxxx'],
    ['without a line', `${HEADER}\n`],
    ['cut JSON', '{"schemaVersion":"v1.0.0","pmej":[{"informationsGeneralesPMEJ":{},"ege":[{"informationsGeneralesEGE":{"numFinessEge":"010000024"'],
    ['broken JSON', `{"pmej":[{"ege":[]},,,]}`],
    ['broken gzip', Buffer.from([0x1f, 0x8b, 0x42, 0x42, 0x42, 0x42])],
    ['cut gzip', gzipSync(csv(...Array.from({ length: 5000 }, () => FLEYRIAT))).subarray(0, 80)],
  ])('%s: nothing is written, the reason is given', async (_, content) => {
    expect(await importText(content)).toEqual({ kind: 'unreadable', reason: expect.stringMatching(/\S/) });
    expect(await names()).toEqual([]);
    // The connection survives: the next import works.
    expect(await importText(csv(FLEYRIAT))).toMatchObject({ kind: 'success', counts: { created: 1 } });
  });
});

describe('a change', () => {
  it('is written with what it was before, and what the file does not say stays', async () => {
    await importText(csv(FLEYRIAT, BELLEY));
    const result = await importText('finess;name;department_code\n010000024;CENTRE HOSPITALIER DE FLEYRIAT;01\n');
    expect(result).toMatchObject({ counts: { created: 0, changed: 1, unchanged: 0 } });
    expect(await rows('SELECT name, phone, beds FROM establishment ORDER BY finess')).toEqual([
      { name: 'CENTRE HOSPITALIER DE FLEYRIAT', phone: '0474454647', beds: 385 },
      { name: 'CH BUGEY SUD', phone: null, beds: 131 },
    ]);
    expect(await rows('SELECT finess, before, after FROM establishment_change')).toEqual([
      { finess: '010000024', before: { name: 'CH DE FLEYRIAT' }, after: { name: 'CENTRE HOSPITALIER DE FLEYRIAT' } },
    ]);
  });

  it('of place moves what is expected of the establishment', async () => {
    await importText(csv(FLEYRIAT));
    await enrolEveryone();
    await importText(csv('010000024;CH DE FLEYRIAT;9D;;'));
    expect(await rows('SELECT region_code, department_code FROM enrolment')).toEqual([{ region_code: '04', department_code: '974' }]);
  });
});

describe('FINESS+ JSON', () => {
  const ege = (finess: string, more: object): object => ({
    informationsGeneralesEGE: { numFinessEge: finess, nomEgeLong: `SITE ${finess}`, dateOuverture: '1979-02-13', ...more },
    categorieentiteGeographiqueExercice: '355',
    adresse: [{ usageAdresse: '03', cogCommune: '01451', codePostal: '01440', ligneAcheminement: 'VIRIAT', ligneQuatre: '900 ROUTE DE PARIS' }],
    etatObjet: 'A',
  });
  const file = (...eges: object[]): string =>
    JSON.stringify({ schemaVersion: 'v1.0.0', gcc: [{ gccId: '1' }], pmej: [{ informationsGeneralesPMEJ: { numFinessPm: '010780054', denominationPm: 'CH BOURG' }, ege: eges }, { ege: [] }] });

  it('is read, compressed or not', async () => {
    const content = file(ege('010000024', {}), ege('010000032', {}));
    expect(await importText(gzipSync(content))).toMatchObject({ kind: 'success', format: 'finess-plus', counts: { read: 2, created: 2 } });
    expect(await importText(content)).toMatchObject({ kind: 'success', counts: { created: 0, changed: 0, unchanged: 2 } });
    expect(await rows('SELECT finess, name FROM legal_entity')).toEqual([{ finess: '010780054', name: 'CH BOURG' }]);
  });

  it('closes what has closed, ends what was expected of it, and never brings in what was closed before', async () => {
    await importText(file(ege('010000024', {}), ege('010000032', {})));
    await enrolEveryone();
    const later = file(ege('010000024', { dateFermeture: '2026-11-11' }), ege('010000032', {}), ege('010000065', { dateFermeture: '2001-01-01' }));
    expect(await importText(later)).toMatchObject({ counts: { created: 0, changed: 1, closed: 1, unchanged: 1, ignoredClosed: 1 } });
    expect(await rows('SELECT finess, closed_on FROM establishment ORDER BY finess')).toEqual([
      { finess: '010000024', closed_on: '2026-11-11' }, { finess: '010000032', closed_on: null },
    ]);
    const expected = 'SELECT finess, expected_until FROM enrolment ORDER BY finess';
    expect(await rows(expected)).toEqual([{ finess: '010000024', expected_until: '2026-11-09' }, { finess: '010000032', expected_until: null }]);

    expect(await importText(file(ege('010000024', {})))).toMatchObject({ counts: { changed: 1, reopened: 1 } });
    expect((await rows<{ expected_until: string | null }>(expected))[0]).toMatchObject({ expected_until: null });
  });

  it('said inactive without a date closes on the day of the import, once', async () => {
    await importText(file(ege('010000024', {})));
    const inactive = file({ ...ege('010000024', {}), etatObjet: 'I' });
    expect(await importText(inactive)).toMatchObject({ counts: { closed: 1 } });
    expect(await rows('SELECT closed_on FROM establishment')).toEqual([{ closed_on: '2026-11-18' }]);
    expect(await importText(inactive)).toMatchObject({ counts: { changed: 0, unchanged: 1 } });
  });
});

describe('the historic FINESS extraction', () => {
  const line = (finess: string, name: string): string =>
    ['structureet', finess, '970100103', name, `"${name} ""LES ILETS"""`, '', '', '12', 'AV', 'PATRICE', '', '', '101', '9A', 'GUADELOUPE', '97139 LES ABYMES', '0590000000', '', '365', 'Etablissement', '', '', '', '', '', '', '', '', '1979-02-13', '', '', ''].join(';');

  it.each(['utf8', 'win1252'])('is read in %s', async (encoding) => {
    const text = ['finess;etalab;93;2026-05-04', line('970100012', 'HÔPITAL – SACRÉ-CŒUR'), 'geolocalisation;970100012;1;2', 'structureet;court', line('970100020', 'CLINIQUE')].join('\n');
    const result = await importText(iconv.encode(text, encoding));
    expect(result).toMatchObject({ kind: 'success', format: 'finess-csv', counts: { read: 3, created: 2, errors: 1 } });
    expect(await rows('SELECT name, region_code, department_code, commune_code, category_label FROM establishment ORDER BY finess LIMIT 1')).toEqual([
      { name: 'HÔPITAL – SACRÉ-CŒUR "LES ILETS"', region_code: '01', department_code: '971', commune_code: '97101', category_label: 'Etablissement' },
    ]);
  });
});

async function enrolEveryone(): Promise<void> {
  await new OpenWave(test.db).execute({ code: 'v1', label: 'Vague 1', expectedFrom: ReportingWeek.of('2026-W40') });
  await new EnrolInWave(test.db).execute({ wave: 'v1', audience: { kind: 'all' } });
}
