import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Database } from '#platform';
import type { Proven } from './exchange-code.js';
import { linkIdentity } from './link-identity.js';
import { ProviderConnections } from './provider-connections.js';
import { mayLinkByEmail } from './rules/link-by-email.js';
import type { ProviderProfile } from './rules/provider-profiles.js';
import type { SignInRefusal } from './rules/sign-in-refusals.js';
import {
  findAccountByIdentity, findAccountReadyForIdentity, type KnownAccount, type LinkedBy, noteUnknownIdentity, touchIdentity,
} from './store/identity-store.js';

export type Identification =
  | { readonly kind: 'known'; readonly account: KnownAccount }
  /** @property reference to communicate to whoever grants habilitations */
  | { readonly kind: 'refused'; readonly reason: SignInRefusal; readonly account?: KnownAccount; readonly reference?: string };

/** No letter or digit that reads as another. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Which account a proven identity opens. Claims only identify: what the account may do is in its habilitations. */
@Injectable()
export class IdentifyPerson {
  constructor(
    private readonly db: Database,
    private readonly connections: ProviderConnections,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(profile: ProviderProfile, proven: Proven): Promise<Identification> {
    const { issuer, subject, person } = proven;
    const now = this.clock.now();
    const [known] = await this.db.run(findAccountByIdentity, issuer, subject, now);
    if (known) {
      await this.db.run(touchIdentity, issuer, subject, person.name, person.email, person.rpps, person.finess, now);
      return judge(known);
    }
    const ready = await this.readyAccount(profile, proven, now);
    if (ready && (await this.link(profile, proven, ready, 'EMAIL'))) return judge(ready);
    const told = [issuer, subject, profile.provider, person.name, person.email, person.rpps, person.finess, now] as const;
    const [noted] = await this.db.run(noteUnknownIdentity, ...told, newReference());
    return { kind: 'refused', reason: 'UNKNOWN_PERSON', ...(noted ? { reference: noted.reference } : {}) };
  }

  /** Attaches the identity to the account of someone already signed in. */
  async attach(profile: ProviderProfile, proven: Proven, accountId: string): Promise<Identification> {
    const now = this.clock.now();
    const [holder] = await this.db.run(findAccountByIdentity, proven.issuer, proven.subject, now);
    if (holder?.accountId === accountId) return { kind: 'known', account: holder };
    if (holder || !(await this.link(profile, proven, { accountId, name: proven.person.name }, 'SESSION'))) return { kind: 'refused', reason: 'IDENTITY_TAKEN' };
    const [account] = await this.db.run(findAccountByIdentity, proven.issuer, proven.subject, now);
    return account ? { kind: 'known', account } : { kind: 'refused', reason: 'IDENTITY_TAKEN' };
  }

  private async readyAccount(profile: ProviderProfile, { issuer, person }: Proven, now: Date): Promise<KnownAccount | undefined> {
    const isAllowed = this.connections.settings(profile.provider)?.linksByEmail === true;
    if (!isAllowed || person.email === null) return undefined;
    const [account] = await this.db.run(findAccountReadyForIdentity, issuer, person.email, now);
    return account && mayLinkByEmail(person, account, isAllowed) ? account : undefined;
  }

  private async link(profile: ProviderProfile, proven: Proven, account: { accountId: string; name: string }, by: LinkedBy): Promise<boolean> {
    return this.db.transaction(async (tx) => linkIdentity(tx, { profile, proven, account, by, at: this.clock.now() }));
  }
}

function judge(account: KnownAccount): Identification {
  if (account.isClosed) return { kind: 'refused', reason: 'ACCOUNT_CLOSED', account };
  if (account.roles.length === 0) return { kind: 'refused', reason: 'NO_HABILITATION', account };
  return { kind: 'known', account };
}

/** Eight letters that can be said over the telephone: it names a request, it opens nothing. */
function newReference(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
