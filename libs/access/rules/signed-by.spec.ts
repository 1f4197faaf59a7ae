import { expect, test } from '@jest/globals';
import type { Actor } from './roles.js';
import { signedBy } from './signed-by.js';

const MOSELLE = { regionCode: '44', departmentCode: '57', finess: '570005165' };

const both: Actor = {
  accountId: 'a1',
  name: 'Claire Weber',
  email: 'claire@exemple.fr',
  habilitations: [
    { role: 'ARS_AGENT', scopeKind: 'REGION', scopeCode: '11' },
    { role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: '570005165' },
  ],
};

test('the person signs in the role that reaches the place', () => {
  expect(signedBy(both, 'contact.set', MOSELLE)).toEqual({ person: { id: 'a1', name: 'Claire Weber' }, role: 'DIRECTOR' });
  expect(signedBy(both, 'contact.set', { regionCode: '11', departmentCode: '75' })).toMatchObject({ role: 'ARS_AGENT' });
});

test('without a place, in the first role that allows it; a role that does not is never written', () => {
  expect(signedBy(both, 'contact.set')).toMatchObject({ role: 'ARS_AGENT' });
  expect(signedBy(both, 'report.submit', MOSELLE)).toMatchObject({ role: 'DIRECTOR' });
  expect(signedBy(both, 'doctrine.set')).toMatchObject({ role: null });
});
