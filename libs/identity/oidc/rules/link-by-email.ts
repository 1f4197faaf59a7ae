import type { ProvidedPerson } from './read-person.js';

/** An account that was made ready under an address before anyone came with a provider's identity. */
export interface ReadyAccount {
  readonly isDemo: boolean;
  readonly isClosed: boolean;
  readonly roles: readonly string[];
  /** Whether an identity of this provider already opens it. */
  readonly hasIdentity: boolean;
}

/**
 * Whether a person who comes for the first time gets the account made ready under their address. Whoever gets the address
 * gets the account, so: only where the operator has said so, for an address the provider answers for, once per account (an
 * address given to a successor opens nothing), and never for an administrator.
 */
export function mayLinkByEmail(person: Pick<ProvidedPerson, 'email' | 'isEmailVerified'>, account: ReadyAccount, isAllowed: boolean): boolean {
  if (!isAllowed || person.email === null || !person.isEmailVerified) return false;
  return !account.isDemo && !account.isClosed && !account.hasIdentity && account.roles.length > 0 && !account.roles.includes('ADMIN');
}
