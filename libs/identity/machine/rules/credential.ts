/** How a software proves itself: a secret exchanged for short-lived tokens, or, where that cannot be, a key sent each time. */
export const CREDENTIAL_KINDS = ['CLIENT_SECRET', 'API_KEY'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];
export const USUAL_KIND: CredentialKind = 'CLIENT_SECRET';

/** Two of a kind, so that one can be replaced by the other without a gap. */
export const MOST_ACTIVE = 2;
export const LONGEST_MONTHS = 13;
export const USUAL_MONTHS = 12;
/** Days before the end at which its contact is told. */
export const REMINDED_DAYS = [30, 7] as const;

const DAY_MS = 24 * 3_600_000;

export const CREDENTIAL_STATES = ['ACTIVE', 'EXPIRES_SOON', 'EXPIRED', 'REVOKED'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

interface Lifetime {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export function credentialState({ expiresAt, revokedAt }: Lifetime, now: Date): CredentialState {
  if (revokedAt !== null) return 'REVOKED';
  if (expiresAt <= now) return 'EXPIRED';
  return expiresAt.getTime() - now.getTime() <= REMINDED_DAYS[0] * DAY_MS ? 'EXPIRES_SOON' : 'ACTIVE';
}

/** True while it opens something. */
export function isUsable(credential: Lifetime, now: Date): boolean {
  return credential.revokedAt === null && credential.expiresAt > now;
}

/** Whole days before its end, none once it has ended. */
export function daysLeft({ expiresAt }: Pick<Lifetime, 'expiresAt'>, now: Date): number {
  return Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / DAY_MS));
}

/** The same day and hour that many months later; the month's last day where the day does not exist. */
export function expiryAfter(now: Date, months: number): Date {
  const end = new Date(now);
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return end;
}

/** The reminder that is due now: the nearest one whose day has come; undefined before the first and after the end. */
export function reminderDue(expiresAt: Date, now: Date): number | undefined {
  const left = expiresAt.getTime() - now.getTime();
  if (left <= 0) return undefined;
  return REMINDED_DAYS.findLast((days) => left <= days * DAY_MS);
}
