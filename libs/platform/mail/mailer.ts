import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config.js';

/** Connections to the mail server, each used for many messages. */
const CONNECTIONS = 4;
// A server that says nothing must not hold a round: with these, a message is given up for now after half a minute.
const CONNECT_MS = 10_000;
const SILENCE_MS = 15_000;
const SENDER = 'Vigie EPI';

export interface Mail {
  /** The same at each try, so that a message sent twice by a crash is recognised as one. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Why a mail did not leave. */
export interface MailFailure {
  /** In the server's words, on one line. */
  readonly message: string;
  /** True when the server refuses this message for good: another try would end the same. */
  readonly isFinal: boolean;
}

/** Speaks SMTP to the server of SMTP_URL; does not when there is none. */
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;
  private readonly from: { name: string; address: string };

  constructor({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>, { connectMs = CONNECT_MS, silenceMs = SILENCE_MS } = {}) {
    this.from = { name: SENDER, address: mailFrom };
    if (smtpUrl === undefined) return;
    this.transport = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: silenceMs,
      // Bodies are text we wrote: nothing in them may make the server read a file or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** False when no mail server is set: nothing can leave. */
  get canSend(): boolean {
    return this.transport !== undefined;
  }

  /** @returns undefined once the server has taken the mail. */
  async send({ id, to, subject, text, html }: Mail): Promise<MailFailure | undefined> {
    if (!this.transport) throw new Error('No mail server is set');
    const domain = this.from.address.slice(this.from.address.lastIndexOf('@') + 1);
    try {
      // Automatic answers (absence notes) must not come back to an address nobody reads.
      const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr' };
      await this.transport.sendMail({ from: this.from, to, subject, text, html, messageId: `<${id}@${domain}>`, headers });
      return undefined;
    } catch (error) {
      return failureOf(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** Steps of SMTP at which a 5xx speaks of the message; earlier (greeting, sign-in) it speaks of the server's settings. */
const OF_THE_MESSAGE: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE']);

function failureOf(error: unknown): MailFailure {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  const isFinal = OF_THE_MESSAGE.has(code) && responseCode !== undefined && responseCode >= 500;
  return { message: `${code ?? 'ERROR'} : ${(message ?? String(error)).replace(/\s+/g, ' ').slice(0, 500)}`, isFinal };
}
