import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { grantableRoles, isSelf, mayGrant, mayTransfer, type Perimeter } from './may-grant.js';
import { type Actor, type Habilitation, type Role, ROLES, SCOPE_OF_ROLE } from './roles.js';

/** Two regions, with a department and two establishments each. */
const NATION: Perimeter = { kind: 'NATION', code: null, regionCode: null, departmentCode: null };
const place = (regionCode: string, departmentCode: string): Perimeter[] => [
  { kind: 'REGION', code: regionCode, regionCode, departmentCode: null },
  { kind: 'DEPARTMENT', code: departmentCode, regionCode, departmentCode },
  { kind: 'ESTABLISHMENT', code: `${departmentCode}A`, regionCode, departmentCode },
  { kind: 'ESTABLISHMENT', code: `${departmentCode}B`, regionCode, departmentCode },
];
const PERIMETERS = [NATION, ...place('44', '67'), ...place('32', '59')];
const at = (code: string): Perimeter => PERIMETERS.find((one) => one.code === code) as Perimeter;

const held = (role: Role, code: string | null): Habilitation => ({ role, scopeKind: SCOPE_OF_ROLE[role], scopeCode: code });
const actor = (...habilitations: Habilitation[]): Actor => ({ accountId: 'a', name: 'A', email: 'a@x.fr', habilitations });

describe('who may grant what, where', () => {
  test.each<[who: Habilitation, role: Role, where: string | null, allowed: boolean]>([
    [held('DIRECTOR', '67A'), 'REPORTER', '67A', true],
    [held('DIRECTOR', '67A'), 'REPORTER', '67B', false],
    [held('DIRECTOR', '67A'), 'DIRECTOR', '67A', false],
    [held('DIRECTOR', '67A'), 'DT_AGENT', '67', false],
    [held('REPORTER', '67A'), 'REPORTER', '67A', false],
    [held('ARS_AGENT', '44'), 'DIRECTOR', '67A', false],
    [held('ARS_DIRECTOR', '44'), 'DIRECTOR', '67A', true],
    [held('ARS_DIRECTOR', '44'), 'REPORTER', '67B', true],
    [held('ARS_DIRECTOR', '44'), 'ARS_AGENT', '44', true],
    [held('ARS_DIRECTOR', '44'), 'DT_AGENT', '67', true],
    [held('ARS_DIRECTOR', '44'), 'DIRECTOR', '59A', false],
    [held('ARS_DIRECTOR', '44'), 'ARS_AGENT', '32', false],
    [held('ARS_DIRECTOR', '44'), 'DT_AGENT', '59', false],
    [held('ARS_DIRECTOR', '44'), 'ARS_DIRECTOR', '44', false],
    [held('ARS_DIRECTOR', '44'), 'ZONE_PREFECTURE', '44', false],
    [held('ARS_DIRECTOR', '44'), 'ADMIN', null, false],
    [held('CRISIS_CENTRE', null), 'REPORTER', '67A', false],
    [held('SPF', null), 'SPF', null, false],
    [held('ADMIN', null), 'ARS_DIRECTOR', '32', true],
    [held('ADMIN', null), 'ADMIN', null, true],
    [held('ADMIN', null), 'REPORTER', '59B', true],
    // A role on a perimeter of another kind does not exist.
    [held('ADMIN', null), 'DIRECTOR', '44', false],
    [held('ADMIN', null), 'ARS_AGENT', null, false],
  ])('%j grants %s on %s: %s', (who, role, where, allowed) => {
    expect(mayGrant(actor(who), role, where === null ? NATION : at(where))).toBe(allowed);
  });

  it('a director of one establishment who reports for another grants on the first only', () => {
    const both = actor(held('DIRECTOR', '67A'), held('REPORTER', '59A'));
    expect(mayGrant(both, 'REPORTER', at('67A'))).toBe(true);
    expect(mayGrant(both, 'REPORTER', at('59A'))).toBe(false);
  });

  test.each<[who: Habilitation, where: string, allowed: boolean]>([
    [held('DIRECTOR', '67A'), '67A', true],
    [held('DIRECTOR', '67A'), '67B', false],
    [held('REPORTER', '67A'), '67A', false],
    [held('ARS_DIRECTOR', '44'), '67B', true],
    [held('ARS_DIRECTOR', '44'), '59A', false],
    [held('ARS_AGENT', '44'), '67A', false],
    [held('ADMIN', null), '59A', true],
  ])('%j hands over %s: %s', (who, where, allowed) => {
    expect(mayTransfer(actor(who), at(where))).toBe(allowed);
  });

  it('knows one’s own address however it is written', () => {
    expect(isSelf(actor(), ' A@X.fr ')).toBe(true);
    expect(isSelf(actor(), 'b@x.fr')).toBe(false);
  });
});

