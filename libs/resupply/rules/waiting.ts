import { type Actor, type Permission, PERMISSIONS, type Role } from '#access';
import type { EmergencyRequest } from './emergency-request.js';
import { type EmergencyStatus, WAITING } from './lifecycle.js';

const HOUR_MS = 3_600_000;

/** How long a request has waited for someone's next act. */
export interface Waiting {
  readonly since: Date;
  /** With decimals. */
  readonly hours: number;
  /** Help was needed before now. */
  readonly overdue: boolean;
}

/** Null when nobody is expected to act any more. */
export function waitingOf(request: Pick<EmergencyRequest, 'status' | 'statusSince' | 'dueAt'>, now: Date): Waiting | null {
  if (!WAITING.includes(request.status)) return null;
  const hours = Math.max(0, (now.getTime() - request.statusSince.getTime()) / HOUR_MS);
  return { since: request.statusSince, hours, overdue: request.dueAt < now };
}

/** Who is expected to act on a request in each status. A planned shipment is followed among shipments. */
const AWAITED: readonly (readonly [EmergencyStatus, Permission])[] = [
  ['SUBMITTED', 'emergency-request.decide'],
  ['FORWARDED', 'shipment.plan'],
  ['RETURNED', 'emergency-request.create'],
  ['SHIPPED', 'receipt.confirm'],
];

/** Statuses of the requests that wait for someone's own act; for who only watches, those that wait for a decision or a shipment. */
export function awaitedOf(actor: Actor): EmergencyStatus[] {
  const holds = (permission: Permission): boolean => {
    const roles: readonly Role[] = PERMISSIONS[permission];
    return actor.habilitations.some((held) => roles.includes(held.role));
  };
  const own = AWAITED.filter(([, permission]) => holds(permission)).map(([status]) => status);
  return own.length > 0 ? own : ['SUBMITTED', 'FORWARDED'];
}
