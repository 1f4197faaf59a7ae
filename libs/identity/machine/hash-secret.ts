import { createHash, timingSafeEqual } from 'node:crypto';

/** Secrets are 256 bits at random: what a slow hash protects, guessable passwords, does not exist here. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

const NO_HASH = Buffer.alloc(32);

/**
 * Which of the kept hashes is the presented one's. All places are compared, taken or not, so that an unknown client, a
 * client without secret and a wrong secret take the same time.
 * @param kept at most `places` of them, in base64.
 */
export function matchingSecret<Kept extends { readonly hash: string }>(presented: Buffer, kept: readonly Kept[], places: number): Kept | undefined {
  let match: Kept | undefined;
  for (let place = 0; place < places; place += 1) {
    const one = kept[place];
    const isEqual = timingSafeEqual(presented, one ? Buffer.from(one.hash, 'base64') : NO_HASH);
    if (isEqual && one) match = one;
  }
  return match;
}
