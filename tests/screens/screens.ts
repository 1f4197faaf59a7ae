/** One screen of the page, as one of its users opens it. */
export interface Screen {
  readonly name: string;
  /** Empty for who is not signed in. */
  readonly email: string;
  readonly path: string;
  /** Opens what a picture must show: a dialog, a second step. */
  readonly press?: string;
}

const DIRECTOR = 'director@demo.vigie';
const REPORTER = 'reporter@demo.vigie';
const LOGISTICS = 'logistics@demo.vigie';
const ARS = 'ars.agent@demo.vigie';
const ARS_DIRECTOR = 'ars.director@demo.vigie';
const DT = 'dt.agent@demo.vigie';
const CRISIS = 'crisis.centre@demo.vigie';
const SPF = 'spf@demo.vigie';
const ADMIN = 'admin@demo.vigie';
/** The demonstration's hospital. */
const HOSPITAL = '/etablissement/579900028';

/** Every screen; those of one request are found by the script, which follows the first one listed. */
export const SCREENS: readonly Screen[] = [
  { name: 'connexion', email: '', path: '/' },
  { name: 'activation-lien-perdu', email: '', path: '/activation' },
  { name: 'mot-de-passe-oublie', email: '', path: '/mot-de-passe-oublie' },
  { name: 'nouveau-mot-de-passe-lien-perdu', email: '', path: '/nouveau-mot-de-passe' },
  { name: 'accessibilite', email: '', path: '/accessibilite' },
  { name: 'mentions-legales', email: '', path: '/mentions-legales' },
  { name: 'donnees-personnelles', email: '', path: '/donnees-personnelles' },
  { name: 'directeur-accueil', email: DIRECTOR, path: '/' },
  { name: 'directeur-calcul', email: DIRECTOR, path: '/', press: 'Comment est-ce calculé' },
  { name: 'directeur-saisie', email: DIRECTOR, path: `${HOSPITAL}/saisie` },
  { name: 'directeur-fichier', email: DIRECTOR, path: `${HOSPITAL}/fichier` },
  { name: 'directeur-historique', email: DIRECTOR, path: `${HOSPITAL}/historique` },
  { name: 'directeur-demandes', email: DIRECTOR, path: `${HOSPITAL}/demandes` },
  { name: 'directeur-nouvelle-demande', email: DIRECTOR, path: `${HOSPITAL}/demandes/nouvelle?article=FFP2_MASK` },
  { name: 'directeur-reglages', email: DIRECTOR, path: `${HOSPITAL}/reglages` },
  { name: 'directeur-qui-saisit', email: DIRECTOR, path: '/habilitations' },
  { name: 'directeur-inviter', email: DIRECTOR, path: '/habilitations', press: 'Inviter une personne' },
  { name: 'directeur-logiciels', email: DIRECTOR, path: '/logiciels' },
  { name: 'directeur-ajouter-logiciel', email: DIRECTOR, path: '/logiciels', press: 'Ajouter un logiciel' },
  { name: 'directeur-mon-acces', email: DIRECTOR, path: '/mon-acces' },
  { name: 'directeur-journal', email: DIRECTOR, path: '/journal' },
  { name: 'saisie-sans-droit', email: REPORTER, path: '/habilitations' },
  { name: 'logistique-mes-etablissements', email: LOGISTICS, path: '/' },
  { name: 'ars-region', email: ARS, path: '/' },
  { name: 'ars-departement', email: ARS, path: '/departement/57' },
  { name: 'ars-etablissements', email: ARS, path: '/etablissements' },
  { name: 'ars-etablissement', email: ARS, path: HOSPITAL },
  { name: 'ars-demandes', email: ARS, path: '/demandes' },
  { name: 'ars-demande', email: ARS, path: 'first:/demandes/' },
  { name: 'ars-remontees-manquantes', email: ARS, path: '/remontees-manquantes' },
  { name: 'ars-alertes', email: ARS, path: '/alertes' },
  { name: 'ars-seuils', email: ARS, path: '/seuils' },
  { name: 'ars-inscriptions', email: ARS_DIRECTOR, path: '/inscriptions' },
  { name: 'ars-ouvrir-vague', email: ARS_DIRECTOR, path: '/inscriptions', press: 'Ouvrir une vague' },
  { name: 'ars-logiciels', email: ARS_DIRECTOR, path: '/logiciels' },
  { name: 'ars-journal', email: ARS_DIRECTOR, path: '/journal' },
  { name: 'ars-habilitations', email: ARS_DIRECTOR, path: '/habilitations' },
  { name: 'ars-sans-droit', email: ARS, path: '/region/11' },
  { name: 'dt-departement', email: DT, path: '/' },
  { name: 'crise-france', email: CRISIS, path: '/france' },
  { name: 'crise-mur', email: CRISIS, path: '/france/mur' },
  { name: 'crise-carte', email: CRISIS, path: '/carte' },
  { name: 'crise-stock', email: CRISIS, path: '/stock-strategique' },
  { name: 'crise-projections', email: CRISIS, path: '/projections' },
  { name: 'spf-demandes', email: SPF, path: '/demandes-transmises' },
  { name: 'spf-stock', email: SPF, path: '/stock' },
  { name: 'spf-expeditions', email: SPF, path: '/expeditions' },
  { name: 'admin-deploiement', email: ADMIN, path: '/administration/deploiement' },
  { name: 'admin-doctrine', email: ADMIN, path: '/administration/doctrine' },
  { name: 'admin-articles', email: ADMIN, path: '/administration/articles' },
  { name: 'admin-comptes', email: ADMIN, path: '/administration/comptes' },
  { name: 'admin-habilitations', email: ADMIN, path: '/habilitations' },
  { name: 'admin-traitements', email: ADMIN, path: '/administration/traitements' },
  { name: 'admin-courriels', email: ADMIN, path: '/administration/courriels' },
  { name: 'admin-inscriptions', email: ADMIN, path: '/inscriptions' },
  { name: 'admin-logiciels', email: ADMIN, path: '/logiciels' },
  { name: 'admin-journal', email: ADMIN, path: '/journal' },
];
