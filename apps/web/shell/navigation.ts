import type { Role } from '../generated/graphql.js';
import type { Session } from '../session/session.js';

export interface NavigationLink {
  readonly text: string;
  readonly to: string;
  /** Other paths under which this entry is the current one. */
  readonly under?: readonly string[];
}

/** For those who may read who did what. */
const JOURNAL: NavigationLink = { text: 'Journal', to: '/journal' };

/** Main navigation of each desk, in the order of the week. */
export function navigationOf(session: Session, finess: string | undefined): readonly NavigationLink[] {
  switch (session.desk) {
    case 'establishment': {
      const home = finess ? `/etablissement/${finess}` : '/';
      return [
        ...(session.person.establishments.length > 1 ? [{ text: 'Mes établissements', to: '/mes-etablissements' }] : []),
        { text: 'Accueil', to: home },
        { text: 'Saisie de la semaine', to: `${home}/saisie`, under: [`${home}/fichier`] },
        { text: 'Historique', to: `${home}/historique` },
        { text: 'Demandes de secours', to: `${home}/demandes`, under: ['/demandes'] },
        { text: 'Consommation de crise et seuils', to: `${home}/reglages` },
        ...softwares(session),
        ...(session.person.roles.includes('DIRECTOR') ? [{ text: 'Qui saisit', to: '/habilitations' }] : []),
        ...(session.role === 'DIRECTOR' ? [JOURNAL] : []),
      ];
    }
    case 'territory': {
      const { kind, code } = session.scope;
      const home = kind === 'DEPARTMENT' ? `/departement/${code}` : `/region/${code}`;
      return [
        { text: kind === 'DEPARTMENT' ? 'Mon département' : 'Ma région', to: home, under: ['/departement', '/region'] },
        { text: 'Établissements', to: '/etablissements', under: ['/etablissement'] },
        { text: 'Demandes', to: '/demandes' },
        { text: 'Remontées manquantes', to: '/remontees-manquantes' },
        { text: 'Alertes', to: '/alertes' },
        { text: 'Seuils', to: '/seuils' },
        ...softwares(session),
        { text: 'Inscriptions', to: '/inscriptions' },
        ...(session.person.roles.includes('ARS_DIRECTOR') ? [{ text: 'Habilitations', to: '/habilitations' }] : []),
        ...(session.role === 'ARS_DIRECTOR' ? [JOURNAL] : []),
      ];
    }
    case 'nation':
      return [
        { text: 'Situation nationale', to: '/france', under: ['/region', '/departement'] },
        { text: 'Carte', to: '/carte' },
        { text: 'Stock stratégique', to: '/stock-strategique' },
        { text: 'Projections', to: '/projections' },
        { text: 'Demandes', to: '/demandes' },
        { text: 'Établissements', to: '/etablissements', under: ['/etablissement'] },
      ];
    case 'stockpile':
      return [
        { text: 'Demandes transmises', to: '/demandes-transmises', under: ['/demandes'] },
        { text: 'Stock par lot', to: '/stock' },
        { text: 'Expéditions', to: '/expeditions' },
        { text: 'Situation nationale', to: '/france', under: ['/region', '/departement'] },
      ];
    case 'administration':
      return [
        { text: 'Déploiement', to: '/administration/deploiement' },
        { text: 'Doctrine', to: '/administration/doctrine' },
        { text: 'Articles', to: '/administration/articles' },
        { text: 'Inscriptions', to: '/inscriptions' },
        { text: 'Habilitations', to: '/habilitations' },
        { text: 'Comptes', to: '/administration/comptes' },
        ...softwares(session),
        { text: 'Traitements', to: '/administration/traitements' },
        { text: 'Courriels', to: '/administration/courriels' },
        JOURNAL,
      ];
    case undefined:
      return [];
  }
}

const ANSWERING: ReadonlySet<Role> = new Set<Role>(['DIRECTOR', 'ARS_DIRECTOR', 'ADMIN']);

/** For who answers for softwares: a reporter or an agent has no such screen. */
function softwares({ person }: Session): NavigationLink[] {
  return person.roles.some((role) => ANSWERING.has(role)) ? [{ text: 'Logiciels', to: '/logiciels' }] : [];
}

/** For roles whose screens are not there yet. */
export const NO_DESK = '/sans-ecran';

/** Where a person arrives. */
export function homeOf(session: Session): string {
  const { establishments } = session.person;
  if (session.desk === 'establishment') {
    return establishments.length > 1 ? '/mes-etablissements' : `/etablissement/${establishments[0]?.finess ?? ''}`;
  }
  return navigationOf(session, undefined)[0]?.to ?? NO_DESK;
}

/** Screens of the crisis centre that can show a past instant. */
const DATED = new Set(['/france', '/carte', '/stock-strategique', '/projections']);

/** A link that keeps the instant looked at: going from the nation to its map must not fall back to the present unsaid. */
export function withDate(to: string, search: string): string {
  const instant = new URLSearchParams(search).get('au');
  return instant !== null && DATED.has(to) ? `${to}?au=${encodeURIComponent(instant)}` : to;
}
