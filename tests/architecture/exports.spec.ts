import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import { ROOT, sourceFiles } from '../support/source-files.js';

/** Written in pieces, so that this file passes its own test. */
const WRITES_TABLES = new RegExp(['csv-stri', 'ngify|write-exc', 'el-file|text', '/csv'].join(''));
const sources = (await sourceFiles()).filter((file) => /^(apps|libs)\/.*\.tsx?$/.test(file) && !file.endsWith('.spec.ts') && !file.startsWith('apps/web/generated/'));

test('a table for a spreadsheet is written where its cells are made harmless, and nowhere else', async () => {
  const texts = await Promise.all(sources.map(async (file) => [file, await readFile(join(ROOT, file), 'utf8')] as const));
  const writers = texts.filter(([, text]) => WRITES_TABLES.test(text));
  expect(writers.length).toBeGreaterThanOrEqual(3);
  const bare = writers.filter(([, text]) => !/escape_formulas: true|csvOf\(|\bneutral\(/.test(text));
  expect(bare.map(([file]) => file)).toEqual([]);
  // Each call, not each file.
  for (const [file, text] of writers) {
    const calls = text.match(/(?<![.\w])stringify\(.*$/gm) ?? [];
    expect([file, calls.filter((call) => !call.includes('escape_formulas: true'))]).toEqual([file, []]);
  }
});

test.each(['=1+1', '+33', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A1'])('the library makes %j harmless', (text) => {
  expect(stringify([[text]], { delimiter: ';', escape_formulas: true })).toMatch(/^"?'/);
});
