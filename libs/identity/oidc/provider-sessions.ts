import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { buildEndSessionUrl } from 'openid-client';
import { Sessions } from '#access';
import { asSystem, CLOCK, type Clock, CONFIG, type Config, Database, Secrets } from '#platform';
import { ProviderConnections } from './provider-connections.js';
import { secretHash } from './secret-hash.js';
import { randomSecret } from './start-provider-sign-in.js';
import { giveTicket, takeTicket } from './store/provider-session-store.js';

const TICKET_MINUTES = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** What is needed to sign out at the provider too: it asks to see again the token it gave, which never reaches the page. */
@Injectable()
export class ProviderSessions {
  constructor(
    private readonly db: Database,
    private readonly connections: ProviderConnections,
    private readonly sessions: Sessions,
    private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To be asked before the session is closed. @returns a ticket for the sign-out at the provider; undefined when there is none to do. */
  async ticketFor(token: string): Promise<string | undefined> {
    const sessionId = await this.sessions.idOf(token);
    if (sessionId === undefined) return undefined;
    const ticket = randomSecret();
    const expiresAt = new Date(this.clock.now().getTime() + TICKET_MINUTES * 60_000);
    const [given] = await asSystem(async () => this.db.run(giveTicket, sessionId, secretHash('ticket', ticket), expiresAt));
    return given ? ticket : undefined;
  }

  /** Where a ticket leads, once: the provider's own sign-out, which sends back to our door; our door when there is none. */
  async farewell(ticket: string): Promise<string> {
    const [kept] = await asSystem(async () => this.db.run(takeTicket, secretHash('ticket', ticket), this.clock.now()));
    const settings = kept && this.connections.settings(kept.provider);
    if (!kept || !settings) return this.config.publicUrl;
    try {
      const connection = await this.connections.open(kept.provider, settings);
      if (connection.serverMetadata().end_session_endpoint === undefined) return this.config.publicUrl;
      // ProConnect asks for a state; nothing is done on return that it could protect.
      return buildEndSessionUrl(connection, {
        id_token_hint: this.unseal(kept.idToken),
        post_logout_redirect_uri: `${this.config.publicUrl}/`,
        state: randomSecret(),
      }).href;
    } catch {
      // It is away, which the connections have said: its own session will end by itself.
      return this.config.publicUrl;
    }
  }

  /** As it is kept from the sign-in there to the sign-out. */
  seal(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.secrets.key('provider id token'), nonce);
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  private unseal(sealed: Buffer): string {
    const decipher = createDecipheriv(CIPHER, this.secrets.key('provider id token'), sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}
