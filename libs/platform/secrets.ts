import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.js';

const BYTES = 32;
const SALT = 'vigie-epi';
const FILE = 'secret';
const OWNER_ONLY = 0o600;

/** Keys of the process, one per purpose, all derived from the one secret of the installation: no key can be turned into another, or into the secret. */
export class Secrets {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly master: string) {}

  /** 32 bytes, the same in every process of the installation. @param purpose in words, e.g. "totp": a new one is a new key. */
  key(purpose: string): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.master, SALT, purpose, BYTES));
    this.keys.set(purpose, key);
    return key;
  }
}

/** The secret given by the environment; in demonstration, one made once and kept beside the data. */
export function openSecrets({ secret, dataDir }: Pick<Config, 'secret' | 'dataDir'>): Secrets {
  return new Secrets(secret ?? keptSecret(dataDir));
}

/** API and worker start together: the first to link its file wins, the other reads it whole. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, FILE);
  const known = readKept(file);
  if (known !== undefined) return known;
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(BYTES).toString('base64url'), { mode: OWNER_ONLY, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function readKept(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
