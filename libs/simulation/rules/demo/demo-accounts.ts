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
  readonly habilitations: readonly Habilitation[];
  /** Why it has them; shown to whoever chooses an account. */
  readonly reason: string;
}

/** The order of creation: the last account says that the demonstration is complete. */
const PEOPLE: readonly (readonly [Role, name: string, reason: string])[] = [
  ['DIRECTOR', 'Claire Aubertin', 'Directrice, répond de la remontée'],
  ['REPORTER', 'Karim Belhadj', 'Pharmacien, délégué à la saisie'],
  ['ARS_AGENT', 'Hélène Marchal', 'Cellule régionale des équipements de protection'],
  ['ARS_DIRECTOR', 'Étienne Garnier', 'Directeur général de l’agence'],
  ['DT_AGENT', 'Nadia Perrin', 'Déléguée territoriale adjointe'],
  ['CRISIS_CENTRE', 'Sophie Lambert', 'Cellule situation du centre de crise'],
  ['SPF', 'Yann Le Goff', 'Logistique du stock stratégique'],
  ['ZONE_PREFECTURE', 'Marc Thiel', 'Plateforme zonale'],
  ['COLLECTION_POINT', 'Corinne Schmitt', 'Responsable du point de collecte'],
  ['ADMIN', 'Olivier Masson', 'Administration de la plateforme, DREES'],
];

export const LOGISTICS_EMAIL = 'logistics@demo.vigie';
const LOGISTICS_NAME = 'Lucie Kessler';

/** Account created last, once everything else of the demonstration is there. */
export const COMPLETED_BY: Role = 'ADMIN';

/**
 * One account per role, e.g. ars.agent@demo.vigie, and one person for several establishments.
 * @param served establishments of the logistics contact, the one of the other accounts first.
 */
export function demoAccounts(place: DemoPlace, served: readonly string[], names: { director: string | null; logistics: string | null }): DemoAccount[] {
  const accounts = PEOPLE.map(([role, usual, reason]) => ({
    email: demoEmail(role),
    name: (role === 'DIRECTOR' ? names.director : null) ?? usual,
    habilitations: [{ role, ...perimeterOf(role, place) }],
    reason,
  }));
  const logistics = {
    email: LOGISTICS_EMAIL,
    name: names.logistics ?? LOGISTICS_NAME,
    habilitations: served.map((finess) => ({ role: 'REPORTER', scopeKind: 'ESTABLISHMENT', scopeCode: finess }) as const),
    reason: 'Interlocutrice permanente logistique de plusieurs établissements',
  };
  return [...accounts.slice(0, 2), logistics, ...accounts.slice(2)];
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
