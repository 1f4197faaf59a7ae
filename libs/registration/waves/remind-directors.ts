import { Inject, Injectable } from '@nestjs/common';
import { type Actor, holds, outOfScope, scopeCovers, scopeFor } from '#access';
import { DEFAULT_COLLECTION } from '#catalogue';
import { asSystem, CLOCK, type Clock, Database, workHoldsRegion } from '#platform';
import { noteAct } from '../note-act.js';
import { perimeterAt } from '../store/perimeter-store.js';
import { findToInvite, findWithoutDirector } from '../store/registration-store.js';
import { type InvitedDirectors, InviteDirectors } from './invite-directors.js';

export interface RemindDirectorsInput {
  readonly regionCode: string;
  /** Those chosen; every establishment without a director when null. */
  readonly finess: readonly string[] | null;
  readonly wave: string | null;
}

const REASON = 'Inscription à la remontée hebdomadaire';

/**
 * Writes again to the directors who have not moved: to the address of their invitation, at most every twelve hours.
 * Those never invited are invited too, when whoever asks may name directors; an agent only sends again.
 */
@Injectable()
export class RemindDirectors {
  constructor(
    private readonly db: Database,
    private readonly invite: InviteDirectors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN outside the actor's regions. */
  async execute(actor: Actor, { regionCode, finess, wave }: RemindDirectorsInput): Promise<InvitedDirectors> {
    const scope = scopeFor(actor, 'registration.remind');
    const region = await asSystem(async () => perimeterAt(this.db, 'REGION', regionCode));
    const isHeld = scopeCovers(scope, { regionCode, departmentCode: '' }) && workHoldsRegion(regionCode);
    if (!region || !isHeld) throw outOfScope();
    const now = this.clock.now();
    const outcome = await asSystem(async () =>
      this.db.transaction(async (tx) => {
        const chosen = finess ?? (await tx.run(findWithoutDirector, regionCode, DEFAULT_COLLECTION, now, wave)).map((one) => one.finess);
        const found = await tx.run(findToInvite, chosen, now, now);
        if (finess && (found.length < new Set(finess).size || found.some((one) => one.regionCode !== regionCode))) throw outOfScope();
        const done = await this.invite.within(tx, actor, { finess: chosen, named: [], reason: REASON, mayOffer: holds(actor, 'registration.open') });
        const { invited, resent } = done;
        await noteAct(tx, actor, { action: 'registration.remind', by: 'registration.remind', perimeter: region, subject: { kind: 'region', id: regionCode }, detail: { asked: chosen.length, invited, resent }, at: now });
        return done;
      }),
    );
    this.invite.wake();
    return outcome;
  }
}
