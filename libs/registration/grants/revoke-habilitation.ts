import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges, type Actor } from '#access';
import { CLOCK, type Clock, type Transaction } from '#platform';
import { WriteLetters } from '../invitations/write-letters.js';
import { reasonProblems } from '../rules/check-grant.js';
import { type HabilitationChange, isOver, lockChangeable, readAgain } from './changeable-habilitation.js';
import { withdraw } from './withdraw.js';

export interface RevokeHabilitationInput {
  readonly id: number;
  readonly expectedVersion: number;
  readonly reason: string;
  /** Said aloud: the establishment is left without a director. */
  readonly withoutDirector?: boolean | null;
}

/** Withdraws a right at once; the row stays, with who, when and why. */
@Injectable()
export class RevokeHabilitation {
  constructor(
    private readonly changes: AccessChanges,
    private readonly letters: WriteLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN for one's own, or one that is not the actor's to give. */
  async execute(actor: Actor, input: RevokeHabilitationInput): Promise<HabilitationChange> {
    const problems = reasonProblems(input.reason);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const outcome = await this.changes.execute(async (tx) => this.write(tx, actor, input));
    if (outcome.kind === 'success') this.letters.wake();
    return outcome;
  }

  private async write(tx: Transaction, actor: Actor, { id, expectedVersion, reason, withoutDirector }: RevokeHabilitationInput): Promise<HabilitationChange> {
    const [habilitation] = await lockChangeable(tx, actor, [id]);
    const now = this.clock.now();
    if (!habilitation || habilitation.version !== expectedVersion) return { kind: 'conflict', habilitation: habilitation ?? (await readAgain(tx, id)) };
    if (isOver(habilitation, now)) {
      return { kind: 'invalid', problems: [{ code: 'ALREADY_OVER', path: 'id', message: 'Cette habilitation est déjà terminée.' }] };
    }
    const problem = await withdraw(tx, this.letters, actor, habilitation, { reason: reason.trim(), withoutDirector: withoutDirector ?? false, now });
    if (problem) return { kind: 'invalid', problems: [problem] };
    return { kind: 'success', habilitation: await readAgain(tx, id) };
  }
}
