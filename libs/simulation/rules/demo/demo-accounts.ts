import type { Habilitation, Role } from '#access';

/** The establishment on which the demonstration accounts work. */
export interface DemoPlace {
  readonly finess: string;
  readonly departmentCode: string;
  readonly regionCode: string;
}

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly habilitation: Habilitation;
}

/** The order of creation: the last account says that the demonstration is complete. */
const PEOPLE: readonly (readonly [Role, name: string])[] = [
  ['DIRECTOR', 'Claire Aubertin'],
  ['REPORTER', 'Karim Belhadj'],
  ['ARS_AGENT', 'Hélène Marchal'],
  ['ARS_DIRECTOR', 'Étienne Garnier'],
  ['DT_AGENT', 'Nadia Perrin'],
  ['CRISIS_CENTRE', 'Sophie Lambert'],
  ['SPF', 'Yann Le Goff'],
  ['ZONE_PREFECTURE', 'Marc Thiel'],
  ['COLLECTION_POINT', 'Corinne Schmitt'],
  ['ADMIN', 'Olivier Masson'],
];

/** Account created last, once everything else of the demonstration is there. */
export const COMPLETED_BY: Role = 'ADMIN';

/** One account per role, e.g. ars.agent@demo.vigie. */
export function demoAccounts(place: DemoPlace, names: { director: string | null; reporter: string | null }): DemoAccount[] {
  return PEOPLE.map(([role, usual]) => ({
    email: demoEmail(role),
    name: (role === 'DIRECTOR' ? names.director : role === 'REPORTER' ? names.reporter : null) ?? usual,
    habilitation: { role, ...perimeterOf(role, place) },
  }));
}

export function demoEmail(role: Role): string {
  return `${role.toLowerCase().replaceAll('_', '.')}@demo.vigie`;
}

function perimeterOf(role: Role, place: DemoPlace): Pick<Habilitation, 'scopeKind' | 'scopeCode'> {
  switch (role) {
    case 'DIRECTOR':
    case 'REPORTER':
      return { scopeKind: 'ESTABLISHMENT', scopeCode: place.finess };
    case 'ARS_AGENT':
    case 'ARS_DIRECTOR':
    case 'ZONE_PREFECTURE':
      return { scopeKind: 'REGION', scopeCode: place.regionCode };
    case 'DT_AGENT':
    case 'COLLECTION_POINT':
      return { scopeKind: 'DEPARTMENT', scopeCode: place.departmentCode };
    case 'CRISIS_CENTRE':
    case 'SPF':
    case 'ADMIN':
      return { scopeKind: 'NATION', scopeCode: null };
  }
}
