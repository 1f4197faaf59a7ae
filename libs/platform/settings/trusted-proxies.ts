import { isIP } from 'node:net';

/**
 * Who may say for whom a request comes (X-Forwarded-For): nobody, that many proxies before us, or the proxies of these
 * addresses and networks. Anything else a client writes there is not believed.
 */
export type TrustedProxies = false | number | readonly string[];

const MOST_PROXIES = 5;
const NAMED_NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** @returns undefined when the text is none of them */
export function parseTrustedProxies(text: string): TrustedProxies | undefined {
  if (text === 'false' || text === '0') return false;
  if (text === 'true') return 1;
  if (/^\d+$/.test(text)) return Number(text) <= MOST_PROXIES ? Number(text) : undefined;
  const networks = text.split(',').map((part) => part.trim());
  return networks.every(isNetwork) ? networks : undefined;
}

function isNetwork(text: string): boolean {
  if (NAMED_NETWORKS.has(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  // A network of every address would let anybody say who they are.
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128));
}
