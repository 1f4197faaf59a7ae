import type { Role } from './roles.js';

/** French, as the person would be introduced. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  DIRECTOR: 'Direction d’établissement',
  REPORTER: 'Délégation de saisie',
  ARS_AGENT: 'Agence régionale de santé',
  ARS_DIRECTOR: 'Direction d’agence régionale de santé',
  DT_AGENT: 'Délégation territoriale d’ARS',
  CRISIS_CENTRE: 'Centre de crise sanitaire',
  SPF: 'Santé publique France',
  ZONE_PREFECTURE: 'Préfecture de zone',
  COLLECTION_POINT: 'Point de collecte',
  ADMIN: 'Administration de la plateforme',
};
