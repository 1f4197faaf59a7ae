import type { Transaction } from '#platform';
import { tellChange } from '../factors/tell-change.js';
import type { Proven } from './exchange-code.js';
import type { ProviderProfile } from './rules/provider-profiles.js';
import { forgetUnknownIdentity, insertIdentity, type LinkedBy } from './store/identity-store.js';

export interface IdentityLink {
  readonly profile: Pick<ProviderProfile, 'provider'>;
  readonly proven: Proven;
  readonly account: { readonly accountId: string; readonly name: string };
  readonly by: LinkedBy;
  readonly at: Date;
}

/** Lets a proven identity open an account. @returns false when one of the two is taken, were it in the same instant. */
export async function linkIdentity(tx: Transaction, { profile: { provider }, proven: { issuer, subject, person }, account, by, at }: IdentityLink): Promise<boolean> {
  const told = [issuer, subject, provider, person.name, person.email, person.rpps, person.finess, at] as const;
  const [linked] = await tx.run(insertIdentity, ...told, account.accountId, by);
  if (!linked) return false;
  await tx.run(forgetUnknownIdentity, issuer, subject);
  const { accountId, name } = account;
  await tellChange(tx, { change: 'IDENTITY_LINKED', accountId, by: { id: accountId, name }, detail: { provider, by }, at });
  return true;
}
