import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges, createAccount, passwordProblems, ROLE_LABELS } from '#access';
import { asSystem, CLOCK, type Clock, Database, type Problem, Refusal, Throttle, type Transaction } from '#platform';
import { nameProblems } from '../rules/check-grant.js';
import { lockPerson } from '../store/habilitation-store.js';
import type { InvitationRow } from '../store/invitation-store.js';
import { perimeterAt } from '../store/perimeter-store.js';
import { findPerson, type KnownPerson } from '../store/person-store.js';
import { acceptInvitation, openInvitation } from './accept-invitation.js';
import { hashOfToken } from './write-letters.js';

/** What the holder of a link is invited to. */
export interface InvitationPreview {
  readonly email: string;
  readonly name: string;
  readonly roleLabel: string;
  readonly perimeter: string;
  readonly invitedByName: string;
  readonly reason: string;
  readonly expiresAt: Date;
  /** The address has an account: nothing to choose, one signs in as usual. Only whoever reads that mailbox learns it. */
  readonly hasAccount: boolean;
}

export type ActivateInvitationOutcome =
  | { readonly kind: 'success'; readonly email: string; readonly hadAccount: boolean }
  /** Unknown, used, replaced, cancelled, too old: one answer. */
  | { readonly kind: 'unusable' }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

export interface ActivateInvitationInput {
  readonly token: string;
  /** For a new account. */
  readonly name: string | null;
  readonly password: string | null;
}

const LONGEST_TOKEN = 100;
/** Links cannot be guessed; this bounds what trying costs the database. A hospital, or a training room, is one address. */
const TRIES = { most: 120, withinSeconds: 600 };

/** An invited person accepts: the right begins, once. Needs no session, and opens none. */
@Injectable()
export class ActivateInvitation {
  constructor(
    private readonly db: Database,
    private readonly changes: AccessChanges,
    private readonly throttle: Throttle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined when the link opens nothing. @param address network address that asks, for the throttle. */
  async preview(token: string, address: string | null): Promise<InvitationPreview | undefined> {
    await this.slowDown(address);
    return asSystem(async () =>
      this.db.transaction(async (tx) => {
        const invitation = await this.invitationOf(tx, token);
        const place = invitation && (await perimeterAt(tx, invitation.scopeKind, invitation.scopeCode));
        if (!invitation || !place) return undefined;
        const [person] = await tx.run(findPerson, invitation.email);
        const { email, name, role, invitedByName, reason, expiresAt } = invitation;
        return { email, name, roleLabel: ROLE_LABELS[role], perimeter: place.name, invitedByName, reason, expiresAt, hasAccount: person !== undefined };
      }),
    );
  }

  /** A new person chooses a password; one with an account receives the right with it. */
  async execute({ token, name, password }: ActivateInvitationInput, address: string | null): Promise<ActivateInvitationOutcome> {
    await this.slowDown(address);
    return this.changes.execute(async (tx): Promise<ActivateInvitationOutcome> => {
      const invitation = await this.invitationOf(tx, token);
      if (!invitation) return { kind: 'unusable' };
      await tx.run(lockPerson, invitation.email);
      const [known] = await tx.run(findPerson, invitation.email);
      if (known) return this.accept(tx, invitation, known, true);
      const chosen = name?.trim().replace(/\s+/gu, ' ') || invitation.name;
      const problems = [...nameProblems(chosen, 'name'), ...passwordProblems(password ?? '', { email: invitation.email, name: chosen })];
      if (problems.length > 0) return { kind: 'invalid', problems };
      const id = await createAccount(tx, {
        email: invitation.email, name: chosen, password: password ?? '', habilitations: [], isDemo: false, grantedByName: invitation.invitedByName, reason: invitation.reason,
      });
      if (id === undefined) throw new Error('An address locked and unknown is free');
      return this.accept(tx, invitation, { id, name: chosen, email: invitation.email, isDemo: false, isMachine: false, disabledAt: null }, false);
    });
  }

  private async accept(tx: Transaction, invitation: InvitationRow, person: KnownPerson, hadAccount: boolean): Promise<ActivateInvitationOutcome> {
    // A software answers to nobody's letter: it is given establishments where softwares are, by who holds all it serves.
    if (person.disabledAt !== null || person.isMachine) return { kind: 'unusable' };
    await acceptInvitation(tx, invitation, person, hadAccount, this.clock.now());
    return { kind: 'success', email: invitation.email, hadAccount };
  }

  private async invitationOf(tx: Transaction, token: string): Promise<InvitationRow | undefined> {
    return token.length > LONGEST_TOKEN ? undefined : openInvitation(tx, hashOfToken(token), this.clock.now());
  }

  private async slowDown(address: string | null): Promise<void> {
    const { allowed } = await this.throttle.take(`activation/${address ?? 'unknown'}`, TRIES);
    if (!allowed) throw new Refusal('TOO_MANY_REQUESTS', 'Trop d’essais depuis votre réseau. Attendez quelques minutes.');
  }
}
