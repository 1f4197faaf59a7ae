import { Inject, Injectable } from '@nestjs/common';
import { findAccountByEmail, OpenSession, type OpenedSession, verifyPassword } from '#access';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, CONFIG, type Config, currentWork, Database } from '#platform';

export type SignInOutcome = ({ readonly kind: 'success' } & OpenedSession) | { readonly kind: 'refused'; readonly message: string };

const REFUSED: SignInOutcome = { kind: 'refused', message: 'Adresse ou mot de passe incorrect.' };

/** The first factor of local accounts. */
@Injectable()
export class SignInByPassword {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly openSession: OpenSession,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One answer, in the same time, for an unknown address, a wrong password, a disabled or a demo account in production. */
  async execute(email: string, password: string): Promise<SignInOutcome> {
    const address = email.trim().toLowerCase();
    const [account] = await asSystem(async () => this.db.run(findAccountByEmail, address));
    const verified = await verifyPassword(password, account?.passwordHash);
    if (!account || !verified || account.disabledAt !== null) return this.refuse(account, address);
    if (account.isDemo && this.config.mode === 'production') return this.refuse(account, address);
    const { address: from = null, userAgent = null } = currentWork() ?? {};
    return { kind: 'success', ...(await this.openSession.execute(account.id, { means: 'PASSWORD', address: from, userAgent })) };
  }

  /** Told as it was tried; why it failed is in no answer. */
  private async refuse(account: { readonly id: string; readonly name: string } | undefined, address: string): Promise<SignInOutcome> {
    const person = account ? { id: account.id, name: account.name } : { id: null, name: address };
    const subject = account ? { kind: 'account', id: account.id } : null;
    await asSystem(async () => recordAudit(this.db, { action: 'session.refuse', person, subject, at: this.clock.now() }));
    return REFUSED;
  }
}
