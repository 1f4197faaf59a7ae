import { recordAudit } from '#audit';
import type { Transaction } from '#platform';
import { placeOf } from '../note-act.js';
import { handoverEnd } from '../rules/invitation.js';
import { endHabilitationAt, insertHabilitation } from '../store/habilitation-store.js';
import { closeTokens, findOpenToken, type InvitationRow, lockInvitation, markAccepted } from '../store/invitation-store.js';
import { perimeterOfInvitation } from './list-invitations.js';

/** The invitation that a letter's secret opens, locked until the end of the transaction; undefined when it opens nothing any more. */
export async function openInvitation(tx: Transaction, secretHash: Buffer, now: Date): Promise<InvitationRow | undefined> {
  const [found] = await tx.run(findOpenToken, secretHash, 'INVITATION', now);
  const [invitation] = found?.invitationId ? await tx.run(lockInvitation, found.invitationId) : [];
  // Whoever used or cancelled it meanwhile has closed the token: the invitation is locked, nobody does from here on.
  const [open] = invitation ? await tx.run(findOpenToken, secretHash, 'INVITATION', now) : [];
  const isOpen = open && invitation && invitation.acceptedAt === null && invitation.cancelledAt === null && invitation.expiresAt > now;
  return isOpen ? invitation : undefined;
}

/** The right begins, and the letter opens nothing more. @param person whose account receives it */
export async function acceptInvitation(tx: Transaction, invitation: InvitationRow, person: { readonly id: string; readonly name: string }, hadAccount: boolean, now: Date): Promise<void> {
  const { id, role, scopeKind, scopeCode, invitedBy, invitedByName, reason, validUntil, replacesHabilitation, replacesFrom } = invitation;
  // Given meanwhile by another way: the invitation has served all the same.
  const [given] = await tx.run(insertHabilitation, person.id, role, scopeKind, scopeCode, invitedBy, invitedByName, reason, now, validUntil);
  await tx.run(markAccepted, id, now, person.id);
  await tx.run(closeTokens, [id], [], now);
  if (replacesHabilitation !== null && replacesFrom !== null) await tx.run(endHabilitationAt, replacesHabilitation, handoverEnd(replacesFrom, now));
  await recordAudit(tx, {
    action: 'invitation.accept',
    person: { id: person.id, name: person.name },
    place: placeOf(perimeterOfInvitation(invitation)),
    subject: { kind: 'invitation', id },
    detail: { role, habilitation: given?.id ?? null, hadAccount, replaces: replacesHabilitation },
    at: now,
  });
}
