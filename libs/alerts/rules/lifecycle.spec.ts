import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, ROLES } from '#access';
import { ReportingWeek } from '#platform';
import { acknowledge, type AlertActor, checkMove } from './lifecycle.js';
import { ALERT_STATUSES, type AlertStatus } from './stored-alert.js';

const MAY_ACKNOWLEDGE: readonly AlertActor[] = PERMISSIONS['alert.acknowledge'];

describe('checkMove', () => {
  const everyMove = ALERT_STATUSES.flatMap((from) => ALERT_STATUSES.map((to): [AlertStatus, AlertStatus] => [from, to]));
  const actors: readonly AlertActor[] = [...ROLES, 'SYSTEM'];

  it.each(everyMove)('%s → %s', (from, to) => {
    const allowed = actors.filter((actor) => checkMove(from, to, [actor]).kind === 'allowed');
    if (from === to) expect(allowed).toEqual([]);
    else if (from === 'OPEN' && to === 'ACKNOWLEDGED') expect(allowed.toSorted()).toEqual([...MAY_ACKNOWLEDGE, 'SYSTEM'].toSorted());
    else expect(allowed).toEqual(['SYSTEM']);
  });

  it('needs one role that may, among all those held', () => {
    expect(checkMove('OPEN', 'ACKNOWLEDGED', ['REPORTER', 'DT_AGENT']).kind).toBe('allowed');
    expect(checkMove('OPEN', 'ACKNOWLEDGED', [])).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });

  const illegal: [from: AlertStatus, to: AlertStatus, by: AlertActor, code: string, message: string][] = [
    ['OPEN', 'RESOLVED', 'ARS_DIRECTOR', 'ROLE_NOT_ALLOWED', 'Votre rôle ne permet pas de passer une alerte de « ouverte » à « résolue ».'],
    ['ACKNOWLEDGED', 'ACKNOWLEDGED', 'ARS_AGENT', 'IMPOSSIBLE_TRANSITION', 'Cette alerte est déjà prise en compte.'],
    ['RESOLVED', 'ACKNOWLEDGED', 'ARS_AGENT', 'ROLE_NOT_ALLOWED', 'Cette alerte est résolue : elle ne peut plus être prise en compte.'],
  ];

  it.each(illegal)('%s → %s by %s: %s', (from, to, by, code, message) => {
    expect(checkMove(from, to, [by])).toEqual({ kind: 'illegal', code, from, to, message });
  });
});

describe('acknowledge', () => {
  const week = ReportingWeek.of('2026-W47');
  const at = new Date('2026-11-24T10:00:00Z');

  it('is signed, dated, and keeps the week and level the person saw', () => {
    expect(acknowledge({ status: 'OPEN', week, level: 'CRITICAL' }, { name: 'Agent ARS', roles: ['ARS_AGENT'] }, at, 'Appelé')).toEqual({
      kind: 'acknowledged',
      status: 'ACKNOWLEDGED',
      acknowledgedByName: 'Agent ARS',
      acknowledgedAt: at,
      acknowledgementNote: 'Appelé',
      acknowledgedWeek: week,
      acknowledgedLevel: 'CRITICAL',
    });
  });

  it('is refused to the establishment itself and on an alert already resolved', () => {
    const director = { name: 'Directrice', roles: ['DIRECTOR' as const] };
    expect(acknowledge({ status: 'OPEN', week, level: 'WATCH' }, director, at, null)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    const agent = { name: 'Agent ARS', roles: ['ARS_AGENT' as const] };
    expect(acknowledge({ status: 'RESOLVED', week, level: 'OK' }, agent, at, null)).toMatchObject({ kind: 'illegal' });
  });
});
