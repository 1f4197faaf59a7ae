import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges, type Actor } from '#access';
import { CLOCK, type Clock, type Problem, type Transaction } from '#platform';
import { WriteLetters } from '../invitations/write-letters.js';
import { noteAct } from '../note-act.js';
import { reasonProblems } from '../rules/check-grant.js';
import { confirmHabilitations, type HabilitationRow } from '../store/habilitation-store.js';
import { isOver, lockChangeable, perimeterOfHabilitation } from './changeable-habilitation.js';
import { withdraw } from './withdraw.js';

export interface ReviewHabilitationsInput {
  readonly confirm?: readonly number[] | null;
  readonly revoke?: readonly number[] | null;
  /** For those withdrawn. */
  readonly reason: string | null;
}

interface Decisions {
  readonly confirm: readonly number[];
  readonly revoke: readonly number[];
  readonly reason: string | null;
}

export type ReviewHabilitationsOutcome =
  | { readonly kind: 'success'; readonly confirmed: number; readonly revoked: number }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

const MOST = 200;
class Undo extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The yearly look: several confirmed or withdrawn in one act, all or nothing. What is already over is left as it is. */
@Injectable()
export class ReviewHabilitations {
  constructor(
    private readonly changes: AccessChanges,
    private readonly letters: WriteLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN when one of them is the actor's own, or not theirs to give. */
  async execute(actor: Actor, { reason, ...chosen }: ReviewHabilitationsInput): Promise<ReviewHabilitationsOutcome> {
    const [confirm, revoke] = [chosen.confirm ?? [], chosen.revoke ?? []];
    const problems = this.problemsOf(confirm, revoke, reason);
    if (problems.length > 0) return { kind: 'invalid', problems };
    try {
      const done = await this.changes.execute(async (tx) => this.write(tx, actor, { confirm, revoke, reason }));
      this.letters.wake();
      return { kind: 'success', ...done };
    } catch (error) {
      if (error instanceof Undo) return { kind: 'invalid', problems: [error.problem] };
      throw error;
    }
  }

  private problemsOf(confirm: readonly number[], revoke: readonly number[], reason: string | null): Problem[] {
    const all = [...confirm, ...revoke];
    if (all.length === 0) return [{ code: 'NOTHING_CHOSEN', path: 'confirm', message: 'Choisissez au moins une habilitation.' }];
    if (all.length > MOST) return [{ code: 'TOO_MANY', path: 'confirm', message: `${MOST} habilitations au plus à la fois.` }];
    if (new Set(all).size < all.length) return [{ code: 'BOTH_CHOSEN', path: 'revoke', message: 'Une même habilitation ne peut pas être choisie deux fois.' }];
    return revoke.length === 0 ? [] : reasonProblems(reason ?? '');
  }

  private async write(tx: Transaction, actor: Actor, { confirm, revoke, reason }: Decisions): Promise<{ confirmed: number; revoked: number }> {
    const rows = await lockChangeable(tx, actor, [...confirm, ...revoke]);
    const now = this.clock.now();
    const inForce = rows.filter((row) => !isOver(row, now));
    const [kept, ended] = [inForce.filter(({ id }) => confirm.includes(id)), inForce.filter(({ id }) => revoke.includes(id))];
    for (const habilitation of ended) {
      const problem = await withdraw(tx, this.letters, actor, habilitation, { reason: (reason ?? '').trim(), withoutDirector: false, now });
      if (problem) throw new Undo({ ...problem, message: `${habilitation.name}\u00A0: ${problem.message}` });
    }
    if (kept.length > 0) await tx.run(confirmHabilitations, kept.map(({ id }) => id), now, actor.accountId, actor.name);
    for (const habilitation of kept) await this.note(tx, actor, habilitation, now);
    return { confirmed: kept.length, revoked: ended.length };
  }

  private async note(tx: Transaction, actor: Actor, habilitation: HabilitationRow, at: Date): Promise<void> {
    const { id, accountId, role } = habilitation;
    const subject = { kind: 'habilitation', id: String(id) };
    await noteAct(tx, actor, { action: 'habilitation.confirm', by: 'habilitation.grant', perimeter: perimeterOfHabilitation(habilitation), subject, detail: { role, account: accountId }, at });
  }
}
