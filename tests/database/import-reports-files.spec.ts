import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { createTestDatabase, testConfig, TestClock, type TestDatabase } from '../support/index.js';
import { HAGUENAU, laySmallCountry, LILLE, STRASBOURG } from '../support/small-country.js';
import { exportReports } from '../../apps/cli/commands/export-reports.js';
import { importReports } from '../../apps/cli/commands/import-reports.js';
import type { CommandContext } from '../../apps/cli/command-context.js';
import { shuffled, temporaryFile } from './directory-files.js';
import { file, forgetReports, HEADER, type Imported, importText, MONDAY_MORNING, report, storedReports } from './import-reports-scene.js';

let test: TestDatabase;
const clock = new TestClock(MONDAY_MORNING);

beforeAll(async () => {
  test = await createTestDatabase();
  await laySmallCountry(test.db);
});
beforeEach(async () => forgetReports(test.db));
afterAll(async () => test.close());

async function run(content: string | Buffer | { path: string }): Promise<Imported> {
  return importText(test.db, clock, content);
}

/** Every item by its French name, amounts told in the three columns. */
const FRENCH = [
  'finess;semaine;article;stock;consommation;reçu',
  ...['Masque chirurgical', 'masques ffp2', 'BLOUSE', 'Tabliers', 'gants', 'Charlotte', ' Lunettes  de protection '].map(
    (label, index) => `${STRASBOURG};2026-W47;${label};${(index + 1) * 1000};${index + 1};${index === 0 ? '1 000' : ''}`,
  ),
].join('\r\n');
const AMOUNTS = { stock: [1000, 2000, 3000, 4000, 5000, 6000, 7000], used: [1, 2, 3, 4, 5, 6, 7], received: [1000, null, null, null, null, null, null] };

describe('a file is read', () => {
  it.each<[string, string | Buffer]>([
    ['in UTF-8', FRENCH],
    ['in UTF-8 with its mark', `\uFEFF${FRENCH}`],
    ['in windows-1252', iconv.encode(FRENCH, 'win1252')],
    ['compressed', gzipSync(FRENCH)],
    ['after empty lines', `\n\n${FRENCH}\n\n`],
    ['with quotes', FRENCH.replaceAll('gants', '"gants"')],
    ['with empty cells at the end of lines', FRENCH.replaceAll('\r\n', ';;\r\n')],
    ['with no-break spaces between thousands', FRENCH.replace('1 000', '1\u00A0000').replace(';2000;', ';2\u202F000;')],
    ['in English, columns in another order and others beside', [
      'consumption;name;received;week;stock_on_hand;item;finess',
      ...['SURGICAL_MASK', 'FFP2_MASK', 'GOWN', 'APRON', 'GLOVE', 'CAP', 'goggles'].map(
        (item, index) => `${index + 1};CHU;${index === 0 ? 1000 : ''};2026-W47;${(index + 1) * 1000};${item};${STRASBOURG}`),
    ].join('\n')],
  ])('%s', async (_, content) => {
    expect(await run(content)).toMatchObject({ result: { kind: 'success', counts: { lines: 7, refusedLines: 0, created: 1 } }, told: [] });
    expect(await storedReports(test.db)).toMatchObject([{ finess: STRASBOURG, week: '2026-11-16', version: 1, ...AMOUNTS }]);
  });

  it('whatever bytes stand between its lines', async () => {
    const noise = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256));
    const lines = [HEADER, ...report(STRASBOURG), ...report(HAGUENAU)].map((line) => Buffer.concat([Buffer.from(`${line}\n`), noise, Buffer.from('\n')]));
    const { result, told } = await run(Buffer.concat(lines));
    expect(result).toMatchObject({ kind: 'success', counts: { created: 2, refused: 0 } });
    expect(told.length).toBeGreaterThan(100);
    expect(told.some((one) => one.includes('REPORT_REFUSED'))).toBe(false);
  });

  it('and neutralises in its report what a spreadsheet would run', async () => {
    const { report: text } = await run(file(...report(STRASBOURG).map((line) => line.replace('GOWN', '=HYPERLINK(1)'))));
    expect(text).toContain(";'=HYPERLINK(1);erreur;UNKNOWN_ITEM;");
  });
});

