import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, CONFIG, type Config, Database, Refusal } from '#platform';
import { hashToken } from '../hash-token.js';
import { identifyWork } from '../identify-work.js';
import type { Actor } from '../rules/roles.js';
import type { SessionMeans } from '../rules/session-means.js';
import { findActorByToken, insertSession } from '../store/session-store.js';

/** A working day of twelve hours, the longest shift of a crisis centre: then everyone signs in again, whatever they do. */
/** However much it is used, a session ends then. */
export const SESSION_SECONDS = 12 * 3_600;
const TOKEN_BYTES = 32;
/** Enough to tell a browser and a system. */
const USER_AGENT_LENGTH = 200;

export interface Opening {
  readonly means: SessionMeans;
  readonly address: string | null;
  readonly userAgent: string | null;
}

export interface OpenedSession {
  /** Known to the person only: stored hashed. */
  readonly token: string;
  readonly actor: Actor;
  readonly expiresAt: Date;
}

/** The only place that opens a session. Whoever calls has had the person prove who they are, as fully as the mode of the product asks. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED for an account that is closed, or a demonstration one in production. */
  async execute(accountId: string, { means, address, userAgent }: Opening): Promise<OpenedSession> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1_000);
    const idleSeconds = this.config.sessionIdleMinutes * 60;
    const agent = userAgent?.slice(0, USER_AGENT_LENGTH) ?? null;
    const row = await asSystem(async () =>
      this.db.transaction(async (tx) => {
        await tx.run(insertSession, hashToken(token), accountId, now, expiresAt, means, address, agent, idleSeconds, this.config.mode === 'demo');
        const [opened] = await tx.run(findActorByToken, hashToken(token), now);
        if (opened) await recordAudit(tx, { action: 'session.open', person: { id: accountId, name: opened.name }, subject: { kind: 'account', id: accountId }, detail: { means }, at: now });
        return opened;
      }),
    );
    if (!row) throw new Refusal('UNAUTHENTICATED', 'Ce compte n’est pas ouvert. Adressez-vous à la personne qui gère vos habilitations.');
    const actor: Actor = { accountId: row.accountId, email: row.email, name: row.name, habilitations: row.habilitations };
    identifyWork(actor);
    return { token, actor, expiresAt };
  }
}

/** 256 bits: nobody guesses one. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}
