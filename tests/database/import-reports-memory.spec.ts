import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { createTestDatabase, type TestDatabase } from '../support/index.js';
import { laySmallCountry } from '../support/small-country.js';
import { temporaryFile } from './directory-files.js';
import { file, MONDAY_MORNING, report } from './import-reports-scene.js';

/** Bytes that may be held more at the end of a phase than at its start: a third of what its lines would take. */
const SLACK = 5_000_000;
const REPORTS = 7_200;
const FINESS = Array.from({ length: REPORTS }, (_, index) => String(570_000_000 + index));

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await laySmallCountry(test.db);
  await test.db.manager.query(`
    INSERT INTO establishment (finess, name, region_code, department_code, source)
      SELECT unnest($1::text[]), 'EHPAD', '44', '57', 'test'`, [FINESS]);
  await test.db.manager.query(`
    INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from)
      SELECT finess, '44', '57', 'V1', '2024-01-01' FROM establishment WHERE department_code = '57'`);
});
afterAll(async () => test.close());

interface Run {
  readonly counts: object;
  readonly reportLines: number;
  /** Bytes held more at the end of each phase than at its start. */
  readonly growth: number[];
}

async function importAlone(lines: readonly string[]): Promise<Run> {
  const path = await temporaryFile('semaine.csv', file(...lines));
  const told = `${path}.rapport.csv`;
  const loader = ['--expose-gc', '--import', './tests/support/typescript-loader.js'];
  const run = [...loader, 'tests/database/import-reports-alone.ts', test.url, path, told, MONDAY_MORNING];
  const { stdout } = await promisify(execFile)(process.execPath, run);
  const { counts, held } = JSON.parse(stdout) as { counts: object; held: Record<string, number[]> };
  let reportLines = -1;
  for await (const _ of createInterface(createReadStream(told))) reportLines += 1;
  return { counts, reportLines, growth: Object.values(held).map((sizes) => (sizes.at(-1) ?? 0) - (sizes[0] ?? 0)) };
}

describe('memory stays flat', () => {
  it(`over ${7 * REPORTS} lines, half of the reports refused`, async () => {
    const lines = FINESS.flatMap((finess, index) => report(finess, '2026-W47', index % 2 === 0 ? {} : { CAP: { stock: 'beaucoup' } }));
    const { growth, ...run } = await importAlone(lines.toReversed());
    expect(run).toMatchObject({
      counts: { lines: 7 * REPORTS, created: REPORTS / 2, refused: REPORTS / 2, refusedLines: (7 * REPORTS) / 2 }, reportLines: (7 * REPORTS) / 2,
    });
    expect(Math.max(...growth)).toBeLessThan(SLACK);
  });

  it('over 50,000 lines of one report, each told', async () => {
    const [line = ''] = report(FINESS[0] ?? '');
    const { growth, ...run } = await importAlone(Array.from({ length: 50_000 }, () => line));
    expect(run).toMatchObject({ counts: { lines: 50_000, refused: 1, refusedLines: 50_000 }, reportLines: 49_999 + 6 });
    expect(Math.max(...growth)).toBeLessThan(SLACK);
  });

  it('over 50,000 lines that say nothing', async () => {
    const { growth, ...run } = await importAlone(Array.from({ length: 50_000 }, (_, index) => `${index};;;;;`));
    expect(run).toMatchObject({ counts: { lines: 50_000, refusedLines: 50_000, refused: 0, created: 0 }, reportLines: 100_000 });
    expect(Math.max(...growth)).toBeLessThan(SLACK);
  });
});
