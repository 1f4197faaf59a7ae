import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../support/source-files.js';

const DOCUMENT = 'docs/security.md';
const text = await readFile(join(ROOT, DOCUMENT), 'utf8');
const named = [...text.matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)].map(([, path = '']) => path).filter((path) => !path.startsWith('http'));

test('every file that the security document names is there', () => {
  const missing = named.filter((path) => !existsSync(resolve(ROOT, dirname(DOCUMENT), path)));
  expect(missing).toEqual([]);
});

test('every threat and every line of the bar has a test that proves it', () => {
  const section = (title: string): string[] => {
    const after = text.slice(text.indexOf(`## ${title}`) + 3);
    const [own = ''] = after.split('\n## ', 1);
    return own.split('\n').filter((line) => line.startsWith('| ')).slice(1);
  };
  const claims = [...section('Les dix lignes de la barre'), ...section('Les menaces envisagées')];
  expect(claims.length).toBeGreaterThan(25);
  expect(claims.filter((row) => !/\.spec\.ts\)/.test(row))).toEqual([]);
  expect(new Set(section('Les dix lignes de la barre').map((row) => row.split('|')[1]?.trim()))).toEqual(new Set(Array.from({ length: 10 }, (_, index) => String(index + 1))));
});

test('names the settings that the product reads', async () => {
  const sources = (await Promise.all(['libs/platform/config.ts', 'libs/platform/settings/identity-providers.ts'].map(async (file) => readFile(join(ROOT, file), 'utf8')))).join('');
  const told = [...text.matchAll(/`([A-Z][A-Z_]{3,})`/g)].map(([, name = '']) => name).filter((name) => !/_$|^(NOM_FILE)$/.test(name));
  expect(told.length).toBeGreaterThan(5);
  expect([...new Set(told)].filter((name) => !sources.includes(`${name}:`))).toEqual([]);
});
