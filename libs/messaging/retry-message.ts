import { Inject, Injectable } from '@nestjs/common';
import { type Actor, signedBy } from '#access';
import { recordAudit } from '#audit';
import { CLOCK, type Clock, Database, JobQueue, Mailer, type Problem } from '#platform';
import { messagesDue } from './jobs/messages-due.js';
import { PersonalLinks } from './personal-links.js';
import type { Message } from './rules/message.js';
import { findMessage, sendAgain } from './store/message-store.js';

export type RetryMessageOutcome =
  | { readonly kind: 'success'; readonly message: Message }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

const NO_SERVER = 'Aucun serveur de messagerie n’est réglé (SMTP_URL)\u00A0: le message reste ici.';
const UNKNOWN = 'Ce message n’existe pas.';
const ALREADY_SENT = 'Ce message est déjà parti.';
const WAITING = 'Ce message attend déjà son envoi.';

/** Sends again a message that was kept or given up, as if it were new. */
@Injectable()
export class RetryMessage {
  constructor(
    private readonly db: Database,
    private readonly mailer: Mailer,
    private readonly links: PersonalLinks,
    @Inject(JobQueue) private readonly queue: Pick<JobQueue, 'signal'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<RetryMessageOutcome> {
    const number = /^\d{1,15}$/.test(id) ? Number(id) : 0;
    if (!this.mailer.canSend) return invalid('NO_MAIL_SERVER', NO_SERVER);
    const message = await this.sendAgain(actor, number);
    if (message) {
      this.queue.signal(messagesDue, {});
      return { kind: 'success', message: this.links.show(message, message.linkId) };
    }
    const [current] = await this.db.run(findMessage, number);
    if (!current) return invalid('UNKNOWN_MESSAGE', UNKNOWN);
    return current.status === 'SENT' ? invalid('ALREADY_SENT', ALREADY_SENT) : invalid('ALREADY_WAITING', WAITING);
  }

  private async sendAgain(actor: Actor, id: number): Promise<Message | undefined> {
    const at = this.clock.now();
    return this.db.transaction(async (tx) => {
      const [message] = await tx.run(sendAgain, id, at);
      if (!message) return undefined;
      const subject = { kind: 'message', id: String(id) };
      await recordAudit(tx, { ...signedBy(actor, 'outbox.retry'), action: 'outbox.retry', subject, detail: { kind: message.kind }, at });
      return message;
    });
  }
}

function invalid(code: string, message: string): RetryMessageOutcome {
  return { kind: 'invalid', problems: [{ code, path: 'id', message }] };
}
