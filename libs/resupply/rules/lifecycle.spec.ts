import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  actionsFrom,
  EMERGENCY_ACTIONS,
  EMERGENCY_STATUSES,
  type EmergencyAction,
  type EmergencyStatus,
  FORWARDED_AND_LATER,
  LIFECYCLE,
  rolesOf,
  stepFor,
} from './lifecycle.js';

const ESTABLISHMENT = ['DIRECTOR', 'REPORTER'];
const ARS = ['ARS_AGENT', 'ARS_DIRECTOR'];
const SPF = ['SPF'];

describe('the lifecycle', () => {
  const expected: [EmergencyStatus, EmergencyAction[]][] = [
    ['DRAFT', ['SUBMIT', 'CANCEL']],
    ['SUBMITTED', ['CANCEL', 'FORWARD', 'REDIRECT', 'RETURN', 'REJECT']],
    ['RETURNED', ['COMPLETE', 'CANCEL']],
    ['REJECTED', []],
    ['REDIRECTED', []],
    ['FORWARDED', ['PLAN']],
    ['PLANNED', ['PLAN', 'SHIP', 'CANCEL_SHIPMENT', 'RECEIVE']],
    ['SHIPPED', ['PLAN', 'RECEIVE']],
    ['RECEIVED', ['PLAN']],
    ['CANCELLED', []],
  ];

  it.each(expected)('from %s: %j and nothing else', (status, actions) => {
    expect(actionsFrom(status).sort()).toEqual([...actions].sort());
    for (const action of EMERGENCY_ACTIONS) expect(stepFor(action, status) !== undefined).toBe(actions.includes(action));
  });

  const holders: [EmergencyAction, string[]][] = [
    ['SUBMIT', ESTABLISHMENT], ['COMPLETE', ESTABLISHMENT], ['CANCEL', ESTABLISHMENT], ['RECEIVE', ESTABLISHMENT],
    ['FORWARD', ARS], ['REDIRECT', ARS], ['RETURN', ARS], ['REJECT', ARS],
    ['PLAN', SPF], ['SHIP', SPF], ['CANCEL_SHIPMENT', SPF],
  ];

  it.each(holders)('%s is for %j', (action, roles) => {
    expect(rolesOf(action)).toEqual(roles);
    for (const step of LIFECYCLE.filter((one) => one.action === action)) expect(step.permission).toBe(LIFECYCLE.find((one) => one.action === action)?.permission);
  });

  it('lists each action from a status once, and reaches every status', () => {
    expect(new Set(LIFECYCLE.map((step) => `${step.action} ${step.from}`)).size).toBe(LIFECYCLE.length);
    expect(new Set(['DRAFT', ...LIFECYCLE.flatMap((step) => step.to)])).toEqual(new Set(EMERGENCY_STATUSES));
  });

  it('is never left, whatever is tried in whatever order; what was forwarded never goes back to the ARS', () => {
    const tries = fc.array(fc.tuple(fc.constantFrom(...EMERGENCY_ACTIONS), fc.nat(3)), { maxLength: 40 });
    fc.assert(
      fc.property(tries, (attempts) => {
        let status: EmergencyStatus = 'DRAFT';
        for (const [action, branch] of attempts) {
          const step = stepFor(action, status);
          if (!step) {
            expect(actionsFrom(status)).not.toContain(action);
            continue;
          }
          const next: EmergencyStatus = step.to[branch % step.to.length] as EmergencyStatus;
          if (FORWARDED_AND_LATER.includes(status)) expect(FORWARDED_AND_LATER).toContain(next);
          status = next;
        }
        expect(EMERGENCY_STATUSES).toContain(status);
      }),
      { numRuns: 2_000 },
    );
  });
});
