import { createHash } from 'node:crypto';

/** Secrets that a browser holds are stored and looked up by their hash only; the purpose keeps one from standing for another. */
export function secretHash(purpose: 'state' | 'browser' | 'ticket', secret: string): Buffer {
  return createHash('sha256').update(`provider-${purpose}:${secret}`).digest();
}
