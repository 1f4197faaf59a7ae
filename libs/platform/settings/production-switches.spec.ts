import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { neededInProduction, type SwitchedSettings } from './production-switches.js';

const DEMONSTRATION_PASSWORD = 'un mot de passe';
const VIGIE_SECRET = 'zR4tGh7Qw2Xc9Lp0Vn5Bm8Kd1Sf6Ja3Y';
const url = (password: string, user = 'vigie_app'): SwitchedSettings => ({
  VIGIE_SECRET,
  DATABASE_URL: `postgresql://${user}:${encodeURIComponent(password)}@base/vigie`,
  PUBLIC_URL: 'https://vigie.example',
});

test.each([
  '', 'short', 'elevenchars', 'postgres', 'postgres2026!', 'Motdepasse-2026', 'changeme-changeme', 'vigie-epi-demo-1', 'vigie_app_2026_!', 'aaaaaaaaaaaaaaaa',
  'ababababababab', '123456789012', 'azertyuiop123', 'password%41bc1',
])('a password anybody would try is refused: %j', (password) => {
  expect(neededInProduction(url(password))).toEqual([expect.stringContaining(DEMONSTRATION_PASSWORD)]);
});

test.each(['correct-cheval-pile-agrafe', 'x8!Vq2#kLm0/zR'])('a chosen one is not: %s', (password) => expect(neededInProduction(url(password))).toEqual([]));

test.each(['60718293041526374859607a82930b41', 'abc0718293041526374859607182930d'])('nor one drawn in hexadecimal with hardly a letter: %s', (password) => {
  expect(neededInProduction(url(password))).toEqual([]);
});

test('nor is what a generator draws', () => {
  for (let draw = 0; draw < 500; draw += 1) {
    expect(neededInProduction(url(randomBytes(18).toString('base64url')))).toEqual([]);
    expect(neededInProduction(url(randomBytes(16).toString('hex')))).toEqual([]);
  }
});

test('a socket of the machine or a client certificate needs no password', () => {
  const others = { VIGIE_SECRET, PUBLIC_URL: 'https://vigie.example' };
  expect(neededInProduction({ ...others, DATABASE_URL: 'postgresql://vigie@localhost/vigie?host=/var/run/postgresql' })).toEqual([]);
  expect(neededInProduction({ ...others, DATABASE_URL: 'postgresql://vigie@base/vigie?sslcert=client.pem' })).toEqual([]);
  expect(neededInProduction({ ...others, DATABASE_URL: 'postgresql://vigie@base/vigie' })).toHaveLength(1);
});
