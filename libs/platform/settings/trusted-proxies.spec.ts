import { expect, test } from '@jest/globals';
import { parseTrustedProxies } from './trusted-proxies.js';

test.each([
  ['false', false], ['0', false], ['true', 1], ['2', 2], ['10.0.0.4', ['10.0.0.4']], ['10.0.0.0/8, fd00::/8', ['10.0.0.0/8', 'fd00::/8']],
  ['loopback,uniquelocal', ['loopback', 'uniquelocal']],
] as const)('%j', (text, trusted) => expect(parseTrustedProxies(text)).toEqual(trusted));

test.each(['oui', '6', '-1', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example', '10.0.0.4,', '*'])('%j trusts nobody: it is refused', (text) => {
  expect(parseTrustedProxies(text)).toBeUndefined();
});
