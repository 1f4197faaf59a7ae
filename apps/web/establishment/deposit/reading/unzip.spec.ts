import { randomBytes } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { zip } from '../../../../../tests/support/zip-file.js';
import { ArchiveRefused, unzip } from './unzip.js';

describe('Opening an archive', () => {
  it('gives the files that are wanted', async () => {
    const files = await unzip(zip({ 'a.xml': Buffer.from('<a/>'), 'b.bin': Buffer.from('no') }), (name) => name.endsWith('.xml'), 1_000);
    expect([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([['a.xml', '<a/>']]);
  });

  it.each([['that tells its size', undefined], ['that lies about it', 10]])('stops at a bomb %s', async (_, told) => {
    const bomb = zip({ 'a.xml': Buffer.alloc(5_000_000) }, told);
    expect(bomb.length).toBeLessThan(10_000);
    await expect(unzip(bomb, () => true, 1_000_000)).rejects.toThrow(ArchiveRefused);
  });

  it('refuses what says that it swells before anything is unpacked', async () => {
    const opened = jest.spyOn(globalThis, 'DecompressionStream');
    await expect(unzip(zip({ 'a.xml': Buffer.alloc(900_000) }), () => true, 1_000_000)).rejects.toThrow('too large');
    await expect(unzip(zip({ 'a.xml': Buffer.from('<a/>') }, 2 ** 32 - 1), () => true, 1_000_000)).rejects.toThrow('too large');
    expect(opened).not.toHaveBeenCalled();
    opened.mockRestore();
  });

  it('gives no more than what was said, lying header or not', async () => {
    await expect(unzip(zip({ 'a.xml': Buffer.from('<a>'.repeat(1_000)) }, 10), () => true, 1_000_000)).rejects.toThrow('too large');
  });

  it('refuses entries that share their bytes, a name told twice, a lock, another way of packing, a thousand files', async () => {
    const file = Buffer.from('<a>some content</a>');
    await expect(unzip(zip({ 'a.xml': file, 'b.xml': file }, undefined, { overlap: true }), () => true, 1_000)).rejects.toThrow('unreadable');
    await expect(unzip(zip({ 'a.xml': file }, undefined, { method: 9 }), () => true, 1_000)).rejects.toThrow('unreadable');
    await expect(unzip(zip({ 'a.xml': file }, undefined, { flags: 1 }), () => true, 1_000)).rejects.toThrow('unreadable');
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`${index}.xml`, Buffer.from('x')]));
    await expect(unzip(zip(many), () => false, 1_000)).rejects.toThrow('too large');
  });

  it('opens no archive inside the archive', async () => {
    const inner = Buffer.from(zip({ 'b.xml': Buffer.alloc(10_000_000) }));
    const files = await unzip(zip({ 'xl/worksheets/sheet1.xml': inner }), () => true, 100_000);
    expect(files.get('xl/worksheets/sheet1.xml')?.length).toBe(inner.length);
  });

  it('counts the whole archive, not each file: before anything is unpacked, and again as it comes', async () => {
    const files = { 'a.xml': randomBytes(600_000), 'b.xml': randomBytes(600_000) };
    const opened = jest.spyOn(globalThis, 'DecompressionStream');
    await expect(unzip(zip(files), () => true, 1_000_000)).rejects.toThrow('too large');
    expect(opened).not.toHaveBeenCalled();
    opened.mockRestore();
    expect((await unzip(zip(files), () => true, 1_200_000)).size).toBe(2);
  });

  it.each([['nothing', Buffer.alloc(0)], ['a text', Buffer.from('PK\u0003\u0004 but nothing of it')], ['a cut archive', Buffer.from(zip({ 'a.xml': Buffer.from('<a/>') }).slice(30))]])('refuses %s', async (_, bytes) => {
    await expect(unzip(bytes, () => true, 1_000)).rejects.toThrow(ArchiveRefused);
  });
});
