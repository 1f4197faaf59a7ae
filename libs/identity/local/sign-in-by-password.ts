import { Inject, Injectable } from '@nestjs/common';
import { hashPassword, isHashOutdated, verifyPassword } from '#access';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, CONFIG, type Config, currentWork, Database, Throttle } from '#platform';
import { ContinueSignIn, type NextStep } from './continue-sign-in.js';
import { type Refused, refused, tooMany } from './rules/refused.js';
import { ACCOUNT_PATIENCE, addressBlock, ADDRESS_RATE, KNOWN_ADDRESS_DAYS } from './rules/sign-in-limits.js';
import { findForSignIn, setPasswordHash } from './store/local-store.js';

export type SignInOutcome = NextStep | Refused;

/** The first factor of local accounts. */
@Injectable()
export class SignInByPassword {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly throttle: Throttle,
    private readonly next: ContinueSignIn,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * One answer, in the same time and at the same counts, for an unknown address, a wrong password, a disabled account, one
   * without a password, or a demonstration one in production.
   */
  async execute(given: string, password: string): Promise<SignInOutcome> {
    return asSystem(async () => {
      const email = given.trim().toLowerCase();
      const from = currentWork()?.address ?? null;
      const since = new Date(this.clock.now().getTime() - KNOWN_ADDRESS_DAYS * 86_400_000);
      const [account] = await this.db.run(findForSignIn, email, from, since);
      const addressKey = `sign-in from ${addressBlock(from)}`;
      // A stranger's failures make the account wait for strangers only: nobody keeps a director out of their own office.
      const accountKey = account?.isKnownAddress === true ? `sign-in ${email} from ${from}` : `sign-in ${email}`;
      const ofAddress = await this.throttle.take(addressKey, ADDRESS_RATE);
      const ofAccount = ofAddress.allowed ? await this.throttle.attempt(accountKey, ACCOUNT_PATIENCE) : ofAddress;
      if (!ofAccount.allowed) return tooMany(ofAccount.retryAfterSeconds);
      const verified = await verifyPassword(password, account?.passwordHash);
      const mayEnter = account?.isOpen === true && !(account.isDemo && this.config.mode === 'production');
      if (!verified || !mayEnter || account.id === null) return this.refuse(account?.id ?? null, account?.name ?? null, email);
      await this.throttle.forget(accountKey);
      await this.throttle.giveBack(addressKey, ADDRESS_RATE);
      // The only moment the password is known: a hash of a former cost is made again.
      if (isHashOutdated(account.passwordHash ?? '')) await this.db.run(setPasswordHash, account.id, await hashPassword(password));
      return this.next.execute({ accountId: account.id, means: 'PASSWORD', sealedIdToken: null });
    });
  }

  /** Told as it was tried; why it failed is in no answer. */
  private async refuse(id: string | null, name: string | null, email: string): Promise<Refused> {
    const subject = id === null ? null : { kind: 'account', id };
    await recordAudit(this.db, { action: 'session.refuse', person: { id, name: name ?? email }, subject, at: this.clock.now() });
    return refused('WRONG_PASSWORD');
  }
}
