import { type Habilitation, type Role, ROLES } from '#access';
import { ALL, type Key, KEYS, SITES, sitesOf, type Territory } from './places.js';

/** Somebody who asks. What they see is written here from the mission, and read from nowhere in the product. */
export interface Person {
  readonly email: string;
  readonly name: string;
  readonly habilitations: readonly Habilitation[];
  /** Why they may nothing any more. */
  readonly ended?: 'EXPIRED' | 'REVOKED' | 'DISABLED';
}

const at = (role: Role, key: Key): Habilitation => ({ role, scopeKind: 'ESTABLISHMENT', scopeCode: SITES[key].finess });
const region = (role: Role, code: string): Habilitation => ({ role, scopeKind: 'REGION', scopeCode: code });
const department = (role: Role, code: string): Habilitation => ({ role, scopeKind: 'DEPARTMENT', scopeCode: code });
const nation = (role: Role): Habilitation => ({ role, scopeKind: 'NATION', scopeCode: null });

function person(email: string, ...habilitations: Habilitation[]): Person {
  const [only] = reach({ habilitations, email, name: '' }, ROLES, ALL);
  const ofOne = habilitations.every(({ scopeKind }) => scopeKind === 'ESTABLISHMENT') && only !== undefined;
  return { email: `${email}@demo.vigie`, name: ofOne ? `Personne ${SITES[only].canary}` : `Personne ${email}`, habilitations };
}

export const PEOPLE: readonly Person[] = [
  person('director.strasbourg', at('DIRECTOR', 'strasbourg')),
  person('reporter.strasbourg', at('REPORTER', 'strasbourg')),
  person('director.haguenau', at('DIRECTOR', 'haguenau')),
  person('director.metz', at('DIRECTOR', 'metz')),
  person('director.lille', at('DIRECTOR', 'lille')),
  person('ars.44', region('ARS_AGENT', '44')),
  person('ars.director.44', region('ARS_DIRECTOR', '44')),
  person('ars.32', region('ARS_AGENT', '32')),
  person('dt.67', department('DT_AGENT', '67')),
  person('dt.57', department('DT_AGENT', '57')),
  person('crisis', nation('CRISIS_CENTRE')),
  person('spf', nation('SPF')),
  person('admin', nation('ADMIN')),
  person('zone.44', region('ZONE_PREFECTURE', '44')),
  person('collection.67', department('COLLECTION_POINT', '67')),
  // Each role holds on its own perimeter only: what one may do here, the other may see there.
  person('director.and.dt', at('DIRECTOR', 'strasbourg'), department('DT_AGENT', '57')),
  person('reporter.and.zone', at('REPORTER', 'haguenau'), region('ZONE_PREFECTURE', '32'), department('COLLECTION_POINT', '57')),
];

/** Who signed in before it was taken away. */
export const ENDED: readonly Person[] = [
  { ...person('expired', at('DIRECTOR', 'strasbourg')), ended: 'EXPIRED' },
  { ...person('revoked', region('ARS_AGENT', '44')), ended: 'REVOKED' },
  { ...person('disabled', nation('ADMIN')), ended: 'DISABLED' },
];

/**
 * Who is asked. The policies of the database know perimeters, not what each role may do there: alone, they hold for who has
 * one role.
 */
export function peopleOf({ applicationScope }: { readonly applicationScope: boolean }): readonly Person[] {
  return applicationScope ? PEOPLE : PEOPLE.filter(({ habilitations }) => habilitations.length === 1);
}

/** The establishments somebody reaches by any of these roles. */
export function reach({ habilitations }: Person, roles: readonly Role[], among: readonly Key[] = KEYS): Key[] {
  const held = habilitations.filter(({ role }) => roles.includes(role));
  return among.filter((key) => held.some(({ scopeKind, scopeCode }) => sitesOf({ kind: scopeKind, code: scopeCode }, among).includes(key)));
}

/** True when one perimeter held by these roles contains the whole territory, empty parts included. */
export function holdsWhole({ habilitations }: Person, roles: readonly Role[], { kind, code }: Territory): boolean {
  return habilitations.some((held) => roles.includes(held.role) && contains(held, kind, code));
}

function contains({ scopeKind, scopeCode }: Habilitation, kind: Territory['kind'], code: string | null): boolean {
  if (scopeKind === 'NATION') return true;
  if (scopeKind === kind) return scopeCode === code;
  const lie = Object.values(SITES).filter((site) => (kind === 'ESTABLISHMENT' ? site.finess === code : kind === 'DEPARTMENT' && site.departmentCode === code));
  return lie.some(({ regionCode, departmentCode }) => (scopeKind === 'REGION' && regionCode === scopeCode) || (scopeKind === 'DEPARTMENT' && kind === 'ESTABLISHMENT' && departmentCode === scopeCode));
}
