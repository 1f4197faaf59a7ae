import { createHmac, randomInt } from 'node:crypto';

/** Crockford's: no letter that reads as a figure. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUPS = 3;
const GROUP_LENGTH = 4;
export const RECOVERY_CODES = 10;

/** Ten codes of 60 bits, "7k2m-q9xd-4htp": nobody guesses one, and each serves once. */
export function drawRecoveryCodes(): string[] {
  const draw = (): string => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '').join('');
  return Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: GROUPS }, draw).join('-'));
}

/** As it is kept. Case, spaces and hyphens do not count, and what Crockford reads alike is alike. */
export function hashRecoveryCode(key: Buffer, accountId: string, code: string): Buffer {
  const read = code.toLowerCase().replaceAll(/[^0-9a-z]/gu, '').replaceAll('o', '0').replaceAll(/[il]/gu, '1');
  return createHmac('sha256', key).update(`${accountId}:${read}`).digest();
}