const anyPerimeter = fc.constantFrom(...PERIMETERS);
const anyHeld = fc
  .tuple(fc.constantFrom(...ROLES), anyPerimeter)
  .filter(([role, where]) => SCOPE_OF_ROLE[role] === where.kind)
  .map(([role, where]) => held(role, where.code));
const anyActor = fc.array(anyHeld, { maxLength: 4 }).map((habilitations) => actor(...habilitations));
const anyRole = fc.constantFrom(...ROLES);

/** How far a habilitation reaches: the codes of everything below it. */
function reach({ scopeKind, scopeCode }: Habilitation): Set<string> {
  const below = PERIMETERS.filter(({ kind, code, regionCode, departmentCode }) => {
    if (scopeKind === 'NATION') return true;
    if (scopeKind === 'REGION') return regionCode === scopeCode;
    if (scopeKind === 'DEPARTMENT') return departmentCode === scopeCode && kind !== 'REGION';
    return code === scopeCode;
  });
  return new Set(below.map(({ code }) => String(code)));
}

const RANK: Readonly<Record<Role, number>> = {
  REPORTER: 0, COLLECTION_POINT: 0, DIRECTOR: 1, DT_AGENT: 2, ZONE_PREFECTURE: 2, ARS_AGENT: 3, ARS_DIRECTOR: 4, CRISIS_CENTRE: 5, SPF: 5, ADMIN: 6,
};

describe('whatever somebody holds', () => {
  it('never grants beyond their own perimeter', () => {
    fc.assert(
      fc.property(anyActor, anyRole, anyPerimeter, (who, role, where) => {
        const within = who.habilitations.some((one) => reach(one).has(String(where.code)));
        return !mayGrant(who, role, where) || within;
      }),
    );
  });

  it('never grants above their own rank, nor their own but for the administration', () => {
    fc.assert(
      fc.property(anyActor, anyRole, anyPerimeter, (who, role, where) => {
        const highest = Math.max(-1, ...who.habilitations.map((one) => RANK[one.role]));
        return !mayGrant(who, role, where) || RANK[role] < highest || (role === 'ADMIN' && highest === RANK.ADMIN);
      }),
    );
  });

  it('grants at least as much with one habilitation more', () => {
    fc.assert(
      fc.property(anyActor, anyHeld, anyRole, anyPerimeter, (who, more, role, where) =>
        !mayGrant(who, role, where) || mayGrant(actor(...who.habilitations, more), role, where),
      ),
    );
  });

  it('granting on and on never leaves the perimeter of the first, nor makes an ARS director', () => {
    fc.assert(
      fc.property(anyHeld.filter(({ role }) => role !== 'ADMIN'), (first) => {
        const reached: Habilitation[] = [first];
        for (const one of reached) {
          for (const role of ROLES) {
            for (const where of PERIMETERS) {
              if (!mayGrant(actor(one), role, where)) continue;
              const granted = held(role, where.code);
              if (!reached.some((known) => known.role === role && known.scopeCode === where.code)) reached.push(granted);
            }
          }
        }
        const given = reached.slice(1);
        return given.every((one) => reach(first).has(String(one.scopeCode)) && one.role !== 'ARS_DIRECTOR' && one.scopeKind !== 'NATION');
      }),
    );
  });

  it('offers the roles that are grantable somewhere, and only those', () => {
    fc.assert(
      fc.property(anyActor, (who) => {
        const somewhere = ROLES.filter((role) => PERIMETERS.some((where) => mayGrant(who, role, where)));
        expect(grantableRoles(who)).toEqual(somewhere);
      }),
    );
  });
});
