/** What the steps, terms and sources of the rules are called on the page. */
export const FORMULA_LABELS: Record<string, string> = {
  CRISIS_CONSUMPTION: 'Consommation de crise',
  COVERAGE: 'Couverture',
  LEVEL: 'Niveau',
  SAFETY_TARGET: 'Stock de sécurité',
  GAP: 'Écart à combler',
  SURPLUS: 'Surplus',
  OBSERVED_RATE: 'Consommation observée',
  RUNWAY: 'Autonomie',
  STOCK_OUT_DATE: 'Fin projetée',
};

export const INPUT_LABELS: Record<string, string> = {
  stockOnHand: 'Stock utilisable (S)',
  crisisWeeklyConsumption: 'Consommation de crise (C)',
  safetyWeeks: 'Semaines de sécurité',
  safetyTarget: 'Stock de sécurité',
  weeksOfCover: 'Couverture',
  observedRate: 'Consommation observée',
  runwayWeeks: 'Autonomie',
  consumption: 'Consommation',
  watchBelow: 'À surveiller sous',
  warningBelow: 'Tendu sous',
  criticalBelow: 'Critique sous',
};

export const SOURCE_LABELS: Record<string, string> = {
  REPORT: 'remontée',
  DOCTRINE: 'doctrine',
  NATION: 'réglage national',
  REGION: 'réglage régional',
  DEPARTMENT: 'réglage départemental',
  ESTABLISHMENT: 'réglage de l’établissement',
  DECLARED: 'déclarée par l’établissement',
  ARS: 'fixée par l’ARS',
  OBSERVED: 'observée dans les remontées',
  UNKNOWN: 'inconnue',
  SAFETY_TARGET: 'calculé ci-dessus',
  COVERAGE: 'calculée ci-dessus',
  OBSERVED_RATE: 'calculée ci-dessus',
  RUNWAY: 'calculée ci-dessus',
};
