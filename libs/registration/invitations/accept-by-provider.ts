import { Inject, Injectable } from '@nestjs/common';
import { createAccount } from '#access';
import { AdmitPerson, FinishProviderSignIn, type Invited, linkIdentity, type ProviderReturn, type ReturnOutcome } from '#identity';
import { asSystem, CLOCK, type Clock, Database, type Transaction } from '#platform';
import { lockPerson } from '../store/habilitation-store.js';
import { findPerson } from '../store/person-store.js';
import { acceptInvitation, openInvitation } from './accept-invitation.js';
import { hashOfToken } from './write-letters.js';

interface Accepted {
  readonly accountId: string;
  readonly name: string;
}

type Refusal = 'INVITATION_UNUSABLE' | 'IDENTITY_TAKEN';

/** Undoes what was written for an invitation whose identity turned out to be somebody else's. */
class IdentityTaken extends Error {}

/** An invited person proves who they are at a provider of identity instead of choosing a password: the identity opens the account of the invitation, and no other. */
@Injectable()
export class AcceptByProvider {
  constructor(
    private readonly db: Database,
    private readonly finish: FinishProviderSignIn,
    private readonly admit: AdmitPerson,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a departure is bound to; undefined for a letter that opens nothing, or whose address has an account: its holder comes in as usual. */
  async departingWith(secret: string): Promise<Buffer | undefined> {
    const hash = hashOfToken(secret);
    const isUsable = await asSystem(async () => this.db.transaction(async (tx) => (await this.usable(tx, hash)) !== undefined));
    return isUsable ? hash : undefined;
  }

  /** Back from the provider, with an invitation or without. */
  async arrive(back: ProviderReturn): Promise<Exclude<ReturnOutcome, Invited>> {
    const outcome = await this.finish.execute(back);
    return outcome.kind === 'invited' ? asSystem(async () => this.enter(outcome)) : outcome;
  }

  private async enter({ profile, proven, invitationHash, returnPath }: Invited): Promise<Exclude<ReturnOutcome, Invited>> {
    const accepted = await this.accept({ profile, proven, invitationHash });
    if (typeof accepted === 'string') return this.finish.refuse(profile, { reason: accepted }, returnPath);
    const admission = await this.admit.execute(profile, proven, { ...accepted, isDemo: false });
    return admission.kind === 'refused' ? this.finish.refuse(profile, { ...admission, account: accepted }, returnPath) : { ...admission, returnPath: '/' };
  }

  private async accept({ profile, proven, invitationHash }: Pick<Invited, 'profile' | 'proven' | 'invitationHash'>): Promise<Accepted | Refusal> {
    try {
      return await this.db.transaction(async (tx) => {
        const invitation = await this.usable(tx, invitationHash);
        if (!invitation) return 'INVITATION_UNUSABLE';
        const at = this.clock.now();
        // The name that the State answers for, before the one that the inviter typed.
        const name = proven.person.name === '' ? invitation.name : proven.person.name;
        const { email, invitedByName, reason } = invitation;
        const accountId = await createAccount(tx, { email, name, password: null, habilitations: [], isDemo: false, grantedByName: invitedByName, reason });
        if (accountId === undefined) throw new Error('An address locked and unknown is free');
        if (!(await linkIdentity(tx, { profile, proven, account: { accountId, name }, by: 'INVITATION', at }))) throw new IdentityTaken();
        await acceptInvitation(tx, invitation, { id: accountId, name }, false, at);
        return { accountId, name };
      });
    } catch (error) {
      if (error instanceof IdentityTaken) return 'IDENTITY_TAKEN';
      throw error;
    }
  }

  private async usable(tx: Transaction, hash: Buffer) {
    const invitation = await openInvitation(tx, hash, this.clock.now());
    if (!invitation) return undefined;
    await tx.run(lockPerson, invitation.email);
    const [known] = await tx.run(findPerson, invitation.email);
    return known ? undefined : invitation;
  }
}
