import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope } from '#access';
import { asSystem, type Clock, CLOCK, Database, identifier, type Problem, type Transaction } from '#platform';
import { noteAct } from '../note-act.js';
import { invitationExpiry, resendSince } from '../rules/invitation.js';
import { cancelInvitation, closeTokens, type InvitationRow, lockInvitation, renewInvitations } from '../store/invitation-store.js';
import { perimeterAt } from '../store/perimeter-store.js';
import { mayChangeInvitation, perimeterOfInvitation } from './list-invitations.js';
import { WriteLetters } from './write-letters.js';

export type InvitationChange =
  | { readonly kind: 'success'; readonly invitation: InvitationRow }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Sends an invitation again, to the same address and with a new link, or cancels it. */
@Injectable()
export class ChangeInvitation {
  constructor(
    private readonly db: Database,
    private readonly letters: WriteLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN when it does not exist or is not the actor's to change. */
  async resend(actor: Actor, id: string): Promise<InvitationChange> {
    const outcome = await this.change(actor, id, async (tx, invitation, now) => {
      if (invitation.lastSentAt > resendSince(now)) return invalid('TOO_RECENT', 'Le courriel vient de partir. Attendez dix minutes avant de le renvoyer.');
      const place = await perimeterAt(tx, invitation.scopeKind, invitation.scopeCode);
      if (!place) return invalid('PLACE_CLOSED', 'L’établissement a fermé depuis\u00A0: annulez cette invitation.');
      const [renewed] = await tx.run(renewInvitations, [id], now, invitationExpiry(now));
      if (!renewed) throw new Error('A locked invitation can be renewed');
      await this.letters.invite(tx, [{ ...renewed, perimeter: place.name }], now);
      await this.note(tx, actor, 'invitation.resend', invitation, now);
      return { kind: 'success', invitation: renewed };
    });
    if (outcome.kind === 'success') this.letters.wake();
    return outcome;
  }

  /** Its link opens nothing any more. @throws {Refusal} FORBIDDEN when it does not exist or is not the actor's to change. */
  async cancel(actor: Actor, id: string): Promise<InvitationChange> {
    return this.change(actor, id, async (tx, invitation, now) => {
      await tx.run(cancelInvitation, id, now, actor.name);
      await tx.run(closeTokens, [id], [], now);
      await this.note(tx, actor, 'invitation.cancel', invitation, now);
      return { kind: 'success', invitation: { ...invitation, cancelledAt: now, cancelledByName: actor.name } };
    });
  }

  private async change(
    actor: Actor, id: string, work: (tx: Transaction, invitation: InvitationRow, now: Date) => Promise<InvitationChange>,
  ): Promise<InvitationChange> {
    return asSystem(async () =>
      this.db.transaction(async (tx) => {
        const [invitation] = id === identifier(id) ? await tx.run(lockInvitation, id) : [];
        if (!invitation || !mayChangeInvitation(actor, invitation)) throw outOfScope();
        if (invitation.acceptedAt !== null) return invalid('ALREADY_ACCEPTED', 'Cette personne a déjà accepté. Pour retirer son droit, retirez l’habilitation.');
        if (invitation.cancelledAt !== null) return invalid('ALREADY_CANCELLED', 'Cette invitation est déjà annulée.');
        return work(tx, invitation, this.clock.now());
      }),
    );
  }

  private async note(tx: Transaction, actor: Actor, action: 'invitation.resend' | 'invitation.cancel', invitation: InvitationRow, at: Date): Promise<void> {
    const { id, role, email } = invitation;
    await noteAct(tx, actor, { action, by: 'habilitation.grant', perimeter: perimeterOfInvitation(invitation), subject: { kind: 'invitation', id }, detail: { role, email }, at });
  }
}

function invalid(code: string, message: string): InvitationChange {
  return { kind: 'invalid', problems: [{ code, path: 'id', message }] };
}
