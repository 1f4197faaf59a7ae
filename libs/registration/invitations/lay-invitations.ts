import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '#access';
import type { Sql } from '#platform';
import { invitationExpiry } from '../rules/invitation.js';
import { findOpenInvitation, insertInvitations, type InvitationRow, renewInvitations } from '../store/invitation-store.js';
import type { NamedPerimeter } from '../store/perimeter-store.js';
import type { NamedInvitation, WriteLetters } from './write-letters.js';

/** A right offered to an address. */
export interface Offer {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly perimeter: NamedPerimeter;
  readonly validUntil: Date | null;
  readonly reason: string;
  readonly waveCode?: string;
  /** A handover: the habilitation that ends when this one begins, and not before. */
  readonly replaces?: { readonly habilitation: number; readonly from: Date };
}

/** Invites those not already invited to the same right. @returns the new invitations; their letters are laid. */
export async function layInvitations(sql: Sql, letters: WriteLetters, actor: Actor, offers: readonly Offer[], now: Date): Promise<NamedInvitation[]> {
  const rows = offers.map(({ email, name, role, perimeter, validUntil, reason, waveCode, replaces }) => ({
    id: randomUUID(),
    email,
    name,
    role,
    scope_kind: perimeter.kind,
    scope_code: perimeter.code,
    finess: perimeter.kind === 'ESTABLISHMENT' ? perimeter.code : null,
    region_code: perimeter.regionCode,
    department_code: perimeter.departmentCode,
    valid_until: validUntil,
    reason,
    invited_by: actor.accountId,
    invited_by_name: actor.name,
    wave_code: waveCode ?? null,
    replaces_habilitation: replaces?.habilitation ?? null,
    replaces_from: replaces?.from ?? null,
  }));
  const laid = await sql.run(insertInvitations, JSON.stringify(rows), now, invitationExpiry(now));
  const names = new Map(offers.map(({ perimeter }) => [`${perimeter.kind} ${perimeter.code ?? ''}`, perimeter.name]));
  const invitations = laid.map((row) => ({ ...row, perimeter: names.get(`${row.scopeKind} ${row.scopeCode ?? ''}`) ?? '' }));
  await letters.invite(sql, invitations, now);
  return invitations;
}

/** One offer. A second click finds the first one's invitation, and sends nothing; one that has expired is sent again. */
export async function layInvitation(sql: Sql, letters: WriteLetters, actor: Actor, offer: Offer, now: Date): Promise<{ invitation: InvitationRow; isNew: boolean }> {
  const [laid] = await layInvitations(sql, letters, actor, [offer], now);
  if (laid) return { invitation: laid, isNew: true };
  const { email, role, perimeter } = offer;
  const [open] = await sql.run(findOpenInvitation, email, role, perimeter.kind, perimeter.code);
  if (!open) throw new Error('An invitation that conflicts with none');
  if (open.expiresAt > now) return { invitation: open, isNew: false };
  const [renewed] = await sql.run(renewInvitations, [open.id], now, invitationExpiry(now));
  if (!renewed) throw new Error('A locked invitation can be renewed');
  await letters.invite(sql, [{ ...renewed, perimeter: perimeter.name }], now);
  return { invitation: renewed, isNew: true };
}
