import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { CLOCK, type Clock, Database } from '#platform';
import { optionalReasonProblems, reasonProblems } from './rules/check-request.js';
import type { EmergencyStatus } from './rules/lifecycle.js';
import { type EmergencyRequestOutcome, takeStep } from './take-step.js';

const LEADS_TO = {
  FORWARD: 'FORWARDED',
  REDIRECT: 'REDIRECTED',
  RETURN: 'RETURNED',
  REJECT: 'REJECTED',
} as const satisfies Record<string, EmergencyStatus>;

/** What an ARS answers to a request: to Santé publique France, to a regional solution, back for completion, or no. */
export type EmergencyDecision = keyof typeof LEADS_TO;
export const EMERGENCY_DECISIONS = Object.keys(LEADS_TO) as readonly EmergencyDecision[];

export interface DecideEmergencyRequestInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly decision: EmergencyDecision;
  /** Required unless the request is forwarded. */
  readonly reason?: string | null;
}

/** The ARS of the establishment's region decides. */
@Injectable()
export class DecideEmergencyRequest {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: DecideEmergencyRequestInput): Promise<EmergencyRequestOutcome> {
    const { id, expectedVersion, decision } = input;
    const step = { actor, action: decision, id, expectedVersion, at: this.clock.now(), reason: input.reason?.trim() || null };
    return takeStep(this.db, step, async () => {
      const problems = decision === 'FORWARD' ? optionalReasonProblems(step.reason) : reasonProblems(step.reason);
      return problems.length > 0 ? { problems } : { to: LEADS_TO[decision] };
    });
  }
}
