import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

const NEW_LINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

export interface TextLine {
  /** From 1. */
  readonly number: number;
  /** Null when the line is longer than allowed: its bytes are passed over, not kept. */
  readonly text: string | null;
}

/**
 * Lines of a text in UTF-8 or windows-1252, told apart line by line so that one stray byte does not change the reading
 * of the rest. Memory stays flat whatever the file holds.
 */
export async function* textLines(chunks: AsyncIterable<Buffer>, longest = 65_536): AsyncGenerator<TextLine> {
  let number = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  const keep = (bytes: Buffer): void => {
    pendingBytes += bytes.length;
    if (pendingBytes <= longest) pending.push(bytes);
    else pending = [];
  };
  const finish = (): TextLine => {
    number += 1;
    const text = pendingBytes > longest ? null : decode(pending.length === 1 && pending[0] ? pending[0] : Buffer.concat(pending), number);
    pending = [];
    pendingBytes = 0;
    return { number, text };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, start)) {
      keep(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (pendingBytes > 0) yield finish();
}

function decode(bytes: Buffer, number: number): string {
  // Node's own windows-1252 decoder reads Œ and – wrong.
  const text = isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'win1252');
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  return number === 1 && line.startsWith(BYTE_ORDER_MARK) ? line.slice(1) : line;
}
