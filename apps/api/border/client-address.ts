import { BlockList, isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import type { Config } from '#platform';

const NETWORKS = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
} as const satisfies Record<string, readonly string[]>;

type Trusts = (address: string, hop: number) => boolean;

/**
 * Where a request comes from, by HTTP or as a socket: the first address, from ours outwards, that is not a trusted proxy. What
 * lies beyond was written by whoever asks, and is not believed.
 */
export function clientAddresses({ trustProxy }: Pick<Config, 'trustProxy'>): (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string | undefined {
  const trusts = trustsOf(trustProxy);
  return ({ headers, socket }) => {
    const forwarded = headers['x-forwarded-for'];
    const told = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').map((one) => one.trim()).filter((one) => isIP(one) > 0);
    const hops = [plain(socket.remoteAddress ?? ''), ...told.reverse().map(plain)];
    let hop = 0;
    while (hop < hops.length - 1 && trusts(hops[hop] ?? '', hop)) hop += 1;
    return hops[hop] === '' ? undefined : hops[hop];
  };
}

function trustsOf(trusted: Config['trustProxy']): Trusts {
  if (trusted === false) return () => false;
  if (typeof trusted === 'number') return (_, hop) => hop < trusted;
  const list = new BlockList();
  for (const text of trusted.flatMap((one) => (one in NETWORKS ? NETWORKS[one as keyof typeof NETWORKS] : [one]))) {
    const [network = '', bits] = text.split('/');
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(network, family);
    else list.addSubnet(network, Number(bits), family);
  }
  return (address) => isIP(address) > 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 client seen by a server of both kinds. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
