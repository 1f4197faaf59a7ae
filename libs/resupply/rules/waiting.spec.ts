import { describe, expect, it } from '@jest/globals';
import type { Role } from '#access';
import type { EmergencyStatus } from './lifecycle.js';
import { awaitedOf, waitingOf } from './waiting.js';

const since = new Date('2026-11-20T14:32:00Z');
const dueAt = new Date('2026-11-23T14:32:00Z');
const request = (status: EmergencyStatus) => ({ status, statusSince: since, dueAt });

describe('waitingOf', () => {
  it.each(['SUBMITTED', 'RETURNED', 'FORWARDED', 'PLANNED', 'SHIPPED'] as const)('%s waits for someone', (status) => {
    expect(waitingOf(request(status), new Date('2026-11-21T16:02:00Z'))).toEqual({ since, hours: 25.5, overdue: false });
    expect(waitingOf(request(status), new Date('2026-11-23T14:33:00Z'))).toMatchObject({ overdue: true });
  });

  it.each(['DRAFT', 'REJECTED', 'REDIRECTED', 'RECEIVED', 'CANCELLED'] as const)('%s waits for nobody', (status) => {
    expect(waitingOf(request(status), new Date('2027-01-01T00:00:00Z'))).toBeNull();
  });
});

describe('awaitedOf', () => {
  const cases: [Role[], EmergencyStatus[]][] = [
    [['ARS_AGENT'], ['SUBMITTED']],
    [['SPF'], ['FORWARDED']],
    [['DIRECTOR'], ['RETURNED', 'SHIPPED']],
    [['REPORTER', 'ARS_DIRECTOR'], ['SUBMITTED', 'RETURNED', 'SHIPPED']],
    [['CRISIS_CENTRE'], ['SUBMITTED', 'FORWARDED']],
  ];

  it.each(cases)('%j is awaited on %j', (roles, statuses) => {
    const habilitations = roles.map((role) => ({ role, scopeKind: 'NATION' as const, scopeCode: null }));
    expect(awaitedOf({ accountId: 'a', name: 'n', email: 'e', habilitations })).toEqual(statuses);
  });
});
