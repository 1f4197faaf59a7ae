import { type Actor, type Habilitation, PERMISSIONS, type Place, type Role, type Scope, scopeCovers, scopeFor } from '#access';
import { type EmergencyAction, type EmergencyStatus, FORWARDED_AND_LATER, rolesOf } from './lifecycle.js';

/** Which requests someone sees: everything in one perimeter, and in another only what was forwarded to them. */
export interface RequestScope {
  readonly everything: Scope;
  readonly forwarded: Scope;
}

const READERS: readonly Role[] = PERMISSIONS['emergency-request.read'];
const NOWHERE: Scope = { nation: false, regions: [], departments: [], establishments: [] };

/**
 * Santé publique France sees a request from the moment an ARS forwards it; all others see their perimeter.
 * @throws {Refusal} FORBIDDEN when none of the actor's roles reads requests.
 */
export function requestScopeFor(actor: Actor): RequestScope {
  const whole = scopeFor(actor, 'emergency-request.read');
  const among = (keep: (held: Habilitation) => boolean): Scope => {
    const habilitations = actor.habilitations.filter(keep);
    const reads = habilitations.some((held) => READERS.includes(held.role));
    return reads ? scopeFor({ ...actor, habilitations }, 'emergency-request.read') : NOWHERE;
  };
  if (!actor.habilitations.some((held) => held.role === 'SPF')) return { everything: whole, forwarded: NOWHERE };
  return { everything: among((held) => held.role !== 'SPF'), forwarded: among((held) => held.role === 'SPF') };
}

export function seesRequest(scope: RequestScope, request: Place & { readonly status: EmergencyStatus }): boolean {
  if (scopeCovers(scope.everything, request)) return true;
  return FORWARDED_AND_LATER.includes(request.status) && scopeCovers(scope.forwarded, request);
}

/** The role in which someone does an action at a place: the first they hold there that may. */
export function actingRole(actor: Actor, action: EmergencyAction, place: Place): Role | undefined {
  const roles = rolesOf(action);
  return actor.habilitations.find((held) => roles.includes(held.role) && coversPlace(held, place))?.role;
}

function coversPlace({ scopeKind, scopeCode }: Habilitation, place: Place): boolean {
  switch (scopeKind) {
    case 'NATION':
      return true;
    case 'REGION':
      return scopeCode === place.regionCode;
    case 'DEPARTMENT':
      return scopeCode === place.departmentCode;
    case 'ESTABLISHMENT':
      return scopeCode === place.finess;
  }
}
