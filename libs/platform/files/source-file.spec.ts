import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BrokenFile, openSourceFile } from './source-file.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), `vigie-test-${process.pid}-sources-`));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function bytesOf(content: Buffer): Promise<number> {
  const file = join(folder, 'file.gz');
  writeFileSync(file, content);
  let bytes = 0;
  for await (const chunk of (await openSourceFile(file)).stream()) bytes += (chunk as Buffer).length;
  return bytes;
}

test('a small file that swells without end is not read to its end', async () => {
  // A megabyte of nothing, again and again: one file as far as gzip goes.
  const bomb = Buffer.concat(Array<Buffer>(600).fill(gzipSync(Buffer.alloc(1024 * 1024))));
  expect(bomb.length).toBeLessThan(1_000_000);
  const before = process.memoryUsage().rss;
  await expect(bytesOf(bomb)).rejects.toThrow(BrokenFile);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

test('a file that packs well is', async () => {
  const text = Buffer.from(Array.from({ length: 200_000 }, (_, line) => `structureet;${670_000_000 + line};HÔPITAL ${line}\n`).join(''));
  expect(await bytesOf(gzipSync(text))).toBe(text.length);
});
