import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges, type Actor, isSelf, mayGrant, outOfScope, type Role, SCOPE_OF_ROLE, scopeFor } from '#access';
import { asSystem, CLOCK, type Clock, Database, type Problem, Refusal, type Transaction } from '#platform';
import { layInvitation } from '../invitations/lay-invitations.js';
import { rightOf, WriteLetters } from '../invitations/write-letters.js';
import { noteAct } from '../note-act.js';
import { inviteeProblems, reasonProblems, tidyInvitee, untilProblems } from '../rules/check-grant.js';
import { grantedLetter } from '../rules/letters.js';
import { type HabilitationRow, insertHabilitation, lockHabilitations, lockPerson } from '../store/habilitation-store.js';
import type { InvitationRow } from '../store/invitation-store.js';
import { type NamedPerimeter, perimeterAt } from '../store/perimeter-store.js';
import { type KnownPerson, seenPersonQuery } from '../store/person-store.js';

export interface GrantHabilitationInput {
  readonly email: string;
  /** As the person is addressed in the letter; an existing account keeps its own name. */
  readonly name: string;
  readonly role: Role;
  /** FINESS number, department or region, as the role asks; null for the nation. */
  readonly scopeCode: string | null;
  readonly validUntil: Date | null;
  readonly reason: string;
}

export type GrantHabilitationOutcome =
  /** In force now: the account was already in the grantor's list. */
  | { readonly kind: 'granted'; readonly habilitation: HabilitationRow }
  /** The right begins when the person accepts. The same for an address with an account that the grantor does not see. */
  | { readonly kind: 'invited'; readonly invitation: InvitationRow }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Gives somebody a role on a perimeter: at once when their account is already in the grantor's list, by invitation otherwise. */
@Injectable()
export class GrantHabilitation {
  constructor(
    private readonly db: Database,
    private readonly changes: AccessChanges,
    private readonly letters: WriteLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN for a right that is not the actor's to give, or to oneself. */
  async execute(actor: Actor, input: GrantHabilitationInput): Promise<GrantHabilitationOutcome> {
    const now = this.clock.now();
    const grant = { ...input, ...tidyInvitee(input), reason: input.reason.trim() };
    const problems = [...inviteeProblems(grant), ...reasonProblems(grant.reason), ...untilProblems(grant.validUntil, now)];
    if (problems.length > 0) return { kind: 'invalid', problems };
    if (isSelf(actor, grant.email)) throw new Refusal('FORBIDDEN', 'Personne ne s’accorde un droit à soi-même. Adressez-vous à la personne qui gère vos habilitations.');
    const outcome = await asSystem(async () => {
      const perimeter = await perimeterAt(this.db, SCOPE_OF_ROLE[grant.role], grant.scopeCode);
      if (!perimeter || !mayGrant(actor, grant.role, perimeter)) throw outOfScope();
      return this.changes.execute(async (tx) => this.write(tx, actor, grant, perimeter, now));
    });
    if (outcome.kind !== 'invalid') this.letters.wake();
    return outcome;
  }

  private async write(tx: Transaction, actor: Actor, grant: GrantHabilitationInput, perimeter: NamedPerimeter, now: Date): Promise<GrantHabilitationOutcome> {
    await tx.run(lockPerson, grant.email);
    const seen = seenPersonQuery(scopeFor(actor, 'habilitation.grant'), grant.email);
    const [person] = await tx.run(seen.statement, ...seen.values);
    if (person) return this.give(tx, actor, { person, grant, perimeter }, now);
    const { invitation, isNew } = await layInvitation(tx, this.letters, actor, { ...grant, perimeter }, now);
    if (isNew) {
      const detail = { role: grant.role, email: grant.email, reason: grant.reason, until: grant.validUntil };
      await noteAct(tx, actor, { action: 'invitation.send', by: 'habilitation.grant', perimeter, subject: { kind: 'invitation', id: invitation.id }, detail, at: now });
    }
    return { kind: 'invited', invitation };
  }

  private async give(
    tx: Transaction, actor: Actor, { person, grant, perimeter }: { person: KnownPerson; grant: GrantHabilitationInput; perimeter: NamedPerimeter }, now: Date,
  ): Promise<GrantHabilitationOutcome> {
    const { role, reason, validUntil } = grant;
    if (person.isMachine) return invalid('ACCOUNT_OF_SOFTWARE', 'Cette adresse est celle d’un logiciel. Réglez les établissements qu’il sert depuis la page des logiciels.');
    if (person.disabledAt !== null) return invalid('ACCOUNT_CLOSED', 'Ce compte est fermé. Demandez sa réouverture à l’administration de la plateforme.');
    const [given] = await tx.run(insertHabilitation, person.id, role, perimeter.kind, perimeter.code, actor.accountId, actor.name, reason, now, validUntil);
    if (!given) return invalid('ALREADY_GRANTED', 'Cette personne a déjà ce rôle sur ce périmètre.');
    const [habilitation] = await tx.run(lockHabilitations, [given.id]);
    if (!habilitation) throw new Error('A habilitation just written is there');
    await this.letters.tell(tx, 'HABILITATION', person, `granted/${given.id}`, grantedLetter(rightOf(role, perimeter.name), { name: actor.name, reason }, this.letters.pages), now);
    const detail = { role, account: person.id, reason, until: validUntil };
    await noteAct(tx, actor, { action: 'habilitation.grant', by: 'habilitation.grant', perimeter, subject: { kind: 'habilitation', id: String(given.id) }, detail, at: now });
    return { kind: 'granted', habilitation };
  }
}

function invalid(code: string, message: string): GrantHabilitationOutcome {
  return { kind: 'invalid', problems: [{ code, path: 'email', message }] };
}
