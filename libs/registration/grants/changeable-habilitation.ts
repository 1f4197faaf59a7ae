import { type Actor, type GrantPerimeter, isSelf, mayGrant, outOfScope } from '#access';
import { type Problem, Refusal, type Sql } from '#platform';
import { type HabilitationRow, lockHabilitations } from '../store/habilitation-store.js';

export type HabilitationChange =
  | { readonly kind: 'success'; readonly habilitation: HabilitationRow }
  /** Somebody else, or an earlier click, changed it meanwhile. */
  | { readonly kind: 'conflict'; readonly habilitation: HabilitationRow }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

export function perimeterOfHabilitation({ scopeKind, scopeCode, regionCode, departmentCode }: HabilitationRow): GrantPerimeter {
  return { kind: scopeKind, code: scopeCode, regionCode, departmentCode };
}

/** True when it is the actor's to prolong, confirm or withdraw: what they may grant, but never their own. */
export function mayChange(actor: Actor, habilitation: HabilitationRow): boolean {
  const isOwn = habilitation.accountId === actor.accountId || isSelf(actor, habilitation.email);
  return !isOwn && mayGrant(actor, habilitation.role, perimeterOfHabilitation(habilitation));
}

/**
 * Locks habilitations that the actor is about to change, by id.
 * @throws {Refusal} FORBIDDEN when one does not exist, is the actor's own, or is not theirs to give.
 */
export async function lockChangeable(sql: Sql, actor: Actor, ids: readonly number[]): Promise<HabilitationRow[]> {
  const rows = await sql.run(lockHabilitations, ids);
  if (rows.length !== new Set(ids).size) throw outOfScope();
  if (rows.some((row) => row.accountId === actor.accountId)) throw new Refusal('FORBIDDEN', 'Personne ne décide de ses propres droits. Adressez-vous à la personne qui gère vos habilitations.');
  if (!rows.every((row) => mayChange(actor, row))) throw outOfScope();
  return rows;
}

/** Ended, or withdrawn: at once, whatever the clock of the process that withdrew it said, which may be ahead of this one's. */
export function isOver({ validUntil, revokedAt }: HabilitationRow, now: Date): boolean {
  return revokedAt !== null || (validUntil !== null && validUntil <= now);
}

/** The row as it has become. */
export async function readAgain(sql: Sql, id: number): Promise<HabilitationRow> {
  const [row] = await sql.run(lockHabilitations, [id]);
  if (!row) throw new Error('A locked habilitation is there');
  return row;
}
