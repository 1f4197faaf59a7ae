import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import { HAGUENAU, ITEMS, laySmallCountry, LILLE, STRASBOURG } from '../support/small-country.js';
import { file, forgetReports, type Imported, importText, MONDAY_MORNING, report, storedReports } from './import-reports-scene.js';

/** In the directory, in no wave. */
const BRUMATH = '670000116';
const ALL_BUT_BAD = 6;

let test: TestDatabase;
const clock = new TestClock(MONDAY_MORNING);

beforeAll(async () => {
  test = await createTestDatabase();
  await laySmallCountry(test.db);
  await test.db.manager.query(`
    INSERT INTO establishment (finess, name, region_code, department_code, source) VALUES ('${BRUMATH}', 'EPSAN', '44', '67', 'test')`);
});
beforeEach(async () => {
  clock.set(MONDAY_MORNING);
  await forgetReports(test.db);
});
afterAll(async () => test.close());

async function run(content: string | Buffer, options: Parameters<typeof importText>[3] = {}): Promise<Imported> {
  return importText(test.db, clock, content, options);
}

async function reporters(): Promise<string[]> {
  return (await storedReports(test.db)).map(({ finess }) => finess);
}

/** The report of Strasbourg with its third line (line 4 of the file) changed. */
function withThirdLine(change: (line: string) => string[]): string[] {
  return report(STRASBOURG).flatMap((line, index) => (index === 2 ? change(line) : [line]));
}

const gown = (stock: string, used = '1000', received = '', more = ''): string[] =>
  withThirdLine(() => [`${STRASBOURG};2026-W47;GOWN;${stock};${used};${received}${more}`]);

describe('one bad line refuses its whole report and no other', () => {
  const cases: [why: string, lines: string[], told: string][] = [
    ['an unknown item', withThirdLine((line) => [line.replace('GOWN', 'TABLET')]), '4 TABLET erreur UNKNOWN_ITEM'],
    ['a negative stock', gown('-1'), '4 GOWN erreur NEGATIVE_QUANTITY'],
    ['an absurd stock', gown('100000001'), '4 GOWN erreur ABSURD_QUANTITY'],
    ['more digits than a number holds', gown('9'.repeat(90)), '4 GOWN erreur ABSURD_QUANTITY'],
    ['a decimal', gown('12,5'), '4 GOWN erreur NOT_AN_INTEGER'],
    ['an exponent', gown('1e3'), '4 GOWN erreur NOT_AN_INTEGER'],
    ['a word', gown('100', 'dix'), '4 GOWN erreur NOT_AN_INTEGER'],
    ['an empty stock', gown(''), '4 GOWN erreur NOT_AN_INTEGER'],
    ['a wrong delivery', gown('100', '10', 'x'), '4 GOWN erreur NOT_AN_INTEGER'],
    ['digits in wrong groups', gown('1 00'), '4 GOWN erreur NOT_AN_INTEGER'],
    ['a missing item', withThirdLine(() => []), '2 erreur MISSING_ITEM'],
    ['a repeated line', withThirdLine((line) => [line, line]), '5 GOWN erreur DUPLICATE_ITEM'],
    ['a missing cell', withThirdLine(() => [`${STRASBOURG};2026-W47;GOWN;1;2`]), '4 GOWN erreur WRONG_CELL_COUNT'],
    ['a cell too many', gown('1', '2', '3', ';4'), '4 GOWN erreur WRONG_CELL_COUNT'],
    ['a lost quote', withThirdLine(() => [`${STRASBOURG};2026-W47;"GOWN;1;2;3`]), '4 erreur BROKEN_QUOTES'],
    ['a line without end', withThirdLine((line) => [line + 'x'.repeat(70_000)]), '4 erreur LINE_TOO_LONG'],
    ['another week that does not exist', withThirdLine((line) => [line.replace('W47', 'W54')]), '4 GOWN erreur UNKNOWN_WEEK'],
    ['a FINESS number that lost its zero', withThirdLine((line) => [line.slice(1)]), '4 GOWN erreur INVALID_FINESS'],
  ];

  it.each(cases)('%s', async (_, lines, expected) => {
    const { result, told } = await run(file(...lines, ...report(HAGUENAU)));
    expect(told).toContain(expected);
    expect(result).toMatchObject({ kind: 'success', counts: { lines: lines.length + 7, refusedLines: lines.length, created: 1, refused: 1 } });
    // Every line of the report is told, those without a fault of their own once; none of the other report.
    expect([...new Set(told.map((one) => Number(one.split(' ')[0])))].toSorted((a, b) => a - b)).toEqual(lines.map((_line, index) => index + 2));
    expect(told.filter((one) => one.endsWith('REPORT_REFUSED')).length).toBeGreaterThanOrEqual(ALL_BUT_BAD - 1);
    expect(await reporters()).toEqual([HAGUENAU]);

    const mended = await run(file(...report(STRASBOURG), ...report(HAGUENAU)));
    expect(mended.result).toMatchObject({ counts: { refusedLines: 0, created: 1, unchanged: 1, refused: 0 } });
    expect(mended.told).toEqual([]);
    expect(await reporters()).toEqual([STRASBOURG, HAGUENAU]);
  });

  it('all its problems are told at once', async () => {
    const lines = [`${STRASBOURG};2026-W47;GOWN;-1;1,5;2000000000`, `${STRASBOURG};2026-W47;GOWN;1;1;`, `999999999;2026-W47;BLOUSE;1;1;`];
    const { told } = await run(file(...lines));
    expect(told.filter((one) => !one.endsWith('MISSING_ITEM'))).toEqual([
      '2 GOWN erreur NEGATIVE_QUANTITY', '2 GOWN erreur NOT_AN_INTEGER', '2 GOWN erreur ABSURD_QUANTITY', '3 GOWN erreur DUPLICATE_ITEM',
      '4 erreur UNKNOWN_ESTABLISHMENT',
    ]);
    expect(told.filter((one) => one === '2 erreur MISSING_ITEM')).toHaveLength(ITEMS.length - 1);
    expect(await reporters()).toEqual([]);
  });

  it('the other lines point at the bad one', async () => {
    const { report: text } = await run(file(...gown('-1')));
    expect(text).toContain(`\r\n2;${STRASBOURG};2026-W47;SURGICAL_MASK;erreur;REPORT_REFUSED;Remontée refusée en entier : voir ligne 4.\r\n`);
    expect(text.replace('\uFEFF', '').split('\r\n')[0]).toBe('line;finess;week;item;severity;code;message');
  });

  it('a report of more lines than can be held is refused line by line', async () => {
    const lines = Array.from({ length: 2_500 }, () => report(STRASBOURG)[0] ?? '');
    const { result, told } = await run(file(...lines, ...report(HAGUENAU)));
    expect(result).toMatchObject({ counts: { lines: 2_507, refusedLines: 2_500, refused: 1, created: 1 } });
    expect(new Set(told.map((one) => one.split(' ')[0])).size).toBe(2_500);
  });
});

