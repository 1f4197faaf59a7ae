import { hash, verify } from '@node-rs/argon2';

// OWASP's first recommendation for argon2id: 19 MiB, 2 passes, 1 lane (the library's default algorithm is argon2id).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const COST_IN_HASH = new RegExp(`^\\$argon2id\\$v=19\\$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}\\$`, 'u');

export async function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

// Made when the process starts: the first unknown address must not take longer than the next.
const decoy = hashPassword('no account has this password');

/** Verifies against the account's hash, or against a decoy of equal cost, so that unknown addresses take the same time. */
export async function verifyPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const known = await verify(passwordHash ?? (await decoy), password);
  return known && typeof passwordHash === 'string';
}

/** True for a hash made at another cost than today's: to be made again at the next sign-in, the only time the password is known. */
export function isHashOutdated(passwordHash: string): boolean {
  return !COST_IN_HASH.test(passwordHash);
}
