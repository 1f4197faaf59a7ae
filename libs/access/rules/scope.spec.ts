import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MACHINE_PERMISSIONS, type Permission, PERMISSIONS } from './permissions.js';
import { type Actor, type Habilitation, ROLES, type Role, SCOPE_OF_ROLE } from './roles.js';
import { holds, scopeFor } from './scope.js';

const EVERY_PERMISSION = Object.keys(PERMISSIONS) as Permission[];
const PERSON: Actor = { accountId: 'a', name: 'Paul Klein', email: 'a@example.fr', habilitations: [on('REPORTER')] };
const SOFTWARE: Actor = { ...PERSON, name: 'Logiciel PharmaStock', machine: { credentialId: 'c' } };

function on(role: Role): Habilitation {
  const scopeKind = SCOPE_OF_ROLE[role];
  return { role, scopeKind, scopeCode: scopeKind === 'NATION' ? null : '670780055' };
}

describe('a software, beside a person with the same habilitation', () => {
  it('sends reports on the same establishments', () => {
    expect(scopeFor(SOFTWARE, 'report.submit')).toEqual(scopeFor(PERSON, 'report.submit'));
  });

  it.each<Permission>(['emergency-request.create', 'emergency-request.read', 'receipt.confirm', 'alert.read', 'session.use'])('is refused %s', (permission) => {
    expect(holds(PERSON, permission)).toBe(true);
    expect(holds(SOFTWARE, permission)).toBe(false);
    expect(() => scopeFor(SOFTWARE, permission)).toThrow('refusée à un logiciel');
  });

  it('is refused everything outside its list, whatever its habilitations', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), fc.constantFrom(...EVERY_PERMISSION), (roles, permission) => {
        const habilitations = roles.map(on);
        const person = holds({ ...PERSON, habilitations }, permission);
        expect(holds({ ...SOFTWARE, habilitations }, permission)).toBe(person && MACHINE_PERMISSIONS.has(permission));
      }),
    );
  });
});
