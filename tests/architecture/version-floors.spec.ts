import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

/** Below these versions a published weakness is open. */
const FLOORS: [name: string, floor: string][] = [
  ['@apollo/server', '5.5.0'],
  ['@nestjs/core', '12.0.0'],
  ['multer', '2.3.0'],
  ['path-to-regexp', '8.4.0'],
  ['@escape.tech/graphql-armor', '3.1.7'],
  ['typeorm', '1.1.0'],
];

interface Lock {
  readonly packages: Record<string, { readonly version?: string; readonly dev?: boolean }>;
}

test.each(FLOORS)('every installed %s is at least %s', async (name, floor) => {
  const lock = JSON.parse(await readFile(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')) as Lock;
  const copies = Object.entries(lock.packages).filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`));
  const tooOld = copies.filter(([, { version = '0' }]) => isBelow(version, floor));
  expect(tooOld).toEqual([]);
});

test('the comparison itself', () => {
  expect(isBelow('5.4.9', '5.5.0')).toBe(true);
  expect(isBelow('5.10.0', '5.5.0')).toBe(false);
  expect(isBelow('5.5.0', '5.5.0')).toBe(false);
  expect(isBelow('6.0.0-beta.1', '5.5.0')).toBe(false);
});

function isBelow(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number)) as [number[], number[]];
  const place = need.findIndex((number, index) => have[index] !== number);
  return place !== -1 && (have[place] ?? 0) < (need[place] ?? 0);
}
