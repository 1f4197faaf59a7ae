import type { Patience, Rate } from '#platform';

/** Of one account, from an address it never signed in from: five mistakes cost nothing, then 2 s, 4 s… a quarter of an hour at most, 96 a day. */
export const ACCOUNT_PATIENCE: Patience = { free: 5, firstWaitSeconds: 2, longestWaitSeconds: 900, forgottenAfterSeconds: 86_400 };
/** Of one address over all accounts: a hospital has one address for hundreds of people, and only failures count. */
export const ADDRESS_RATE: Rate = { most: 100, withinSeconds: 1_000 };
/** Codes of six figures, three valid at a time: 96 tries a day leave one chance in 3,500. */
export const FACTOR_PATIENCE: Patience = { free: 5, firstWaitSeconds: 5, longestWaitSeconds: 900, forgottenAfterSeconds: 86_400 };
/** An address that signed in within this time keeps a count of its own: a stranger's failures do not make it wait. */
export const KNOWN_ADDRESS_DAYS = 30;

/** Who holds one IPv6 address holds its whole /64. */
export function addressBlock(address: string | null): string {
  if (address === null) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled = tail === undefined ? first : [...first, ...Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0'), ...last];
  return `${filled.slice(0, 4).map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/64`;
}
