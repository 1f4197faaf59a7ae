import { describe, expect, test } from '@jest/globals';
import { InvalidConfigError, readConfig } from './config.js';

const PRODUCTION = {
  VIGIE_MODE: 'production',
  DATABASE_URL: 'postgresql://vigie:kR7v-2mQp-9xWd@db/vigie',
  PUBLIC_URL: 'https://vigie.example',
  VIGIE_SECRET: 'Yq3d0mVn2xw8Kc5LrT7uBz1sHf9gPaJe',
};

test('an empty environment gives the demonstration on port 3000 with embedded parts', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'demo',
    port: 3000,
    dataDir: '.vigie',
    databaseUrl: undefined,
    redisUrl: undefined,
    publicUrl: 'http://localhost:3000',
  });
});

test('an empty variable is an absent one', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: undefined, port: 3000 });
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['REDIS_URL', 'http://localhost'],
  ['VIGIE_MODE', 'test'],
  ['VIGIE_NOW', 'demain'],
  ['TRUST_PROXY', 'oui'],
  ['VIGIE_SECRET', 'Yq3d0mVn2xw8Kc5LrT7uBz1sHf9gPaJ'],
  ['VIGIE_SECRET', 'changeme'.repeat(8)],
  ['SESSION_IDLE_MINUTES', '1000'],
])('a wrong %s (%j) is named in the one line that refuses to start', (name, value) => {
  const read = (): unknown => readConfig({ [name]: value });
  expect(read).toThrow(InvalidConfigError);
  expect(read).toThrow(new RegExp(`^Configuration invalide\\. ${name} : [^\\n]+$`));
});

test('every wrong variable is named at once', () => {
  expect(() => readConfig({ PORT: 'abc', REDIS_URL: 'x' })).toThrow(/PORT : .* ; REDIS_URL : /);
});

describe('in production', () => {
  test('complete settings are accepted', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({ mode: 'production', publicUrl: 'https://vigie.example' });
  });

  test.each([
    ['the embedded database', { DATABASE_URL: undefined }, 'DATABASE_URL'],
    ['a guessable password', { DATABASE_URL: 'postgresql://vigie:vigie@db/vigie' }, 'mot de passe'],
    ['an address without https', { PUBLIC_URL: 'http://vigie.example' }, 'PUBLIC_URL'],
    ['no secret', { VIGIE_SECRET: undefined }, 'VIGIE_SECRET'],
    ['an invented time', { VIGIE_NOW: '2026-11-23T09:00:00Z' }, 'VIGIE_NOW'],
  ])('%s is refused', (_, change, named) => {
    expect(() => readConfig({ ...PRODUCTION, ...change })).toThrow(new RegExp(`^Mode production refusé\\..*${named}`));
  });
});
