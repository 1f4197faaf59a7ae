import type { EmergencyRequest } from './emergency-request.js';
import { WAITING } from './lifecycle.js';

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
