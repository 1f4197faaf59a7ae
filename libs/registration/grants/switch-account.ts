import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges, type Actor, endSessions } from '#access';
import { type Clock, CLOCK, identifier, type Problem, Refusal } from '#platform';
import { noteAct } from '../note-act.js';
import { reasonProblems } from '../rules/check-grant.js';
import { cancelInvitationsBy, closeTokens } from '../store/invitation-store.js';
import { closeAccount, findPersonById, reopenAccount } from '../store/person-store.js';

export interface SwitchAccountInput {
  readonly id: string;
  /** False closes it, true opens it again. */
  readonly open: boolean;
  readonly reason: string;
}

export type SwitchAccountOutcome = { readonly kind: 'success' } | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Closes a person's account with all its sessions and open invitations, or opens it again. Habilitations stay as they are. */
@Injectable()
export class SwitchAccount {
  constructor(
    private readonly changes: AccessChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Repeated, it changes nothing more. @throws {Refusal} FORBIDDEN for one's own account. */
  async execute(actor: Actor, { id, open, reason }: SwitchAccountInput): Promise<SwitchAccountOutcome> {
    const problems = reasonProblems(reason);
    if (problems.length > 0) return { kind: 'invalid', problems };
    if (id === actor.accountId) throw new Refusal('FORBIDDEN', 'Personne ne ferme son propre compte. Adressez-vous à une autre personne de l’administration.');
    const now = this.clock.now();
    return this.changes.execute(async (tx): Promise<SwitchAccountOutcome> => {
      const [person] = id === identifier(id) ? await tx.run(findPersonById, id) : [];
      if (!person) return { kind: 'invalid', problems: [{ code: 'UNKNOWN_ACCOUNT', path: 'id', message: 'Ce compte n’existe pas.' }] };
      if (open === (person.disabledAt === null)) return { kind: 'success' };
      if (open) await tx.run(reopenAccount, id);
      else {
        await tx.run(closeAccount, id, now, actor.name, reason.trim());
        await endSessions(tx, id, now);
        await tx.run(closeTokens, [], [id], now);
        await tx.run(cancelInvitationsBy, id, 'NATION', null, now, actor.name);
      }
      await noteAct(tx, actor, { action: open ? 'account.reopen' : 'account.close', by: 'account.close', subject: { kind: 'account', id }, detail: { reason: reason.trim() }, at: now });
      return { kind: 'success' };
    });
  }
}
