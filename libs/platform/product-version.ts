import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in package.json, which stands above both the sources and what is built from them. Empty when it is not there. */
export const PRODUCT_VERSION = readVersion(import.meta.dirname);

function readVersion(folder: string): string {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: string };
    if (version !== undefined) return version;
  } catch {
    // Not in this folder.
  }
  return dirname(folder) === folder ? '' : readVersion(dirname(folder));
}
