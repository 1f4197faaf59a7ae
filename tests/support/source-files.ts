import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/** Folder of the whole product. */
export const ROOT = resolve(import.meta.dirname, '../..');

const NOT_OURS = new Set(['.git', '.vigie', 'node_modules', 'dist', 'coverage']);

/** Every file of the repository, relative to its root, without what is installed or built. */
export async function sourceFiles(folder = ROOT): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !NOT_OURS.has(name) && !name.startsWith('.dist-') && !name.endsWith('.log'))
      .map(async (entry) => (entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : [join(folder, entry.name)])),
  );
  return found.flat().map((file) => (folder === ROOT ? relative(ROOT, file) : file));
}
