import { randomBytes } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { crc32, deflateRawSync } from 'node:zlib';
import { ArchiveRefused, unzip } from './unzip.js';

/** A zip of these files; `told` is the size it claims, true or not. */
function zip(files: Record<string, Buffer>, told?: number, change: { overlap?: boolean; method?: number; flags?: number } = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(change.flags ?? 0, 2);
    common.writeUInt16LE(change.method ?? 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(told ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, Buffer.alloc(10), Buffer.alloc(4), Buffer.from(name)]);
    entry.writeUInt32LE(change.overlap ? 0 : at, 42);
    parts.push(local);
    directory.push(entry);
    at += local.length;
  }
  const middle = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(middle.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, middle, end]);
}

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

  it('counts the whole archive, not each file', async () => {
    await expect(unzip(zip({ 'a.xml': randomBytes(600_000), 'b.xml': randomBytes(600_000) }), () => true, 1_000_000)).rejects.toThrow('too large');
  });

  it.each([['nothing', Buffer.alloc(0)], ['a text', Buffer.from('PK\u0003\u0004 but nothing of it')], ['a cut archive', Buffer.from(zip({ 'a.xml': Buffer.from('<a/>') }).slice(30))]])('refuses %s', async (_, bytes) => {
    await expect(unzip(bytes, () => true, 1_000)).rejects.toThrow(ArchiveRefused);
  });
});
