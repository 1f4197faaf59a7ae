import { describe, expect, it } from '@jest/globals';
import type { Actor, Habilitation, Role, ScopeKind } from '#access';
import { EMERGENCY_STATUSES, FORWARDED_AND_LATER } from './lifecycle.js';
import { actingRole, requestScopeFor, seesRequest } from './visibility.js';

const PLACE = { finess: '570009991', departmentCode: '57', regionCode: '44' };

function held(role: Role, scopeKind: ScopeKind, scopeCode: string | null): Habilitation {
  return { role, scopeKind, scopeCode };
}

function actor(...habilitations: Habilitation[]): Actor {
  return { accountId: 'a', name: 'A', email: 'a@example.fr', habilitations };
}

const spf = held('SPF', 'NATION', null);

describe('who sees a request', () => {
  const everyStatus = [...EMERGENCY_STATUSES];
  const cases: [why: string, who: Actor, statuses: readonly string[]][] = [
    ['its director', actor(held('DIRECTOR', 'ESTABLISHMENT', '570009991')), everyStatus],
    ['the neighbour', actor(held('DIRECTOR', 'ESTABLISHMENT', '570000026')), []],
    ['its ARS', actor(held('ARS_AGENT', 'REGION', '44')), everyStatus],
    ['another ARS', actor(held('ARS_AGENT', 'REGION', '75')), []],
    ['its department', actor(held('DT_AGENT', 'DEPARTMENT', '57')), everyStatus],
    ['another department', actor(held('DT_AGENT', 'DEPARTMENT', '67')), []],
    ['the crisis centre', actor(held('CRISIS_CENTRE', 'NATION', null)), everyStatus],
    ['Santé publique France, once forwarded', actor(spf), FORWARDED_AND_LATER],
    ['someone of Santé publique France and of its ARS', actor(spf, held('ARS_AGENT', 'REGION', '44')), everyStatus],
    ['someone of Santé publique France and of another ARS', actor(spf, held('ARS_AGENT', 'REGION', '75')), FORWARDED_AND_LATER],
    ['someone of Santé publique France and administrator', actor(spf, held('ADMIN', 'NATION', null)), FORWARDED_AND_LATER],
  ];

  it.each(cases)('%s', (_, who, statuses) => {
    const scope = requestScopeFor(who);
    const seen = EMERGENCY_STATUSES.filter((status) => seesRequest(scope, { ...PLACE, status }));
    expect(seen).toEqual([...statuses]);
  });

  it('an administrator reads no request', () => {
    expect(() => requestScopeFor(actor(held('ADMIN', 'NATION', null)))).toThrow('Votre rôle ne permet pas');
  });
});

describe('the role someone acts in', () => {
  it('is one they hold at that very place', () => {
    const both = actor(held('DIRECTOR', 'ESTABLISHMENT', '570000026'), held('ARS_AGENT', 'REGION', '44'));
    expect(actingRole(both, 'FORWARD', PLACE)).toBe('ARS_AGENT');
    expect(actingRole(both, 'CANCEL', PLACE)).toBeUndefined();
    expect(actingRole(both, 'CANCEL', { ...PLACE, finess: '570000026' })).toBe('DIRECTOR');
    expect(actingRole(both, 'FORWARD', { ...PLACE, regionCode: '75' })).toBeUndefined();
    expect(actingRole(actor(spf), 'PLAN', PLACE)).toBe('SPF');
    expect(actingRole(actor(held('REPORTER', 'DEPARTMENT', '57')), 'SUBMIT', PLACE)).toBe('REPORTER');
  });
});
