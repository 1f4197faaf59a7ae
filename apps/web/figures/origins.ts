/** Who set a threshold, nearest last. */
export const ORIGIN_LABELS: Record<string, string> = {
  DOCTRINE: 'Doctrine',
  NATION: 'Nation',
  REGION: 'Région',
  DEPARTMENT: 'Département',
  ESTABLISHMENT: 'Établissement',
};

/** Where a crisis consumption comes from. */
export const CRISIS_SOURCE_LABELS: Record<string, string> = {
  DECLARED: 'déclarée',
  ARS: 'fixée par l’ARS',
  OBSERVED: 'observée',
  UNKNOWN: 'inconnue',
};
