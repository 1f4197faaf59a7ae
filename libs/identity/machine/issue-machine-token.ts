import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '#audit';
import { asSystem, type Clock, CLOCK, Database, identifier, Throttle } from '#platform';
import { hashSecret, matchingSecret } from './hash-secret.js';
import { grantScope } from './rules/asked-scope.js';
import { MOST_ACTIVE } from './rules/credential.js';
import { drawSecret, secretKind } from './rules/secret-text.js';
import { type ClientRow, findClient, insertToken, noteUse } from './store/credential-store.js';
import { AT_MOST_EVERY_MS } from './note-last-use.js';

const TOKEN_MINUTES = 15;
/** In the trail: what was given in place of an identifier may be a secret. */
const UNKNOWN = 'Logiciel inconnu';
/** A software asks four times an hour. Secrets cannot be guessed: this bounds what asking may cost. */
const PER_CLIENT = { most: 30, withinSeconds: 60 };
const PER_ADDRESS = { most: 120, withinSeconds: 60 };

export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  /** FINESS numbers between spaces; all those of the account when left out. */
  readonly scope: string | undefined;
  readonly address: string | null;
}

interface Refused {
  readonly kind: 'invalid-client' | 'invalid-scope' | 'unauthorized-client';
}

export type TokenOutcome =
  | { readonly kind: 'success'; readonly token: string; readonly expiresInSeconds: number; readonly establishments: readonly string[] }
  | Refused
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number };

/** Exchanges a software's secret for a token of fifteen minutes (OAuth 2.0, client credentials). */
@Injectable()
export class IssueMachineToken {
  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One answer, in the same time, for an unknown client, a closed one, and a secret that is wrong, revoked or expired. */
  async execute({ clientId, clientSecret, scope, address }: TokenRequest): Promise<TokenOutcome> {
    const client = identifier(clientId);
    for (const [key, bound] of [[`machine-token/client/${client}`, PER_CLIENT], [`machine-token/address/${address ?? ''}`, PER_ADDRESS]] as const) {
      const taken = await this.throttle.take(key, bound);
      if (!taken.allowed) return { kind: 'throttled', retryAfterSeconds: taken.retryAfterSeconds };
    }
    return asSystem(async () => {
      const now = this.clock.now();
      const [known] = await this.db.run(findClient, client, now);
      const secret = matchingSecret(hashSecret(clientSecret), known?.secrets ?? [], MOST_ACTIVE);
      if (!known || !secret || secretKind(clientSecret) !== 'secret') return this.refuse('invalid-client', known, now);
      const granted = grantScope(scope, known.establishments);
      if (granted.kind === 'refused') return this.refuse('invalid-scope', known, now);
      if (granted.establishments.length === 0) return this.refuse('unauthorized-client', known, now);
      const narrowed = granted.establishments === known.establishments ? null : granted.establishments;
      const token = await this.issue(known, secret.id, narrowed, address, now);
      return { kind: 'success', token, expiresInSeconds: TOKEN_MINUTES * 60, establishments: granted.establishments };
    });
  }

  /** Told as it was tried, never with what was tried: a secret that leaked elsewhere shows here. */
  private async refuse(kind: Refused['kind'], client: ClientRow | undefined, at: Date): Promise<Refused> {
    const subject = client ? { kind: 'account', id: client.accountId } : null;
    await recordAudit(this.db, { action: 'machine-token.refuse', person: { id: client?.accountId ?? null, name: client?.name ?? UNKNOWN }, subject, detail: { reason: kind }, at });
    return { kind };
  }

  private async issue({ accountId, name }: ClientRow, credentialId: string, establishments: readonly string[] | null, address: string | null, now: Date): Promise<string> {
    const token = drawSecret('token');
    const expiresAt = new Date(now.getTime() + TOKEN_MINUTES * 60_000);
    await this.db.transaction(async (tx) => {
      await tx.run(insertToken, hashSecret(token), accountId, credentialId, establishments, now, expiresAt);
      await tx.run(noteUse, credentialId, now, address, new Date(now.getTime() - AT_MOST_EVERY_MS));
      const subject = { kind: 'account', id: accountId };
      await recordAudit(tx, { action: 'machine-token.issue', person: { id: accountId, name }, role: 'REPORTER', subject, detail: { credential: credentialId, establishments }, at: now });
    });
    return token;
  }
}
