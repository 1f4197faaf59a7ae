interface DoctrineKeyRule {
  /** French, shown beside the value. */
  readonly unit: string;
  readonly perItem: boolean;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** What the doctrine can say: each value's unit, whether it is given per item, and the bounds outside which it is a mistake. */
export const DOCTRINE_KEYS = {
  safety_stock_weeks: { unit: 'semaines de consommation de crise', perItem: false, min: 0.5, max: 52 },
  watch_below_weeks: { unit: 'semaines de couverture', perItem: false, min: 0, max: 52 },
  warning_below_weeks: { unit: 'semaines de couverture', perItem: false, min: 0, max: 52 },
  critical_below_weeks: { unit: 'semaines de couverture', perItem: false, min: 0, max: 52 },
  deadline_day: { unit: 'jour ISO de la semaine suivante', perItem: false, min: 1, max: 7, integer: true },
  deadline_minutes: { unit: 'minutes après minuit', perItem: false, min: 0, max: 1439, integer: true },
  stockpile_target_weeks: { unit: 'semaines de consommation de crise', perItem: true, min: 0, max: 104 },
  stockpile_cover_days: { unit: 'jours', perItem: false, min: 1, max: 730 },
  covid_patients: { unit: 'patients', perItem: false, min: 0, max: 1_000_000 },
  patient_daily_use: { unit: 'pièces par patient et par jour', perItem: true, min: 0, max: 1000 },
  tests_per_week: { unit: 'tests par semaine', perItem: false, min: 0, max: 50_000_000 },
  test_use: { unit: 'pièces par test', perItem: true, min: 0, max: 100 },
  emergency_interventions_per_week: { unit: 'interventions par semaine', perItem: false, min: 0, max: 1_000_000 },
  emergency_intervention_use: { unit: 'pièces par intervention', perItem: true, min: 0, max: 1000 },
  social_care_share: { unit: 'part des patients hospitaliers', perItem: false, min: 0, max: 100 },
  social_care_daily_use: { unit: 'pièces par personne et par jour', perItem: true, min: 0, max: 1000 },
} as const satisfies Record<string, DoctrineKeyRule>;

export type DoctrineKey = keyof typeof DOCTRINE_KEYS;

export function doctrineKeyRule(key: string): DoctrineKeyRule | undefined {
  return isDoctrineKey(key) ? DOCTRINE_KEYS[key] : undefined;
}

function isDoctrineKey(key: string): key is DoctrineKey {
  return Object.hasOwn(DOCTRINE_KEYS, key);
}
