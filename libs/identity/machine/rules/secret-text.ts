import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What a text proves: the kinds cannot be used one for another. */
export const SECRET_KINDS = ['key', 'secret', 'token'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** Begins every secret of a software: what a leak is recognised by, and what tells it from a person's session. */
export const SECRET_PREFIX = 'vigie_';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BODY_LENGTH = 43;
const CHECKSUM_LENGTH = 6;
/** The pattern to give to a secret scanner, as docs/api.md does. */
const SHAPE = new RegExp(`^${SECRET_PREFIX}(${SECRET_KINDS.join('|')})_([0-9A-Za-z]{${BODY_LENGTH}})([0-9A-Za-z]{${CHECKSUM_LENGTH}})$`);

/**
 * A new secret: `vigie_<kind>_`, 256 bits at random, and a check sum.
 * @param draw source of randomness, for the specs.
 */
export function drawSecret(kind: SecretKind, draw: (bytes: number) => Buffer = randomBytes): string {
  const body = inBase62(BigInt(`0x${draw(32).toString('hex')}`), BODY_LENGTH);
  return `${SECRET_PREFIX}${kind}_${body}${checksumOf(kind, body)}`;
}

/** The kind of a well-formed secret; undefined for anything else, which needs no look at the database. */
export function secretKind(text: string): SecretKind | undefined {
  const [, kind, body, checksum] = SHAPE.exec(text) ?? [];
  if (kind === undefined || body === undefined || checksum !== checksumOf(kind, body)) return undefined;
  return kind as SecretKind;
}

/** The last characters, of the check sum: enough for people to tell two secrets apart. */
export function secretHint(text: string): string {
  return text.slice(-4);
}

function checksumOf(kind: string, body: string): string {
  return inBase62(BigInt(crc32(`${kind}_${body}`)), CHECKSUM_LENGTH);
}

function inBase62(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest /= 62n) text = `${DIGITS[Number(rest % 62n)]}${text}`;
  return text;
}
