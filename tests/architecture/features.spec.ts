import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../support/source-files.js';

const features = await readdir(join(ROOT, 'libs'));

test.each(features)('libs/%s has one door, that names what it offers', async (feature) => {
  const door = await readFile(join(ROOT, 'libs', feature, 'index.ts'), 'utf8');
  expect(door).toMatch(/export (type )?\{/);
  expect(door).not.toMatch(/export \*/);
});

test('each feature is reached by its short name, in source and built', async () => {
  const { imports } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { imports: Record<string, unknown> };
  const expected = features.map((feature) => [
    `#${feature}`,
    { source: `./libs/${feature}/index.ts`, default: `./dist/libs/${feature}/index.js` },
  ]);
  expect(imports).toEqual(Object.fromEntries(expected));
});

test('the dependency rule knows each feature', async () => {
  const rule = await readFile(join(ROOT, '.dependency-cruiser.js'), 'utf8');
  expect(features.filter((feature) => !rule.includes(`'${feature}'`))).toEqual([]);
});

test('no feature names two migrations alike, and each is dated', async () => {
  const folders = await Promise.all(features.map((feature) => readdir(join(ROOT, 'libs', feature, 'store/migrations')).catch(() => [])));
  const names = folders.flat();
  expect(names.filter((name) => !/^\d{13}-[a-z]+(-[a-z0-9]+)+\.ts$/.test(name))).toEqual([]);
  const dates = names.map((name) => name.slice(0, 13));
  expect(new Set(dates).size).toBe(dates.length);
});
