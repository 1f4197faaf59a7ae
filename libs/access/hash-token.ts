import { createHash } from 'node:crypto';

/** Session tokens are stored and looked up by their hash only. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
