import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { textLines, type TextLine } from './text-lines.js';

async function read(chunks: readonly Buffer[], longest?: number): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  const source = (async function* () {
    yield* chunks;
  })();
  for await (const line of textLines(source, longest)) lines.push(line);
  return lines;
}

describe('lines of a file', () => {
  it('are numbered from 1, without their end', async () => {
    expect(await read([Buffer.from('\uFEFFa\r\nb\n\nc')])).toEqual([
      { number: 1, text: 'a' }, { number: 2, text: 'b' }, { number: 3, text: '' }, { number: 4, text: 'c' },
    ]);
  });

  it('are read in UTF-8 or windows-1252, each its own way', async () => {
    const bytes = Buffer.concat([Buffer.from('Hôpital\n'), iconv.encode('Sacré-Cœur – Évron\n', 'win1252')]);
    expect((await read([bytes])).map((line) => line.text)).toEqual(['Hôpital', 'Sacré-Cœur – Évron']);
  });

  it('are passed over when too long, and the next ones are read', async () => {
    const lines = await read([Buffer.from('a\n'), Buffer.alloc(50, 'x'), Buffer.alloc(60, 'x'), Buffer.from('\nb\n')], 100);
    expect(lines).toEqual([{ number: 1, text: 'a' }, { number: 2, text: null }, { number: 3, text: 'b' }]);
  });

  it('do not depend on how the file is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r', ';') })), async (parts) => {
        const whole = Buffer.from(parts.join(''));
        const bytes = [...whole].map((byte) => Buffer.from([byte]));
        expect(await read(bytes)).toEqual(await read([whole]));
      }),
    );
  });
});
