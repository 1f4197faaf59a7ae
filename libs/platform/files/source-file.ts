import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, type Readable, Transform } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';

/** A directory of the country packs fifteen times, and weighs 715 MB: what packs more and swells is made to fill a machine. */
const LARGEST_RATIO = 200;
const RATIO_MATTERS_BYTES = 256 * 1024 * 1024;
const HEAD_BYTES = 65_536;
const GZIP = Buffer.from([0x1f, 0x8b]);

/** The file itself is cut or damaged: nothing more can be read from it. */
export class BrokenFile extends Error {}

/** A file to import, compressed (gzip) or not, read once from start to end. */
export interface SourceFile {
  /** First bytes, decompressed: enough to recognise the format. */
  readonly head: Buffer;
  /** Size on disk. */
  readonly totalBytes: number;
  /** Bytes of the disk's file read so far. */
  bytesRead(): number;
  /** Decompressed content. */
  stream(): Readable;
}

/** @throws {BrokenFile} when it claims to be compressed and is not. */
export async function openSourceFile(path: string): Promise<SourceFile> {
  const { size } = await stat(path);
  const start = await readHead(path);
  const compressed = start.subarray(0, GZIP.length).equals(GZIP);
  let disk: ReturnType<typeof createReadStream> | undefined;
  return {
    head: compressed ? inflatedHead(start) : start,
    totalBytes: size,
    bytesRead: () => disk?.bytesRead ?? 0,
    stream: () => {
      const bytes = createReadStream(path, { highWaterMark: 262_144 });
      disk = bytes;
      if (!compressed) return bytes;
      const inflated = createGunzip();
      return pipeline(bytes, inflated, swellingRefused(size), () => undefined);
    },
  };
}

/** Lets through what comes out, as long as it is not out of proportion with the file. */
function swellingRefused(packedBytes: number): Transform {
  let out = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      out += chunk.length;
      if (out > RATIO_MATTERS_BYTES && out > packedBytes * LARGEST_RATIO) done(new BrokenFile('Le fichier compressé gonfle hors de proportion\u00A0: il n’est pas lu.'));
      else done(null, chunk);
    },
  });
}

function inflatedHead(start: Buffer): Buffer {
  try {
    // A part of a compressed file, and never more than a little of what it may swell to.
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 };
    return gunzipSync(start, options).subarray(0, HEAD_BYTES);
  } catch (error) {
    throw new BrokenFile(error instanceof Error ? error.message : String(error));
  }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
