import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, Database } from '#platform';
import type { NextStep } from '../local/continue-sign-in.js';
import { AdmitPerson } from './admit-person.js';
import { ExchangeCode, type Proven } from './exchange-code.js';
import { IdentifyPerson } from './identify-person.js';
import { type ProviderProfile, PROFILES } from './rules/provider-profiles.js';
import type { SignInRefusal } from './rules/sign-in-refusals.js';
import { secretHash } from './secret-hash.js';
import { takeDeparture } from './store/departure-store.js';

export interface ProviderReturn {
  readonly profile: ProviderProfile;
  /** All that follows "?" in the address, as received. */
  readonly query: string;
  /** The secret of the browser that comes back; undefined when it shows none. */
  readonly browser: string | undefined;
}

/** Somebody proved, who accepts an invitation: whoever keeps those says what account it opens. */
export interface Invited {
  readonly kind: 'invited';
  readonly profile: ProviderProfile;
  readonly proven: Proven;
  readonly invitationHash: Buffer;
  readonly returnPath: string;
}

interface RefusedReturn {
  readonly kind: 'refused';
  readonly reason: SignInRefusal;
  readonly reference?: string;
  readonly returnPath: string;
}

export type ReturnOutcome =
  /** A session, or our own second factor before it. */
  | { readonly kind: 'admitted'; readonly step: NextStep; readonly returnPath: string }
  | { readonly kind: 'attached'; readonly returnPath: string }
  | Invited
  | RefusedReturn;

/** What a return ended in, before a session is opened. */
interface Refused {
  readonly reason: SignInRefusal;
  readonly account?: { readonly accountId: string; readonly name: string };
  readonly reference?: string;
}

/** A person comes back from a provider of identity: believes them or not, knows them or not, opens their session or leads to our second factor. */
@Injectable()
export class FinishProviderSignIn {
  constructor(
    private readonly db: Database,
    private readonly exchange: ExchangeCode,
    private readonly identify: IdentifyPerson,
    private readonly admit: AdmitPerson,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(back: ProviderReturn): Promise<ReturnOutcome> {
    return asSystem(async () => this.receive(back));
  }

  private async receive(back: ProviderReturn): Promise<ReturnOutcome> {
    const { profile, query, browser } = back;
    const states = new URLSearchParams(query).getAll('state');
    const [state] = states;
    const isWhole = state !== undefined && states.length === 1 && browser !== undefined;
    const [departure] = isWhole ? await this.db.run(takeDeparture, secretHash('state', state), secretHash('browser', browser), profile.provider) : [];
    if (!departure || state === undefined || departure.expiresAt <= this.clock.now()) return this.refuse(profile, { reason: 'NOT_BEGUN_HERE' }, departure?.returnPath ?? '/');
    const { returnPath, accountId, invitationHash } = departure;
    const proven = await this.exchange.execute(profile, departure, query, state);
    if (proven.kind === 'refused') return this.refuse(profile, proven, returnPath);
    if (invitationHash !== null) return { kind: 'invited', profile, proven, invitationHash, returnPath };
    const found = accountId === null ? await this.identify.execute(profile, proven) : await this.identify.attach(profile, proven, accountId);
    if (found.kind === 'refused') return this.refuse(profile, found, returnPath);
    if (accountId !== null) return { kind: 'attached', returnPath };
    const admission = await this.admit.execute(profile, proven, found.account);
    return admission.kind === 'refused' ? this.refuse(profile, { ...admission, account: found.account }, returnPath) : { ...admission, returnPath };
  }

  /** Every refusal is in the trail, under the account when one is known. */
  async refuse({ provider }: ProviderProfile, { reason, account, reference }: Refused, returnPath: string): Promise<RefusedReturn> {
    const person = account ? { id: account.accountId, name: account.name } : { id: null, name: PROFILES[provider].label };
    const subject = account ? { kind: 'account', id: account.accountId } : null;
    const detail = { provider, reason, ...(reference === undefined ? {} : { reference }) };
    await this.db.transaction(async (sql) => recordAudit(sql, { action: 'session.refuse', person, subject, detail, at: this.clock.now() }));
    return { kind: 'refused', reason, returnPath, ...(reference === undefined ? {} : { reference }) };
  }
}
