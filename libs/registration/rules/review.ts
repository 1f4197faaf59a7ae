const DAY_MS = 24 * 3_600_000;

/** A habilitation is looked at again every year (ANSSI, hygiene guide, measure 8), and when its holder does not come any more. */
const YEAR_DAYS = 365;
const ABSENCE_DAYS = 183;

export const REVIEW_REASONS = ['YEARLY', 'ABSENT'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

export interface Reviewable {
  readonly validFrom: Date;
  /** When a grantor last confirmed it; null for never. */
  readonly reviewedAt: Date | null;
  /** When its holder last signed in; null for never. */
  readonly lastSignInAt: Date | null;
}

/** Instants before which a habilitation must be looked at again. */
export interface ReviewLimits {
  /** Granted or confirmed before. */
  readonly yearly: Date;
  /** Granted, confirmed and signed in before. */
  readonly absent: Date;
}

export function reviewLimits(now: Date): ReviewLimits {
  return { yearly: new Date(now.getTime() - YEAR_DAYS * DAY_MS), absent: new Date(now.getTime() - ABSENCE_DAYS * DAY_MS) };
}

/** Why a habilitation is to be confirmed or withdrawn; empty when it is not. Confirming it always empties the list. */
export function reviewReasons({ validFrom, reviewedAt, lastSignInAt }: Reviewable, now: Date): ReviewReason[] {
  const limits = reviewLimits(now);
  const looked = Math.max(validFrom.getTime(), reviewedAt?.getTime() ?? 0);
  const seen = Math.max(looked, lastSignInAt?.getTime() ?? 0);
  const reasons: ReviewReason[] = [];
  if (looked < limits.yearly.getTime()) reasons.push('YEARLY');
  if (seen < limits.absent.getTime()) reasons.push('ABSENT');
  return reasons;
}

/** Until when the yearly review can be late before the administration is told. Nothing ends by itself then: decision 30. */
export function overdueLimit(now: Date, graceDays: number): Date {
  return new Date(reviewLimits(now).yearly.getTime() - graceDays * DAY_MS);
}
