import { expect, test } from '@jest/globals';
import { FIRST_MEANS, meansLabel, meansOfBoth, SECOND_MEANS } from './session-means.js';

test.each([
  ['PASSWORD', 'Mot de passe'],
  ['PASSKEY', 'Clé d’accès'],
  ['PASSWORD_PASSKEY', 'Mot de passe et clé d’accès'],
  ['PRO_SANTE_CONNECT', 'Pro Santé Connect'],
  ['PRO_CONNECT', 'ProConnect'],
  ['PRO_CONNECT_TOTP', 'ProConnect et code à usage unique'],
  ['PRO_SANTE_CONNECT_RECOVERY_CODE', 'Pro Santé Connect et code de secours'],
] as const)('%s is read as %s', (means, label) => expect(meansLabel(means)).toBe(label));

test('each two means are told apart', () => {
  const labels = FIRST_MEANS.flatMap((first) => [meansLabel(first), ...SECOND_MEANS.map((second) => meansLabel(meansOfBoth(first, second)))]);
  expect(new Set(labels).size).toBe(FIRST_MEANS.length * (1 + SECOND_MEANS.length));
});
