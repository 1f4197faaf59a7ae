import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { CLOCK, type Clock, Database } from '#platform';
import { reasonProblems } from './rules/check-request.js';
import { type EmergencyRequestOutcome, takeStep } from './take-step.js';

export interface CancelEmergencyRequestInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** The establishment withdraws its request, as long as it has not been forwarded. */
@Injectable()
export class CancelEmergencyRequest {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: CancelEmergencyRequestInput): Promise<EmergencyRequestOutcome> {
    const { id, expectedVersion } = input;
    const reason = input.reason.trim();
    return takeStep(this.db, { actor, action: 'CANCEL', id, expectedVersion, at: this.clock.now(), reason }, async () => {
      const problems = reasonProblems(reason);
      return problems.length > 0 ? { problems } : { to: 'CANCELLED' };
    });
  }
}
