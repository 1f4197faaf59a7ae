import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges, endSessions, hashPassword, passwordProblems } from '#access';
import { recordAudit } from '#audit';
import { CLOCK, type Clock, type Problem, Refusal, Throttle, type Transaction } from '#platform';
import { hashOfToken, WriteLetters } from '../invitations/write-letters.js';
import { passwordChangedLetter } from '../rules/letters.js';
import { closeTokens, findOpenToken } from '../store/invitation-store.js';
import { findPersonById, type KnownPerson, setPassword } from '../store/person-store.js';

export type ChooseNewPasswordOutcome =
  | { readonly kind: 'success' }
  /** Unknown, used, replaced, too old, of a closed account: one answer. */
  | { readonly kind: 'unusable' }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

const LONGEST_TOKEN = 100;
const TRIES = { most: 120, withinSeconds: 600 };

/** Chooses a new password with a mailed link: every session ends, the second factor stays, nobody is signed in. */
@Injectable()
export class ChooseNewPassword {
  constructor(
    private readonly changes: AccessChanges,
    private readonly letters: WriteLetters,
    private readonly throttle: Throttle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(token: string, password: string, address: string | null): Promise<ChooseNewPasswordOutcome> {
    const { allowed } = await this.throttle.take(`activation/${address ?? 'unknown'}`, TRIES);
    if (!allowed) throw new Refusal('TOO_MANY_REQUESTS', 'Trop d’essais depuis votre réseau. Attendez quelques minutes.');
    const outcome = await this.changes.execute(async (tx) => this.write(tx, token, password));
    if (outcome.kind === 'success') this.letters.wake();
    return outcome;
  }

  private async write(tx: Transaction, token: string, password: string): Promise<ChooseNewPasswordOutcome> {
    const person = await this.holderOf(tx, token);
    if (!person) return { kind: 'unusable' };
    const problems = passwordProblems(password, person);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const now = this.clock.now();
    await tx.run(setPassword, person.id, await hashPassword(password));
    await endSessions(tx, person.id, now);
    await tx.run(closeTokens, [], [person.id], now);
    await this.letters.tell(tx, 'PASSWORD', person, `password-changed/${person.id}/${now.getTime()}`, passwordChangedLetter(this.letters.pages), now);
    await recordAudit(tx, { action: 'password.reset', person: { id: person.id, name: person.name }, subject: { kind: 'account', id: person.id }, at: now });
    return { kind: 'success' };
  }

  private async holderOf(tx: Transaction, token: string): Promise<KnownPerson | undefined> {
    if (token.length > LONGEST_TOKEN) return undefined;
    const now = this.clock.now();
    const hash = hashOfToken(token);
    const [found] = await tx.run(findOpenToken, hash, 'PASSWORD', now);
    const [person] = found?.accountId ? await tx.run(findPersonById, found.accountId) : [];
    const [open] = person ? await tx.run(findOpenToken, hash, 'PASSWORD', now) : [];
    return open && person?.disabledAt === null ? person : undefined;
  }
}
