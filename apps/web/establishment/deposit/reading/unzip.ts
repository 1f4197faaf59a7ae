const END_OF_DIRECTORY = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** A workbook has some twenty files. */
const MOST_ENTRIES = 1_000;
/** A sheet of one repeated cell packs a hundred times; beyond, and above this size, an archive is made to swell. */
const LARGEST_RATIO = 200;
const RATIO_MATTERS_BYTES = 200_000;
const ENCRYPTED = 1;
const [STORED, DEFLATED] = [0, 8];

/** The file is no archive, or holds more than it should. */
export class ArchiveRefused extends Error {}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly from: number;
  /** Packed, bytes. */
  readonly size: number;
  /** Unpacked, bytes, as the archive says. */
  readonly told: number;
}

/**
 * Files of a zip archive, by the browser's own inflater. What the archive says of itself is checked before anything is unpacked;
 * what comes out is counted as it comes, and may not be more than was said: two small megabytes may hide gigabytes.
 * @param wanted the names to read; others are not opened
 * @param most bytes out of the whole archive
 */
export async function unzip(bytes: Uint8Array, wanted: (name: string) => boolean, most: number): Promise<Map<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = most;
  try {
    const entries = [...directoryOf(view, bytes)];
    refuseOverlaps(entries);
    const chosen = entries.filter(({ name }) => wanted(name));
    refuseSwelling(chosen, most);
    for (const { name, method, from, size, told } of chosen) {
      const packed = bytes.subarray(from, from + size);
      const file = method === STORED ? packed : await inflate(packed, told);
      left -= file.length;
      if (left < 0) throw new ArchiveRefused('too large');
      files.set(name, file);
    }
  } catch (error) {
    throw error instanceof ArchiveRefused ? error : new ArchiveRefused('unreadable');
  }
  return files;
}

/** Before anything is unpacked. */
function refuseSwelling(entries: readonly Entry[], most: number): void {
  const isSwelling = ({ size, told }: Entry): boolean => told > RATIO_MATTERS_BYTES && told > size * LARGEST_RATIO;
  const isUnknown = ({ method, flags }: Entry): boolean => (method !== STORED && method !== DEFLATED) || (flags & ENCRYPTED) !== 0;
  if (entries.some(isUnknown) || new Set(entries.map(({ name }) => name)).size < entries.length) throw new ArchiveRefused('unreadable');
  if (entries.some(isSwelling) || entries.reduce((sum, { told }) => sum + told, 0) > most) throw new ArchiveRefused('too large');
}

/** Entries that share their bytes are how the best bombs are made: a thousand files, packed once. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const inOrder = entries.toSorted((one, other) => one.from - other.from);
  if (inOrder.some(({ from, size }, index) => from + size > (inOrder[index + 1]?.from ?? Infinity))) throw new ArchiveRefused('unreadable');
}

function* directoryOf(view: DataView, bytes: Uint8Array): Generator<Entry> {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ArchiveRefused('too large');
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ArchiveRefused('unreadable');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number];
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    yield { name, flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), from, size: view.getUint32(at + 20, true), told: view.getUint32(at + 24, true) };
    at += 46 + nameLength + extraLength + commentLength;
  }
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new ArchiveRefused('unreadable');
}

async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    length += value?.length ?? 0;
    if (length > most) {
      await reader.cancel();
      throw new ArchiveRefused('too large');
    }
    if (value) chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
