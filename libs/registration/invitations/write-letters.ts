import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ROLE_LABELS } from '#access';
import { layMessages, type Letter, type MessageKind, messagesDue, type NewMessage, PageAddresses, PersonalLinks, type Recipient, renderLetter } from '#messaging';
import { CONFIG, type Config, JobQueue, type Sql } from '#platform';
import { invitationLetter, newPasswordLetter, type NamedRight } from '../rules/letters.js';
import { passwordLinkExpiry } from '../rules/invitation.js';
import { closeTokens, insertTokens, type InvitationRow } from '../store/invitation-store.js';

/** An invitation to write about, with the name of its perimeter. */
export interface NamedInvitation extends InvitationRow {
  readonly perimeter: string;
}

/** Lays the letters of this feature in the outbox, with their personal links; in the transaction of what causes them. */
@Injectable()
export class WriteLetters {
  readonly pages: PageAddresses;

  constructor(
    private readonly links: PersonalLinks,
    @Inject(JobQueue) private readonly queue: Pick<JobQueue, 'signal'>,
    @Inject(CONFIG) config: Pick<Config, 'publicUrl'>,
  ) {
    this.pages = new PageAddresses(config.publicUrl);
  }

  /** Each gets a new link; the links of earlier letters are worth nothing any more. */
  async invite(sql: Sql, invitations: readonly NamedInvitation[], now: Date): Promise<void> {
    if (invitations.length === 0) return;
    const ids = invitations.map(({ id }) => id);
    await sql.run(closeTokens, ids, [], now);
    const links = invitations.map((invitation) => ({ invitation, linkId: randomUUID() }));
    const expiresAt = new Date(Math.max(...invitations.map((one) => one.expiresAt.getTime())));
    const tokens = links.map(({ invitation, linkId }) => ({ id: linkId, hash: this.hashOf(linkId), purpose: 'INVITATION', invitation_id: invitation.id, account_id: null }));
    await sql.run(insertTokens, JSON.stringify(tokens), now, expiresAt);
    const messages = links.map(({ invitation, linkId }): NewMessage => {
      const right = { roleLabel: ROLE_LABELS[invitation.role], perimeter: invitation.perimeter };
      const letter = invitationLetter(right, { name: invitation.invitedByName, reason: invitation.reason, expiresAt: invitation.expiresAt }, this.pages);
      const finess = invitation.scopeKind === 'ESTABLISHMENT' ? invitation.scopeCode : null;
      return { dedupeKey: `invitation/${linkId}`, kind: 'INVITATION', to: invitation, finess, linkId, ...renderLetter(letter, invitation.name) };
    });
    await layMessages(sql, messages.map(withoutMore), now);
  }

  async offerNewPassword(sql: Sql, account: Recipient & { readonly id: string }, now: Date): Promise<void> {
    const linkId = randomUUID();
    await sql.run(closeTokens, [], [account.id], now);
    const token = { id: linkId, hash: this.hashOf(linkId), purpose: 'PASSWORD', invitation_id: null, account_id: account.id };
    await sql.run(insertTokens, JSON.stringify([token]), now, passwordLinkExpiry(now));
    const letter = renderLetter(newPasswordLetter(this.pages), account.name);
    await layMessages(sql, [withoutMore({ dedupeKey: `password/${linkId}`, kind: 'PASSWORD', to: account, finess: null, linkId, ...letter })], now);
  }

  /** A letter without a personal link. @param cause the same for the same letter: written twice, it leaves once. */
  async tell(sql: Sql, kind: MessageKind, to: Recipient, cause: string, letter: Letter, now: Date): Promise<void> {
    await layMessages(sql, [withoutMore({ dedupeKey: `${cause}/${to.email}`, kind, to, finess: null, ...renderLetter(letter, to.name) })], now);
  }

  /** After the transaction: what was laid leaves at once. */
  wake(): void {
    this.queue.signal(messagesDue, {});
  }

  private hashOf(linkId: string): string {
    return hashOfToken(this.links.tokenOf(linkId)).toString('hex');
  }
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function rightOf(role: keyof typeof ROLE_LABELS, perimeter: string): NamedRight {
  return { roleLabel: ROLE_LABELS[role], perimeter };
}

/** The addressee is a name and an address, whatever else is known of them. */
function withoutMore(message: NewMessage): NewMessage {
  return { ...message, to: { name: message.to.name, email: message.to.email } };
}
