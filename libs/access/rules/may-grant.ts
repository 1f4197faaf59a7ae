import { type Actor, type Habilitation, type Role, ROLES, SCOPE_OF_ROLE, type ScopeKind } from './roles.js';

/** Where a habilitation would hold, with the territories it lies in. */
export interface Perimeter {
  readonly kind: ScopeKind;
  /** Null for the nation. */
  readonly code: string | null;
  readonly regionCode: string | null;
  readonly departmentCode: string | null;
}

/**
 * Which roles each role grants, inside its own perimeter. An ARS director names nobody as ARS director: an agency's head
 * is named above it, and somebody who took over that account could otherwise leave a twin behind. Only the platform's
 * administration names its own kind, because nobody stands above it; never for oneself, see `isSelf`.
 */
const GRANTED_BY: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  DIRECTOR: ['REPORTER'],
  ARS_DIRECTOR: ['DIRECTOR', 'REPORTER', 'ARS_AGENT', 'DT_AGENT'],
  ADMIN: ROLES,
};

/** True when the actor may give, prolong, confirm or withdraw this role on this perimeter. */
export function mayGrant(actor: Actor, role: Role, perimeter: Perimeter): boolean {
  if (perimeter.kind !== SCOPE_OF_ROLE[role] || (perimeter.kind === 'NATION') !== (perimeter.code === null)) return false;
  return actor.habilitations.some((held) => GRANTED_BY[held.role]?.includes(role) && covers(held, perimeter));
}

/** The roles that one of the actor's habilitations lets them grant somewhere, in the order of the roles. */
export function grantableRoles(actor: Actor): Role[] {
  return ROLES.filter((role) => actor.habilitations.some((held) => GRANTED_BY[held.role]?.includes(role)));
}

/**
 * Who hands an establishment over to a successor: whoever may name its director, and the director in place, who may not
 * otherwise name a director.
 */
export function mayTransfer(actor: Actor, establishment: Perimeter): boolean {
  if (mayGrant(actor, 'DIRECTOR', establishment)) return true;
  return establishment.kind === 'ESTABLISHMENT' && actor.habilitations.some((held) => held.role === 'DIRECTOR' && covers(held, establishment));
}

/** True when the address is the actor's own: nobody decides on their own rights. */
export function isSelf(actor: Actor, email: string): boolean {
  return actor.email.toLowerCase() === email.trim().toLowerCase();
}

function covers(held: Habilitation, { kind, code, regionCode, departmentCode }: Perimeter): boolean {
  switch (held.scopeKind) {
    case 'NATION':
      return true;
    case 'REGION':
      return kind !== 'NATION' && regionCode !== null && held.scopeCode === regionCode;
    case 'DEPARTMENT':
      return (kind === 'DEPARTMENT' || kind === 'ESTABLISHMENT') && departmentCode !== null && held.scopeCode === departmentCode;
    case 'ESTABLISHMENT':
      return kind === 'ESTABLISHMENT' && code !== null && held.scopeCode === code;
  }
}
