import { Refusal } from '#platform';
import { MACHINE_PERMISSIONS, PERMISSIONS, type Permission } from './permissions.js';
import type { Actor, Habilitation, Role, ScopeKind } from './roles.js';

/** What a read may return or a write may touch: the union of perimeters. Built once from the actor, passed to every use case. */
export interface Scope {
  readonly nation: boolean;
  readonly regions: readonly string[];
  readonly departments: readonly string[];
  readonly establishments: readonly string[];
}

/** Where a row belongs. */
export interface Place {
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly finess?: string;
}

/** The scope of background jobs, passed explicitly. */
export const SYSTEM_SCOPE: Scope = { nation: true, regions: [], departments: [], establishments: [] };

/**
 * The perimeter on which an actor holds a permission.
 * @throws {Refusal} FORBIDDEN when none of the actor's roles holds it.
 */
export function scopeFor(actor: Actor, permission: Permission): Scope {
  if (actor.machine && !MACHINE_PERMISSIONS.has(permission)) {
    throw new Refusal('FORBIDDEN', 'Cette opération engage une personne\u00A0: elle est refusée à un logiciel.');
  }
  const held = heldFor(actor, permission);
  if (held.length === 0) {
    throw new Refusal('FORBIDDEN', "Votre rôle ne permet pas cette opération. Adressez-vous à la personne qui gère vos habilitations.");
  }
  const codes = (kind: ScopeKind): string[] =>
    held.flatMap((h) => (h.scopeKind === kind && h.scopeCode !== null ? [h.scopeCode] : []));
  return {
    nation: held.some((habilitation) => habilitation.scopeKind === 'NATION'),
    regions: codes('REGION'),
    departments: codes('DEPARTMENT'),
    establishments: codes('ESTABLISHMENT'),
  };
}

/** True when one of the actor's roles holds the permission, on whatever perimeter. */
export function holds(actor: Actor, permission: Permission): boolean {
  return heldFor(actor, permission).length > 0;
}

function heldFor({ habilitations, machine }: Actor, permission: Permission): Habilitation[] {
  if (machine && !MACHINE_PERMISSIONS.has(permission)) return [];
  const roles: readonly Role[] = PERMISSIONS[permission];
  return habilitations.filter((habilitation) => roles.includes(habilitation.role));
}

export function scopeCovers(scope: Scope, place: Place): boolean {
  return (
    scope.nation ||
    scope.regions.includes(place.regionCode) ||
    scope.departments.includes(place.departmentCode) ||
    (place.finess !== undefined && scope.establishments.includes(place.finess))
  );
}

/** The same answer whether the thing does not exist or lies outside the perimeter. */
export function outOfScope(): Refusal {
  return new Refusal('FORBIDDEN', "Hors de votre périmètre, ou inexistant. Vérifiez l'identifiant, ou demandez une habilitation.");
}
