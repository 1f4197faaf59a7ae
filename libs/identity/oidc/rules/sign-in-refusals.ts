/**
 * Why a sign-in with a provider of identity does not open a session. The page has a sentence for each, that says what to
 * do; the audit trail keeps the code.
 */
export const SIGN_IN_REFUSALS = [
  /** Given up, or refused, at the provider. */
  'REFUSED_THERE',
  /** The provider does not answer. */
  'AWAY',
  /** Begun too long ago, already used, or begun in another browser. */
  'NOT_BEGUN_HERE',
  /** An answer that cannot be trusted. */
  'UNTRUSTED',
  /** The sign-in at the provider is below the level asked for. */
  'LEVEL_TOO_LOW',
  /** Nobody here is known by this identity. */
  'UNKNOWN_PERSON',
  /** Known, but the account is closed. */
  'ACCOUNT_CLOSED',
  /** Known, but habilitated to nothing today. */
  'NO_HABILITATION',
  /** To be attached to an account, but already another's. */
  'IDENTITY_TAKEN',
  /** To accept an invitation that opens nothing any more, or whose address has an account meanwhile. */
  'INVITATION_UNUSABLE',
  'TOO_MANY_TRIES',
] as const;

export type SignInRefusal = (typeof SIGN_IN_REFUSALS)[number];

/** Errors by which a provider says that it cannot serve, rather than that it will not. */
const AWAY = new Set(['server_error', 'temporarily_unavailable']);

/** What an error of the provider means here. */
export function refusalOfError(error: string): SignInRefusal {
  return AWAY.has(error) ? 'AWAY' : 'REFUSED_THERE';
}
