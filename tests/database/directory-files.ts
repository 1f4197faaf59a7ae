import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The shared open data, outside the repository: VIGIE_SHARED_DATA, or beside the repository. Undefined when absent. */
export function sharedDataFile(name: string): string | undefined {
  const folder = process.env['VIGIE_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data');
  const file = join(folder, name);
  return existsSync(file) ? file : undefined;
}

/** A file in a folder of its own, gone when the run ends. */
export async function temporaryFile(name: string, content: string | Buffer): Promise<string> {
  const file = join(await mkdtemp(join(process.env['VIGIE_TEST_FILES'] ?? '', 'file-')), name);
  await writeFile(file, content);
  return file;
}

/** The same number every time, from 0 to 1: tests that shuffle must fail the same way twice. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}
