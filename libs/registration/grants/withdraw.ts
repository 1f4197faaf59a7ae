import type { Actor } from '#access';
import type { Problem, Sql } from '#platform';
import { rightOf, type WriteLetters } from '../invitations/write-letters.js';
import { noteAct } from '../note-act.js';
import { withdrawnLetter } from '../rules/letters.js';
import { countOtherDirectors, type HabilitationRow, lockDirection, revoke } from '../store/habilitation-store.js';
import { cancelInvitationsBy } from '../store/invitation-store.js';
import { perimeterAt } from '../store/perimeter-store.js';
import { perimeterOfHabilitation } from './changeable-habilitation.js';

/**
 * Ends a locked habilitation: its row keeps who and why, what its holder had offered with it is offered no more, its
 * holder is told. The triggers of the database close the sockets.
 * @returns a problem, and nothing done, when it would leave an establishment without director unsaid.
 */
export async function withdraw(
  sql: Sql, letters: WriteLetters, actor: Actor, habilitation: HabilitationRow, { reason, withoutDirector, now }: { reason: string; withoutDirector: boolean; now: Date },
): Promise<Problem | undefined> {
  const { id, role, scopeKind, scopeCode, accountId } = habilitation;
  if (role === 'DIRECTOR' && scopeCode !== null && !withoutDirector && (await isLastDirector(sql, scopeCode, id, now))) {
    const message = 'C’est la dernière direction de l’établissement. Passez la main à un successeur, ou confirmez que l’établissement reste sans direction.';
    return { code: 'LAST_DIRECTOR', path: 'withoutDirector', message };
  }
  await sql.run(revoke, id, now, actor.accountId, actor.name, reason);
  await sql.run(cancelInvitationsBy, accountId, scopeKind, scopeCode, now, actor.name);
  const place = await perimeterAt(sql, scopeKind, scopeCode);
  const letter = withdrawnLetter(rightOf(role, place?.name ?? scopeCode ?? ''), { name: actor.name, reason }, letters.pages);
  await letters.tell(sql, 'HABILITATION', habilitation, `revoked/${id}`, letter, now);
  const perimeter = perimeterOfHabilitation(habilitation);
  await noteAct(sql, actor, { action: 'habilitation.revoke', by: 'habilitation.grant', perimeter, subject: { kind: 'habilitation', id: String(id) }, detail: { role, account: accountId, reason }, at: now });
  return undefined;
}

async function isLastDirector(sql: Sql, finess: string, id: number, now: Date): Promise<boolean> {
  await sql.run(lockDirection, finess);
  const [row] = await sql.run(countOtherDirectors, finess, now, [id]);
  return row?.others === 0;
}
