import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { LARGEST_PAGE, pageSize } from './connection.js';

it.each([
  [null, 25], [undefined, 25], [1, 1], [200, 200], [201, LARGEST_PAGE], [1_000_000, LARGEST_PAGE], [Number.MAX_SAFE_INTEGER, LARGEST_PAGE], [0, 1], [-5, 1],
])('a page of %s is one of %s', (asked, given) => {
  expect(pageSize(asked)).toBe(given);
});

// What an operation costs is counted with the largest page, whatever is asked: a resolver that gave more would cost more than was counted.
it('whoever takes the size of a page keeps it within the largest', async () => {
  const folder = join(import.meta.dirname, '..');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const));
  const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const taking = texts.filter(([, text]) => /@Args\('first'/.test(text));
  expect(taking.length).toBeGreaterThan(5);
  expect(taking.filter(([, text]) => count(text, /@Args\('first'/g) > count(text, /\bpageSize\(first\b/g)).map(([file]) => file)).toEqual([]);
});