describe('establishments', () => {
  it('unknown to the directory are refused, until it knows them', async () => {
    const lines = file(...report('670009999'), ...report(LILLE));
    const { result, told } = await run(lines);
    expect(result).toMatchObject({ counts: { created: 1, refused: 1, refusedLines: 7 } });
    expect(told[0]).toBe('2 erreur UNKNOWN_ESTABLISHMENT');
    await test.db.manager.query(`
      INSERT INTO establishment (finess, name, region_code, department_code, source) VALUES ('670009999', 'CH', '44', '67', 'test');
      INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from) VALUES ('670009999', '44', '67', 'V1', '2024-01-01')`);
    expect((await run(lines)).result).toMatchObject({ counts: { created: 1, unchanged: 1, refused: 0 } });
  });

  it.each([
    ['in no wave', undefined, 'ESTABLISHMENT_NOT_EXPECTED'],
    ['expected from the week after', ['2026-11-23', null], 'ESTABLISHMENT_NOT_EXPECTED'],
    ['expected until the week before', ['2024-01-01', '2026-11-16'], 'ESTABLISHMENT_NOT_EXPECTED'],
    ['expected from that week', ['2026-11-16', null], undefined],
    ['expected until that week', ['2024-01-01', '2026-11-23'], undefined],
  ] as const)('%s', async (_, period, refusal) => {
    await test.db.manager.query(`DELETE FROM enrolment WHERE finess = '${BRUMATH}'`);
    if (period) {
      await test.db.manager.query(
        `INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from, expected_until) VALUES ($1, '44', '67', 'V1', $2, $3)`,
        [BRUMATH, ...period],
      );
    }
    const { told } = await run(file(...report(BRUMATH)));
    expect(told[0]).toBe(refusal === undefined ? undefined : `2 erreur ${refusal}`);
    expect(await reporters()).toEqual(refusal === undefined ? [BRUMATH] : []);
  });
});

