import type { AuditEntry } from '#audit';
import { PERMISSIONS, type Permission } from './permissions.js';
import type { Actor, Role } from './roles.js';
import { type Place, scopeCovers, scopeFor } from './scope.js';

/**
 * Who signs an act in the audit trail: the person, and the role that allowed it.
 * @param place on which it is done: of several roles, the one that reaches there signs.
 */
export function signedBy(actor: Actor, permission: Permission, place?: Place): Pick<AuditEntry, 'person' | 'role'> {
  const roles: readonly Role[] = PERMISSIONS[permission];
  const allowed = actor.habilitations.filter(({ role }) => roles.includes(role));
  const reaching = allowed.find((held) => place && scopeCovers(scopeFor({ ...actor, habilitations: [held] }, permission), place));
  return { person: { id: actor.accountId, name: actor.name }, role: (reaching ?? allowed[0])?.role ?? null };
}
