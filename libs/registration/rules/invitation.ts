const HOUR_MS = 3_600_000;

/** Long enough for holidays, short enough for a mailbox that changes hands. */
const INVITATION_DAYS = 14;
/** A new password is asked for and chosen at once. */
const PASSWORD_LINK_HOURS = 1;
/** Between two letters of one invitation: sent again by hand, and with all of a region's. */
const RESEND_MINUTES = 10;
const REINVITE_HOURS = 12;

export const INVITATION_STATES = ['PENDING', 'EXPIRED', 'ACCEPTED', 'CANCELLED'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

interface Invited {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly cancelledAt: Date | null;
}

export function invitationState({ expiresAt, acceptedAt, cancelledAt }: Invited, now: Date): InvitationState {
  if (acceptedAt !== null) return 'ACCEPTED';
  if (cancelledAt !== null) return 'CANCELLED';
  return expiresAt > now ? 'PENDING' : 'EXPIRED';
}

export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 24 * HOUR_MS);
}

export function passwordLinkExpiry(now: Date): Date {
  return new Date(now.getTime() + PASSWORD_LINK_HOURS * HOUR_MS);
}

/** Sent since then, a letter is too recent to be sent again by hand. */
export function resendSince(now: Date): Date {
  return new Date(now.getTime() - RESEND_MINUTES * 60_000);
}

/** Sent since then, a letter is too recent to be sent again with the others. */
export function reinviteSince(now: Date): Date {
  return new Date(now.getTime() - REINVITE_HOURS * HOUR_MS);
}

/** When the director in place leaves, and the successor has accepted: nobody is cut off before somebody answers for the place. */
export function handoverEnd(leavesAt: Date, acceptedAt: Date): Date {
  return leavesAt > acceptedAt ? leavesAt : acceptedAt;
}