describe('weeks', () => {
  it.each([
    ['2026-W48', undefined, 'the week under way'],
    ['2026-W49', 'FUTURE_WEEK', 'the week after'],
    ['2024-W48', undefined, 'the oldest accepted'],
    ['2024-W47', 'TOO_OLD_WEEK', 'older'],
    ['2025-W53', 'UNKNOWN_WEEK', 'a week 53 that does not exist'],
    ['47', 'UNKNOWN_WEEK', 'a number'],
    ['', 'UNKNOWN_WEEK', 'none'],
    [' 2026-w47 ', undefined, 'small letters and spaces'],
  ])('%s %s: %s', async (week, refusal, _why) => {
    const { told } = await run(file(...report(STRASBOURG, week)));
    expect(told.map((one) => one.split(' ').at(-1))).toEqual(refusal === undefined ? [] : Array.from({ length: 7 }, () => refusal));
    expect(await reporters()).toEqual(refusal === undefined ? [STRASBOURG] : []);
  });

  it('week 53 of 2026 exists', async () => {
    clock.set('2027-01-04T10:00:00+01:00');
    await run(file(...report(STRASBOURG, '2026-W53')));
    expect(await storedReports(test.db)).toMatchObject([{ week: '2026-12-28' }]);
  });

  it.each([
    ['2026-11-23T18:00:00+01:00', true],
    ['2026-11-23T18:00:00.001+01:00', false],
  ])('arriving at %s: on time %s', async (now, onTime) => {
    clock.set(now);
    await run(file(...report(STRASBOURG)));
    expect(await test.db.manager.query('SELECT on_time FROM weekly_report')).toEqual([{ on_time: onTime }]);
  });
});

describe('a report that is already there', () => {
  it('with the same amounts is unchanged; with others it is a correction, and the former version stays', async () => {
    await run(file(...report(STRASBOURG, '2026-W47', { GOWN: { received: 30 } })));
    clock.advance({ days: 1 });
    const again = await run(file(...report(STRASBOURG, '2026-W47', { GOWN: { received: 30 } })));
    expect(again.result).toMatchObject({ counts: { created: 0, corrected: 0, unchanged: 1 } });
    const corrected = await run(file(...report(STRASBOURG)), { by: 'Paul Klein' });
    expect(corrected.result).toMatchObject({ counts: { created: 0, corrected: 1, unchanged: 0 } });

    const [stored] = await test.db.manager.query(`
      SELECT version, evaluated_version, on_time, origin, submitted_by, submitted_by_name, director_name, submitted_at - first_submitted_at AS delay, received
      FROM weekly_report`);
    expect(stored).toMatchObject({
      version: 2, evaluated_version: 0, on_time: true, origin: 'IMPORT', submitted_by: null, submitted_by_name: 'Paul Klein',
      director_name: 'Claire Weber', delay: { days: 1 }, received: [null, null, null, null, null, null, null],
    });
    const versions = await test.db.manager.query(
      'SELECT version, origin, submitted_by_name, director_name, received[3] AS gowns FROM weekly_report_version ORDER BY version');
    expect(versions).toEqual([
      { version: 1, origin: 'IMPORT', submitted_by_name: 'Ines Roux', director_name: 'Claire Weber', gowns: 30 },
      { version: 2, origin: 'IMPORT', submitted_by_name: 'Paul Klein', director_name: 'Claire Weber', gowns: null },
    ]);
  });
});

describe('a dry run', () => {
  it('writes nothing and says all the same', async () => {
    await run(file(...report(STRASBOURG), ...report(HAGUENAU)));
    const before = await storedReports(test.db);
    const mixed = file(
      ...report(STRASBOURG), ...report(HAGUENAU, '2026-W47', { CAP: { stock: 1 } }), ...report(LILLE), ...report(LILLE, '2026-W46', { CAP: { used: -1 } }),
      'x;y;z', ...report(STRASBOURG, '2026-W48', { GLOVE: { stock: 0, used: 0, received: 0 } }),
    );
    const dry = await run(mixed, { dryRun: true });
    expect(await storedReports(test.db)).toEqual(before);
    const real = await run(mixed);
    expect(dry.result).toEqual({ ...real.result, dryRun: true });
    expect(dry.report).toBe(real.report);
    expect(real.result).toMatchObject({
      dryRun: false, counts: { lines: 36, refusedLines: 8, created: 2, corrected: 1, unchanged: 1, refused: 1, warnings: 1 },
    });
  });
});
