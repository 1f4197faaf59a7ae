interface DoctrineKeyRule {
  /** French, what the value decides. */
  readonly label: string;
  /** French, shown beside the value. */
  readonly unit: string;
  readonly perItem: boolean;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** What the doctrine can say: each value's unit, whether it is given per item, and the bounds outside which it is a mistake. */
export const DOCTRINE_KEYS = {
  safety_stock_weeks: { label: 'Stock de sécurité de chaque établissement', unit: 'semaines de consommation de crise', perItem: false, min: 0.5, max: 52 },
  watch_below_weeks: { label: '« À surveiller » au-dessous de', unit: 'semaines de couverture', perItem: false, min: 0, max: 52 },
  warning_below_weeks: { label: '« Tendu » au-dessous de', unit: 'semaines de couverture', perItem: false, min: 0, max: 52 },
  critical_below_weeks: { label: '« Critique » au-dessous de', unit: 'semaines de couverture', perItem: false, min: 0, max: 52 },
  deadline_day: { label: 'Jour de l’échéance de la remontée', unit: 'jour ISO de la semaine suivante', perItem: false, min: 1, max: 7, integer: true },
  deadline_minutes: { label: 'Heure de l’échéance de la remontée', unit: 'minutes après minuit', perItem: false, min: 0, max: 1439, integer: true },
  stockpile_target_weeks: { label: 'Cible du stock stratégique', unit: 'semaines de consommation de crise', perItem: true, min: 0, max: 104 },
  stockpile_cover_days: { label: 'Durée de prise en charge couverte par le stock stratégique', unit: 'jours', perItem: false, min: 1, max: 730 },
  covid_patients: { label: 'Patients Covid+ pris en charge', unit: 'patients', perItem: false, min: 0, max: 1_000_000 },
  patient_daily_use: { label: 'Usage par patient Covid+', unit: 'pièces par patient et par jour', perItem: true, min: 0, max: 1000 },
  tests_per_week: { label: 'Prélèvements et tests Covid', unit: 'tests par semaine', perItem: false, min: 0, max: 50_000_000 },
  test_use: { label: 'Usage par prélèvement', unit: 'pièces par test', perItem: true, min: 0, max: 100 },
  emergency_interventions_per_week: { label: 'Interventions des SAMU et SMUR', unit: 'interventions par semaine', perItem: false, min: 0, max: 1_000_000 },
  emergency_intervention_use: { label: 'Usage par intervention d’urgence', unit: 'pièces par intervention', perItem: true, min: 0, max: 1000 },
  social_care_share: { label: 'Part du médico-social', unit: 'part des patients hospitaliers', perItem: false, min: 0, max: 100 },
  social_care_daily_use: { label: 'Usage par personne du médico-social', unit: 'pièces par personne et par jour', perItem: true, min: 0, max: 1000 },
} as const satisfies Record<string, DoctrineKeyRule>;

export type DoctrineKey = keyof typeof DOCTRINE_KEYS;

export function doctrineKeyRule(key: string): DoctrineKeyRule | undefined {
  return isDoctrineKey(key) ? DOCTRINE_KEYS[key] : undefined;
}

function isDoctrineKey(key: string): key is DoctrineKey {
  return Object.hasOwn(DOCTRINE_KEYS, key);
}
