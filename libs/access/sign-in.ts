import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { asSystem, CLOCK, type Clock, CONFIG, type Config, Database } from '#platform';
import { recordAudit } from '#audit';
import { hashToken } from './hash-token.js';
import { identifyWork } from './identify-work.js';
import { KnownActors } from './known-actors.js';
import { verifyPassword } from './passwords.js';
import type { Actor } from './rules/roles.js';
import { type AccountRow, findAccountByEmail, findActorByToken, findPreviousVisit, findSessionEnd, insertSession, revokeSession } from './store/account-store.js';

const SESSION_HOURS = 12;

export type SignInOutcome =
  | { readonly kind: 'success'; readonly token: string; readonly actor: Actor; readonly expiresAt: Date }
  | { readonly kind: 'refused'; readonly message: string };

const REFUSED: SignInOutcome = { kind: 'refused', message: 'Adresse ou mot de passe incorrect.' };

/** Opens and closes sessions of local accounts. The token is stored hashed only. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly known: KnownActors,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One answer, in the same time, for an unknown address, a wrong password, a disabled or a demo account in production. */
  async open(email: string, password: string): Promise<SignInOutcome> {
    const outcome = await asSystem(async () => this.tryToOpen(email, password));
    if (outcome.kind === 'success') identifyWork(outcome.actor);
    return outcome;
  }

  private async tryToOpen(email: string, password: string): Promise<SignInOutcome> {
    const address = email.trim().toLowerCase();
    const [account] = await this.db.run(findAccountByEmail, address);
    const verified = await verifyPassword(password, account?.passwordHash);
    if (!account || !verified || account.disabledAt !== null) return this.refuse(account, address);
    if (account.isDemo && this.config.mode === 'production') return this.refuse(account, address);
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    await this.db.transaction(async (tx) => {
      await tx.run(insertSession, hashToken(token), account.id, now, expiresAt);
      await recordAudit(tx, { action: 'session.open', person: account, subject: { kind: 'account', id: account.id }, detail: { means: 'PASSWORD' }, at: now });
    });
    const actor = await this.actorOf(token);
    return actor ? { kind: 'success', token, actor, expiresAt } : REFUSED;
  }

  /** The person behind a token, with the habilitations in force now; undefined when the session is over. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const hash = hashToken(token);
    const session = hash.toString('base64');
    return this.known.find(session) ?? this.known.learn(session, async () => asSystem(async () => this.read(hash)));
  }

  /** When the person signed in before this session; null the first time. */
  async previousVisit(token: string): Promise<Date | null> {
    const [visit] = await this.db.run(findPreviousVisit, hashToken(token));
    return visit?.at ?? null;
  }

  /** When this session ends by itself. */
  async sessionEnd(token: string): Promise<Date | null> {
    const [session] = await this.db.run(findSessionEnd, hashToken(token));
    return session?.at ?? null;
  }

  async close(token: string): Promise<void> {
    const at = this.clock.now();
    await asSystem(async () =>
      this.db.transaction(async (tx) => {
        const [person] = await tx.run(revokeSession, hashToken(token), at);
        if (person) await recordAudit(tx, { action: 'session.close', person, subject: { kind: 'account', id: person.id }, at });
      }),
    );
    this.known.forget();
  }

  /** Told as it was tried; why it failed is in no answer. */
  private async refuse(account: Pick<AccountRow, 'id' | 'name'> | undefined, address: string): Promise<SignInOutcome> {
    const person = account ?? { id: null, name: address };
    const subject = account ? { kind: 'account', id: account.id } : null;
    await recordAudit(this.db, { action: 'session.refuse', person, subject, at: this.clock.now() });
    return REFUSED;
  }

  private async read(tokenHash: Buffer): Promise<{ value: Actor; holdsMs: number } | undefined> {
    const now = this.clock.now();
    const [row] = await this.db.run(findActorByToken, tokenHash, now);
    if (!row) return undefined;
    const { until, ...actor } = row;
    return { value: actor, holdsMs: until.getTime() - now.getTime() };
  }
}
