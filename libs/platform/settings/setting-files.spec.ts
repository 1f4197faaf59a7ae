import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readConfig } from '../config.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), `vigie-test-${process.pid}-settings-`));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a setting is read from the file that holds it', () => {
  const file = join(folder, 'database-url');
  writeFileSync(file, 'postgresql://vigie:canary@base/vigie\n');
  expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgresql://vigie:canary@base/vigie');
  expect(readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgresql://other@base/vigie' }).databaseUrl).toBe('postgresql://other@base/vigie');
});

test('a file that is not there, or holds nonsense, is named by its variable only', () => {
  expect(() => readConfig({ DATABASE_URL_FILE: join(folder, 'nowhere') })).toThrow('Configuration invalide. DATABASE_URL_FILE : fichier introuvable ou illisible.');
  writeFileSync(join(folder, 'wrong'), 'canary-of-a-secret');
  expect(() => readConfig({ DATABASE_URL_FILE: join(folder, 'wrong') })).toThrow(/^Configuration invalide\. DATABASE_URL : (?!.*canary)/);
});
