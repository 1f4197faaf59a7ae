import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

/** Below these versions a published weakness is open, or a protection that we count on is missing. */
const FLOORS: [name: string, floor: string][] = [
  ['@apollo/server', '5.5.0'],
  ['@nestjs/core', '12.0.0'],
  ['@nestjs/platform-express', '12.0.0'],
  ['multer', '2.3.0'],
  ['path-to-regexp', '8.4.0'],
  ['@escape.tech/graphql-armor', '3.1.7'],
  ['typeorm', '1.1.0'],
  ['express', '5.1.0'],
  ['body-parser', '2.2.1'],
  ['helmet', '8.0.0'],
  ['graphql', '16.11.0'],
  ['graphql-ws', '6.0.0'],
  ['ws', '8.18.0'],
  ['sirv', '3.0.2'],
  ['cookie', '1.0.0'],
  ['pg', '8.16.0'],
  ['nodemailer', '7.0.7'],
  ['openid-client', '6.8.0'],
  ['jose', '6.0.0'],
  ['@simplewebauthn/server', '14.0.0'],
  ['otpauth', '9.5.0'],
];

/** Copies that other packages bring with them, of the versions that they ask for: they stay out of what serves requests. */
const ELSEWHERE = new Map([['cookie', /node_modules\/(express|@apollo\/server|koa|cookies)\//]]);

/** What plays the other side in tests, or builds: never installed where the product runs. */
const ONLY_FOR_TESTS = ['oidc-provider', 'smtp-server', 'playwright-core', 'supertest', 'jest', 'axe-core'];

interface Lock {
  readonly packages: Record<string, { readonly version?: string; readonly dev?: boolean }>;
}

const lock = JSON.parse(await readFile(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')) as Lock;

function copiesOf(name: string): (readonly [path: string, copy: Lock['packages'][string]])[] {
  return Object.entries(lock.packages).filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`));
}

test.each(FLOORS)('every locked copy of %s is at least %s', (name, floor) => {
  const copies = copiesOf(name).filter(([path]) => !ELSEWHERE.get(name)?.test(path));
  expect(copies.length).toBeGreaterThan(0);
  expect(copies.filter(([, { version = '0' }]) => isBelow(version, floor))).toEqual([]);
});

test.each(FLOORS)('%s is installed as it is locked, at least %s', async (name, floor) => {
  const { version } = JSON.parse(await readFile(resolve(import.meta.dirname, `../../node_modules/${name}/package.json`), 'utf8')) as { version: string };
  expect(isBelow(version, floor)).toBe(false);
  expect(version).toBe(lock.packages[`node_modules/${name}`]?.version);
});

test.each(ONLY_FOR_TESTS)('%s is for tests only', (name) => {
  expect(copiesOf(name).map(([, { dev }]) => dev)).toEqual([true]);
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
