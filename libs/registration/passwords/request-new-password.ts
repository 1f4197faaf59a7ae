import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, Database, LOGGER, type Logger, type Problem, Refusal, Throttle } from '#platform';
import { WriteLetters } from '../invitations/write-letters.js';
import { emailProblems } from '../rules/check-grant.js';
import { findPerson } from '../store/person-store.js';

/** One mailbox cannot be filled, and one network cannot try every address. */
const BY_EMAIL = { most: 3, withinSeconds: 3_600 };
const BY_ADDRESS = { most: 20, withinSeconds: 3_600 };
/** Every answer takes this long, far above what writing a letter takes: the time does not tell whether an account exists. */
const ANSWER_MS = 400;

/** Somebody says they forgot a password. The same answer, in the same time, whether the address has an account or not. */
@Injectable()
export class RequestNewPassword {
  constructor(
    private readonly db: Database,
    private readonly letters: WriteLetters,
    private readonly throttle: Throttle,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns problems of the address as it is written; empty otherwise. @throws {Refusal} TOO_MANY_REQUESTS from one network. */
  async execute(typed: string, address: string | null): Promise<Problem[]> {
    const email = typed.trim().toLowerCase();
    const problems = emailProblems(email, 'email');
    if (problems.length > 0) return problems;
    const { allowed } = await this.throttle.take(`new-password/network/${address ?? 'unknown'}`, BY_ADDRESS);
    if (!allowed) throw new Refusal('TOO_MANY_REQUESTS', 'Trop de demandes depuis votre réseau. Attendez une heure, ou adressez-vous à la personne qui gère vos habilitations.');
    await Promise.all([pause(ANSWER_MS), this.write(email)]);
    return [];
  }

  /** Silent: what happened here is not for whoever asks, an error included. */
  private async write(email: string): Promise<void> {
    try {
      const { allowed } = await this.throttle.take(`new-password/mailbox/${email}`, BY_EMAIL);
      if (allowed) await asSystem(async () => this.writeTo(email));
    } catch (error) {
      this.logger.error({ err: error }, 'letter for a new password not written');
    }
  }

  private async writeTo(email: string): Promise<void> {
    const [person] = await this.db.run(findPerson, email);
    // The password of a demonstration account is everybody's.
    if (!person || person.disabledAt !== null || person.isDemo || person.isMachine) return;
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await this.letters.offerNewPassword(tx, person, now);
      await recordAudit(tx, { action: 'password.request', person: { id: person.id, name: person.name }, subject: { kind: 'account', id: person.id }, at: now });
    });
    this.letters.wake();
  }
}