describe('a file that cannot be read as a whole says why and writes nothing', () => {
  const expected = 'Colonnes attendues, séparées par des points-virgules : finess;week;item;stock_on_hand;consumption;received';
  it.each<[string, string | Buffer, string]>([
    ['empty', '', 'Le fichier est vide.'],
    ['only a header', `${HEADER}\n`, 'Aucune remontée sous la ligne des noms de colonnes.'],
    ['no header', report(STRASBOURG).join('\n'), expected],
    ['other columns', `${HEADER.replace(';consumption', ';autre')}\n${report(STRASBOURG).join('\n')}`, 'Colonnes absentes de la première ligne : consumption. Col'],
    ['a column twice', `${HEADER};stock\n`, 'Colonnes données plusieurs fois : stock_on_hand. Col'],
    ['commas', file(...report(STRASBOURG)).replaceAll(';', ','), expected],
    ['bytes', Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 253)), expected],
    ['a workbook', 'PK\u0003\u0004xxxx', 'classeur'],
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}`, 'utf16le'), 'UTF-16'],
    ['broken gzip', Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8]), 'Fichier endommagé'],
    ['cut gzip', gzipSync(file(...Array.from({ length: 9_000 }, (_, index) => `${index};${Math.sin(index)}`), ...report(STRASBOURG))).subarray(0, 70_000), 'Fichier endommagé'],
  ])('%s', async (_, content, reason) => {
    expect(await run(content)).toMatchObject({ result: { kind: 'unreadable', reason: expect.stringContaining(reason) } });
    expect(await storedReports(test.db)).toEqual([]);
    // The connections survive: the next import works.
    expect((await run(file(...report(STRASBOURG)))).result).toMatchObject({ counts: { created: 1 } });
  });
});

describe('the order of the lines and the number of files', () => {
  const reports = [STRASBOURG, HAGUENAU, LILLE].flatMap((finess, at) =>
    ['2026-W45', '2026-W46', '2026-W47'].map((week, then) => report(finess, week, { GLOVE: { stock: 1_000 * (at + 1) + then, received: then } })));
  const lines = reports.flat();

  it.each([1, 2, 3, 4, 5])('change nothing (shuffle %i)', async (seed) => {
    await run(file(...lines));
    const whole = await storedReports(test.db);
    expect(whole).toHaveLength(9);
    await forgetReports(test.db);
    expect((await run(file(...shuffled(lines, seed)))).result).toMatchObject({ counts: { lines: 63, created: 9, refused: 0 } });
    expect(await storedReports(test.db)).toEqual(whole);
    await forgetReports(test.db);
    const mixed = shuffled(reports, seed);
    for (const part of [mixed.slice(0, 4), mixed.slice(4, 5), mixed.slice(5)]) await run(file(...shuffled(part.flat(), seed)));
    expect(await storedReports(test.db)).toEqual(whole);
  });
});

describe('the command', () => {
  const said: string[] = [];
  const context = (): CommandContext => ({
    config: testConfig(test.url), clock, db: test.db, say: (line) => said.push(line.replaceAll(/[\u202F\u00A0]/g, ' ')),
    progress: () => ({ update: () => undefined, end: () => undefined }),
  });
  const good = file(...report(STRASBOURG), ...report(HAGUENAU));

  beforeEach(() => {
    said.length = 0;
    process.exitCode = undefined;
  });
  afterAll(() => {
    process.exitCode = undefined;
  });

  it('ends with 0 when everything is accepted, and leaves no report', async () => {
    const path = await temporaryFile('semaine.csv', good);
    await importReports(context(), path, { dryRun: false, by: '  ' });
    expect(process.exitCode).toBeUndefined();
    expect(said[0]).toBe('14 lignes lues, dont 0 refusées.');
    expect(said[1]).toBe('2 remontées créées, 0 corrigées, 0 sans changement, 0 refusées ; 0 avertissements.');
    expect(existsSync(`${path}.rapport.csv`)).toBe(false);
    expect(await test.db.manager.query('SELECT DISTINCT submitted_by_name FROM weekly_report')).toEqual([{ submitted_by_name: 'Fichier semaine.csv' }]);
  });

  it('ends with 2 when lines were refused, and writes the report beside the file', async () => {
    const path = await temporaryFile('semaine.csv', good.replace('GOWN', 'ROBE'));
    await importReports(context(), path, { dryRun: true });
    expect(process.exitCode).toBe(2);
    expect(said).toEqual([
      '14 lignes lues, dont 7 refusées.',
      '1 remontées créées, 0 corrigées, 0 sans changement, 1 refusées ; 0 avertissements.',
      "Essai à blanc : rien n'a été écrit.",
      `Détail ligne par ligne : ${path}.rapport.csv`,
    ]);
  });

  it('refuses to write its report over the file', async () => {
    const path = await temporaryFile('semaine.csv', good);
    await expect(importReports(context(), path, { dryRun: false, report: join(dirname(path), '.', 'semaine.csv') })).rejects.toThrow('effacerait');
    expect((await run({ path })).result).toMatchObject({ counts: { created: 2 } });
  });

  it('takes back what the export wrote, without a change', async () => {
    await run(file(...report(STRASBOURG, '2026-W47', { APRON: { received: 12 } }), ...report(LILLE)));
    const before = await storedReports(test.db);
    const path = await temporaryFile('export.csv', '');
    await exportReports(context(), path, { week: '2026-W47' });
    expect((await run({ path })).result).toMatchObject({ kind: 'success', counts: { lines: 14, refusedLines: 0, created: 0, corrected: 0, unchanged: 2 } });
    expect(await storedReports(test.db)).toEqual(before);
  });
});
