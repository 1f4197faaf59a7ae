import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Database } from '#platform';
import { findOwnAccount } from '../local/store/local-store.js';
import { type PasskeyChallenge, Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';
import { tellChange } from './tell-change.js';
import { TotpFactors } from './totp-factors.js';

/** Whether what a person shows is a second factor of theirs. Each serves once: a right answer is used up by asking. */
@Injectable()
export class CheckFactors {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly totp: TotpFactors,
    private readonly passkeys: Passkeys,
    private readonly recovery: RecoveryCodes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async totpCode(accountId: string, code: string): Promise<boolean> {
    return this.totp.check(accountId, code);
  }

  /** Told to the person, the next time they come. */
  async recoveryCode(accountId: string, code: string): Promise<boolean> {
    if (!(await this.recovery.use(accountId, code))) return false;
    const [account] = await this.db.run(findOwnAccount, accountId);
    await this.db.transaction(async (tx) =>
      tellChange(tx, { change: 'RECOVERY_CODE_USED', accountId, by: { id: accountId, name: account?.name ?? '' }, at: this.clock.now() }),
    );
    return true;
  }

  /** @param accountId whose passkey is asked for; null for that of whoever it turns out to be */
  async challenge(accountId: string | null): Promise<PasskeyChallenge> {
    return this.passkeys.beginCheck(accountId === null ? 'SIGN_IN' : 'SECOND_FACTOR', accountId);
  }

  /** @returns who comes in by a passkey alone. */
  async holderOf(challengeId: string, answer: string): Promise<string | undefined> {
    return this.passkeys.check('SIGN_IN', null, challengeId, answer);
  }

  async passkey(accountId: string, challengeId: string, answer: string): Promise<boolean> {
    return (await this.passkeys.check('SECOND_FACTOR', accountId, challengeId, answer)) !== undefined;
  }
}
