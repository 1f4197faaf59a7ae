import { Inject, Injectable } from '@nestjs/common';
import { type Actor, mayGrant, outOfScope } from '#access';
import { type Sql, CLOCK, type Clock } from '#platform';
import { layInvitations } from '../invitations/lay-invitations.js';
import { WriteLetters } from '../invitations/write-letters.js';
import { invitationExpiry, reinviteSince } from '../rules/invitation.js';
import { type NamedDirector, planInvitations } from '../rules/plan-invitations.js';
import { renewInvitations } from '../store/invitation-store.js';
import type { NamedPerimeter } from '../store/perimeter-store.js';
import { findToInvite, type ToInviteRow } from '../store/registration-store.js';

export interface InvitedDirectors {
  readonly invited: number;
  readonly resent: number;
  readonly alreadyActive: number;
  /** Their directors have no address in the directory: to be named. */
  readonly withoutAddress: readonly string[];
  readonly tooRecent: number;
}

interface Round {
  readonly finess: readonly string[];
  readonly named: readonly NamedDirector[];
  readonly reason: string;
  readonly waveCode?: string;
  /** False: only what was offered before is sent again, to the same address. */
  readonly mayOffer: boolean;
}

/** Invites the directors of establishments, in one transaction; new rights only by who may give them. */
@Injectable()
export class InviteDirectors {
  constructor(
    private readonly letters: WriteLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN when a director is to be invited whom the actor may not name. */
  async within(tx: Sql, actor: Actor, { finess, named, reason, waveCode, mayOffer }: Round): Promise<InvitedDirectors> {
    const now = this.clock.now();
    const establishments = await tx.run(findToInvite, finess, now, reinviteSince(now));
    const { toInvite, toResend, alreadyActive, withoutAddress, tooRecent } = planInvitations(establishments, named);
    const offers = (mayOffer ? toInvite : []).map(({ establishment, name, email }) => {
      const perimeter = perimeterOf(establishment);
      if (!mayGrant(actor, 'DIRECTOR', perimeter)) throw outOfScope();
      return { email, name, role: 'DIRECTOR' as const, perimeter, validUntil: null, reason, ...(waveCode === undefined ? {} : { waveCode }) };
    });
    const laid = offers.length === 0 ? [] : await layInvitations(tx, this.letters, actor, offers, now);
    const renewed = toResend.length === 0 ? [] : await tx.run(renewInvitations, toResend, now, invitationExpiry(now));
    const names = new Map(establishments.map((one) => [one.finess, one.name]));
    await this.letters.invite(tx, renewed.map((one) => ({ ...one, perimeter: names.get(one.scopeCode ?? '') ?? '' })), now);
    return { invited: laid.length, resent: renewed.length, alreadyActive, withoutAddress, tooRecent };
  }

  /** After the transaction. */
  wake(): void {
    this.letters.wake();
  }
}

function perimeterOf({ finess, name, regionCode, departmentCode }: ToInviteRow): NamedPerimeter {
  return { kind: 'ESTABLISHMENT', code: finess, name, regionCode, departmentCode };
}
