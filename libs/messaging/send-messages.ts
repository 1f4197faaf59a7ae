import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Database, LOGGER, type Logger, Mailer, type MailFailure } from '#platform';
import { afterFailure } from './rules/delivery.js';
import { PersonalLinks } from './personal-links.js';
import { keepPending, markNotSent, markSent, takeDueMessages, type TakenMessage } from './store/message-store.js';

/** Messages on their way at once: as many as the mailer has connections, so that a round lasts as long as its slowest. */
const ROUND = 4;
/** Longer than any try lasts. A process that dies in a round leaves its messages to others after that time. */
const LEASE_MS = 5 * 60_000;

export interface SendingRun {
  readonly sent: number;
  readonly failed: number;
  /** Not sent because there is no mail server. */
  readonly kept: number;
}

/** Sends what is due, each message at least once; a message sent by a process that died just then may leave twice, under one identity. */
@Injectable()
export class SendMessages {
  constructor(
    private readonly db: Database,
    private readonly mailer: Mailer,
    private readonly links: PersonalLinks,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Sends until nothing is due, or until a round shows that the server takes nothing. */
  async execute(): Promise<SendingRun> {
    if (!this.mailer.canSend) {
      const [row] = await this.db.run(keepPending);
      return { sent: 0, failed: 0, kept: row?.kept ?? 0 };
    }
    let [sent, failed] = [0, 0];
    for (;;) {
      const now = this.clock.now();
      const round = await this.db.run(takeDueMessages, now, ROUND, new Date(now.getTime() + LEASE_MS));
      const failures = await Promise.all(round.map(async (message) => this.send(message)));
      const lost = failures.filter((failure) => failure !== undefined);
      sent += round.length - lost.length;
      failed += lost.length;
      const isServerAway = lost.length > 0 && lost.length === round.length && !lost.some((failure) => failure.isFinal);
      if (round.length === 0 || isServerAway) return { sent, failed, kept: 0 };
    }
  }

  private async send(message: TakenMessage): Promise<MailFailure | undefined> {
    const { id, attempts, createdAt, toName, toEmail, linkId } = message;
    const { subject, text, html } = this.links.open(message, linkId);
    const identity = `${id}.${createdAt.getTime()}`;
    const failure = await this.mailer.send({ id: identity, to: { name: toName, address: toEmail }, subject, text, html });
    if (!failure) {
      await this.db.run(markSent, id, this.clock.now());
      return undefined;
    }
    const next = afterFailure(attempts, failure.isFinal, this.clock.now());
    await this.db.run(markNotSent, id, attempts, next.status, next.status === 'PENDING' ? next.at : null, failure.message);
    this.logger.warn({ message: id, attempts, reason: failure.message, next: next.status }, 'message not sent');
    return failure;
  }
}
