import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import { CLOCK, type Clock, Database } from '#platform';
import { requestProblems } from './rules/check-request.js';
import type { RequestContent } from './rules/emergency-request.js';
import { dueAt } from './rules/urgency.js';
import { insertLines, replaceContent } from './store/request-store.js';
import { type EmergencyRequestOutcome, takeStep } from './take-step.js';

export interface UpdateEmergencyRequestInput extends RequestContent {
  readonly id: string;
  readonly expectedVersion: number;
}

/** The establishment completes a request its ARS returned, and submits it again. What it said before stays in the history. */
@Injectable()
export class UpdateEmergencyRequest {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: UpdateEmergencyRequestInput): Promise<EmergencyRequestOutcome> {
    const items = (await this.catalogue.items()).map((item) => item.code);
    const at = this.clock.now();
    const reason = input.reason.trim();
    const { id, expectedVersion, urgency } = input;
    return takeStep(this.db, { actor, action: 'COMPLETE', id, expectedVersion, at, reason }, async (tx, request) => {
      const problems = requestProblems(input, items);
      if (problems.length > 0) return { problems };
      await tx.run(replaceContent, id, urgency, reason, dueAt(at, urgency));
      await insertLines(tx, id, input.lines);
      return { to: 'SUBMITTED', before: { lines: request.lines, urgency: request.urgency, reason: request.reason } };
    });
  }
}
