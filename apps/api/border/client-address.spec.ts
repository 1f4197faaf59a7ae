import { expect, test } from '@jest/globals';
import { readConfig } from '#platform';
import { clientAddresses } from './client-address.js';

const SOCKET = '10.0.0.4';

test.each<[trusted: string, forwarded: string | undefined, from: string]>([
  ['false', undefined, SOCKET],
  ['false', '203.0.113.9', SOCKET],
  ['1', undefined, SOCKET],
  ['1', '203.0.113.9', '203.0.113.9'],
  // The client wrote the first one itself: only the last was written by the proxy.
  ['1', '198.51.100.66, 203.0.113.9', '203.0.113.9'],
  ['true', '198.51.100.66, 203.0.113.9', '203.0.113.9'],
  ['2', '198.51.100.66, 203.0.113.9, 10.0.0.3', '203.0.113.9'],
  ['10.0.0.4', '198.51.100.66, 203.0.113.9', '203.0.113.9'],
  ['10.0.0.0/8', '198.51.100.66, 203.0.113.9, 10.0.0.3', '203.0.113.9'],
  ['uniquelocal', '203.0.113.9, 192.168.1.1', '203.0.113.9'],
  // Somebody else than the proxy asks: what they say is not believed.
  ['10.0.0.5', '203.0.113.9', SOCKET],
  ['1', 'unknown, "; DROP TABLE account; --', SOCKET],
  ['1', '203.0.113.9:4711', SOCKET],
  ['2', '::ffff:203.0.113.9', '203.0.113.9'],
  ['fd00::/8', '2001:db8::1', SOCKET],
])('proxies %s, X-Forwarded-For %s: %s', (trusted, forwarded, from) => {
  const addressOf = clientAddresses(readConfig({ TRUST_PROXY: trusted }));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  expect(addressOf({ headers, socket: { remoteAddress: `::ffff:${SOCKET}` } as never })).toBe(from);
});
