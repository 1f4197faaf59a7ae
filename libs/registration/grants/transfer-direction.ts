import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges, type Actor, isSelf, mayTransfer, outOfScope } from '#access';
import { asSystem, CLOCK, type Clock, Database, type Problem, Refusal, type Transaction } from '#platform';
import { layInvitation } from '../invitations/lay-invitations.js';
import { WriteLetters } from '../invitations/write-letters.js';
import { noteAct } from '../note-act.js';
import { inviteeProblems, reasonProblems, tidyInvitee, untilProblems } from '../rules/check-grant.js';
import { endHabilitationAt, lockDirection, lockHabilitations, lockPerson } from '../store/habilitation-store.js';
import type { InvitationRow } from '../store/invitation-store.js';
import { type NamedPerimeter, perimeterAt } from '../store/perimeter-store.js';
import { isOver } from './changeable-habilitation.js';

export interface TransferDirectionInput {
  readonly finess: string;
  /** The habilitation of the director who leaves. */
  readonly habilitationId: number;
  readonly successorName: string;
  readonly successorEmail: string;
  /** When the director leaves; now when null. */
  readonly leavesAt: Date | null;
  /** True: the leaver's right ends that day even if the successor has not accepted. Said aloud, the place may stay vacant. */
  readonly evenIfVacant?: boolean | null;
  readonly reason: string;
}

export type TransferDirectionOutcome =
  | { readonly kind: 'success'; readonly invitation: InvitationRow }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/**
 * Hands an establishment over from its director to a successor, in one act: the successor is invited, the leaver's right
 * ends that day, or when the successor accepts if that is later.
 */
@Injectable()
export class TransferDirection {
  constructor(
    private readonly db: Database,
    private readonly changes: AccessChanges,
    private readonly letters: WriteLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN when the establishment is not the actor's to hand over, or the successor is the actor. */
  async execute(actor: Actor, input: TransferDirectionInput): Promise<TransferDirectionOutcome> {
    const now = this.clock.now();
    const { email, name } = tidyInvitee({ email: input.successorEmail, name: input.successorName });
    const problems = [
      ...inviteeProblems({ email, name }).map((problem) => ({ ...problem, path: problem.path === 'name' ? 'successorName' : 'successorEmail' })),
      ...reasonProblems(input.reason),
      ...untilProblems(input.leavesAt, now, 'leavesAt'),
    ];
    if (problems.length > 0) return { kind: 'invalid', problems };
    if (isSelf(actor, email)) throw new Refusal('FORBIDDEN', 'Personne ne se nomme soi-même. Indiquez l’adresse de la personne qui prend la suite.');
    const transfer = { ...input, successorEmail: email, successorName: name, leavesAt: input.leavesAt ?? now };
    const outcome = await asSystem(async () => {
      const perimeter = await perimeterAt(this.db, 'ESTABLISHMENT', input.finess);
      if (!perimeter || !mayTransfer(actor, perimeter)) throw outOfScope();
      return this.changes.execute(async (tx) => this.write(tx, actor, transfer, perimeter, now));
    });
    if (outcome.kind === 'success') this.letters.wake();
    return outcome;
  }

  private async write(
    tx: Transaction, actor: Actor, transfer: TransferDirectionInput & { readonly leavesAt: Date }, perimeter: NamedPerimeter, now: Date,
  ): Promise<TransferDirectionOutcome> {
    const { finess, habilitationId, successorName, successorEmail, leavesAt, evenIfVacant } = transfer;
    await tx.run(lockDirection, finess);
    const [leaving] = await tx.run(lockHabilitations, [habilitationId]);
    if (!leaving || leaving.role !== 'DIRECTOR' || leaving.scopeCode !== finess) throw outOfScope();
    if (isOver(leaving, now)) return invalid('ALREADY_OVER', 'habilitationId', 'Cette direction est déjà terminée.');
    if (leaving.email === successorEmail) return invalid('SAME_PERSON', 'successorEmail', 'Cette personne dirige déjà l’établissement.');
    await tx.run(lockPerson, successorEmail);
    const reason = transfer.reason.trim();
    const { invitation, isNew } = await layInvitation(tx, this.letters, actor, {
      email: successorEmail, name: successorName, role: 'DIRECTOR', perimeter, validUntil: null, reason,
      ...(evenIfVacant ? {} : { replaces: { habilitation: habilitationId, from: leavesAt } }),
    }, now);
    if (!isNew) return invalid('ALREADY_INVITED', 'successorEmail', 'Cette personne est déjà invitée à diriger l’établissement. Annulez d’abord cette invitation.');
    if (evenIfVacant) await tx.run(endHabilitationAt, habilitationId, leavesAt);
    const detail = { from: leaving.accountId, habilitation: habilitationId, to: successorEmail, leavesAt, evenIfVacant, reason };
    await noteAct(tx, actor, { action: 'direction.transfer', by: 'direction.transfer', perimeter, subject: { kind: 'invitation', id: invitation.id }, detail, at: now });
    return { kind: 'success', invitation };
  }
}

function invalid(code: string, path: string, message: string): TransferDirectionOutcome {
  return { kind: 'invalid', problems: [{ code, path, message }] };
}
