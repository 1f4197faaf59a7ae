import { emailProblems } from './check-grant.js';

interface Candidate {
  readonly finess: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly hasDirector: boolean;
  /** Id of the invitation that waits, or has waited too long. */
  readonly openInvitation: string | null;
  readonly sentLately: boolean;
}

/** Somebody an ARS names as director, instead of the contact of the directory. */
export interface NamedDirector {
  readonly finess: string;
  readonly name: string;
  readonly email: string;
}

/** What becomes of each establishment: every one is counted once. */
export interface InvitationPlan<Establishment extends Candidate> {
  readonly toInvite: readonly { readonly establishment: Establishment; readonly name: string; readonly email: string }[];
  /** Ids of invitations to send again. */
  readonly toResend: readonly string[];
  readonly alreadyActive: number;
  readonly withoutAddress: readonly string[];
  readonly tooRecent: number;
}

/** Whom to write to: those who direct already are left in peace, those written to lately too. */
export function planInvitations<Establishment extends Candidate>(
  establishments: readonly Establishment[], named: readonly NamedDirector[],
): InvitationPlan<Establishment> {
  const directors = new Map(named.map((one) => [one.finess, one]));
  const toInvite: { establishment: Establishment; name: string; email: string }[] = [];
  const toResend: string[] = [];
  const withoutAddress: string[] = [];
  let [alreadyActive, tooRecent] = [0, 0];
  for (const establishment of establishments) {
    const { finess, contactName, contactEmail, hasDirector, openInvitation, sentLately } = establishment;
    const told = directors.get(finess);
    const email = told?.email ?? contactEmail;
    if (hasDirector) alreadyActive += 1;
    else if (openInvitation !== null && sentLately) tooRecent += 1;
    else if (openInvitation !== null) toResend.push(openInvitation);
    else if (email === null || emailProblems(email, '').length > 0) withoutAddress.push(finess);
    else toInvite.push({ establishment, email, name: told?.name || contactName || 'Direction' });
  }
  return { toInvite, toResend, alreadyActive, withoutAddress, tooRecent };
}
