import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges, type Actor } from '#access';
import { CLOCK, type Clock } from '#platform';
import { noteAct } from '../note-act.js';
import { reasonProblems, untilProblems } from '../rules/check-grant.js';
import { prolong } from '../store/habilitation-store.js';
import { type HabilitationChange, isOver, lockChangeable, perimeterOfHabilitation, readAgain } from './changeable-habilitation.js';

export interface ExtendHabilitationInput {
  readonly id: number;
  readonly expectedVersion: number;
  /** New end, earlier or later; null for none. */
  readonly validUntil: Date | null;
  readonly reason: string;
}

/** Moves the end of a habilitation in force. One that is over stays over: a new one is granted, with its own reason. */
@Injectable()
export class ExtendHabilitation {
  constructor(
    private readonly changes: AccessChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN for one's own, or one that is not the actor's to give. */
  async execute(actor: Actor, { id, expectedVersion, validUntil, reason }: ExtendHabilitationInput): Promise<HabilitationChange> {
    const now = this.clock.now();
    const problems = [...reasonProblems(reason), ...untilProblems(validUntil, now)];
    if (problems.length > 0) return { kind: 'invalid', problems };
    return this.changes.execute(async (tx): Promise<HabilitationChange> => {
      const [habilitation] = await lockChangeable(tx, actor, [id]);
      if (!habilitation || habilitation.version !== expectedVersion) return { kind: 'conflict', habilitation: habilitation ?? (await readAgain(tx, id)) };
      if (isOver(habilitation, now)) {
        return { kind: 'invalid', problems: [{ code: 'ALREADY_OVER', path: 'id', message: 'Cette habilitation est terminée\u00A0: accordez-en une nouvelle.' }] };
      }
      await tx.run(prolong, id, validUntil, actor.accountId, actor.name, now);
      const changed = await readAgain(tx, id);
      const detail = { account: habilitation.accountId, from: habilitation.validUntil, until: validUntil, reason: reason.trim() };
      await noteAct(tx, actor, { action: 'habilitation.extend', by: 'habilitation.grant', perimeter: perimeterOfHabilitation(habilitation), subject: { kind: 'habilitation', id: String(id) }, detail, at: now });
      return { kind: 'success', habilitation: changed };
    });
  }
}
