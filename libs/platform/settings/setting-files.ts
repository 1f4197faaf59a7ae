import { readFileSync } from 'node:fs';

const SUFFIX = '_FILE';

/** A file named by a setting cannot be read. */
export class UnreadableSetting extends Error {}

/**
 * Adds the settings given by a file, as containers hand secrets over: NAME_FILE names the file that holds NAME. The variable
 * itself, when it is there, is the one that counts.
 * @throws {UnreadableSetting} naming the variable, never what a file holds.
 */
export function withSettingFiles(env: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  const found: NodeJS.ProcessEnv = { ...env };
  for (const name of names) {
    const file = env[`${name}${SUFFIX}`];
    if (!file || env[name]) continue;
    try {
      found[name] = readFileSync(file, 'utf8').trim();
    } catch {
      throw new UnreadableSetting(`${name}${SUFFIX} : fichier introuvable ou illisible.`);
    }
  }
  return found;
}
