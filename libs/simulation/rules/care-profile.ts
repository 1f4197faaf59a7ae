/** The seven items in the order of the collection. The simulator knows this collection only. */
export const SIMULATED_ITEMS = ['SURGICAL_MASK', 'FFP2_MASK', 'GOWN', 'APRON', 'GLOVE', 'CAP', 'GOGGLES'] as const;

/** Pieces of each item, in the order of the collection. */
export type Amounts = readonly number[];

/** How a kind of establishment uses protective equipment. */
export interface CareProfile {
  /** Pieces used per bed or place and quiet week. Orders of magnitude chosen for a believable demonstration, not a norm. */
  readonly perBed: Amounts;
  /** Beds or places assumed where the directory gives none, from the smallest to the largest. */
  readonly usualBeds: readonly [smallest: number, largest: number];
  /** Share of establishments that do without each item altogether. */
  readonly withoutItem: Amounts;
}

const profile = (perBed: Amounts, usualBeds: readonly [number, number], withoutItem: Amounts): CareProfile => ({
  perBed,
  usualBeds,
  withoutItem,
});

const ALWAYS_USED: Amounts = [0, 0, 0, 0, 0, 0, 0];

const HOSPITAL = profile([22, 4, 5, 9, 110, 6, 0.15], [60, 400], ALWAYS_USED);
const CLINIC = profile([20, 3, 6, 4, 90, 14, 0.1], [30, 160], ALWAYS_USED);
const CANCER_CENTRE = profile([18, 2.5, 5, 6, 110, 8, 0.1], [60, 200], ALWAYS_USED);
const LOCAL_HOSPITAL = profile([14, 1.2, 2, 6, 75, 1, 0.08], [25, 90], [0, 0, 0, 0, 0, 0.05, 0.03]);
const REHABILITATION = profile([12, 1, 1.2, 4, 60, 1, 0.08], [40, 120], [0, 0, 0.02, 0, 0, 0.08, 0.08]);
const LONG_STAY = profile([12, 1, 1.5, 6, 80, 1, 0.08], [30, 90], [0, 0, 0, 0, 0, 0.08, 0.08]);
const NURSING_HOME = profile([11, 0.8, 1.2, 5, 65, 0.8, 0.08], [50, 120], [0, 0, 0.02, 0, 0, 0.12, 0.1]);
const PSYCHIATRIC = profile([9, 0.6, 0.5, 1, 22, 0.4, 0.05], [40, 220], [0, 0, 0.12, 0.1, 0, 0.3, 0.25]);
const DIALYSIS = profile([25, 0.8, 6, 5, 120, 6, 0.1], [8, 40], [0, 0.05, 0, 0, 0, 0.05, 0.1]);
const HOME_CARE = profile([8, 0.8, 1, 2, 45, 0.4, 0.05], [30, 200], [0, 0, 0.02, 0.05, 0, 0.15, 0.1]);
const OTHER = profile([10, 1, 1, 2, 40, 1, 0.05], [15, 80], [0, 0.05, 0.05, 0.05, 0, 0.15, 0.15]);

/** FINESS category → profile (nomenclature of categories of establishments). */
const BY_CATEGORY: ReadonlyMap<string, CareProfile> = new Map([
  ['101', HOSPITAL], // centre hospitalier régional
  ['355', HOSPITAL], // centre hospitalier
  ['114', HOSPITAL], // hôpital des armées
  ['106', LOCAL_HOSPITAL], // centre hospitalier de proximité
  ['128', CLINIC], // soins chirurgicaux
  ['129', CLINIC], // soins médicaux
  ['365', CLINIC], // soins pluridisciplinaires
  ['122', CLINIC], // soins obstétriques et chirurgico-gynécologiques
  ['131', CANCER_CENTRE], // centre de lutte contre le cancer
  ['109', REHABILITATION], // soins de suite et de réadaptation
  ['362', LONG_STAY], // soins de longue durée
  ['500', NURSING_HOME], // EHPAD
  ['501', NURSING_HOME],
  ['502', NURSING_HOME],
  ['156', PSYCHIATRIC], // centre médico-psychologique
  ['161', PSYCHIATRIC], // maison de santé pour maladies mentales
  ['292', PSYCHIATRIC], // centre hospitalier spécialisé
  ['444', PSYCHIATRIC], // centre de crise, accueil permanent
  ['141', DIALYSIS], // centre de dialyse
  ['146', DIALYSIS], // alternatives à la dialyse en centre
  ['127', HOME_CARE], // hospitalisation à domicile
]);

/** Pieces used in a quiet week by one intensive-care bed, on top of an ordinary one. */
export const PER_INTENSIVE_BED: Amounts = [30, 40, 60, 40, 300, 40, 2];

/** Pieces used for one visit to the emergency department. */
export const PER_EMERGENCY_VISIT: Amounts = [1.2, 0.15, 0.15, 0.2, 4, 0.05, 0.005];

/** How strongly the use of each item follows the epidemic (1: in proportion). */
export const EPIDEMIC_SENSITIVITY: Amounts = [0.5, 1.3, 1.1, 0.8, 0.6, 0.4, 0.6];

export function careProfile(categoryCode: string | null): CareProfile {
  return BY_CATEGORY.get(categoryCode ?? '') ?? OTHER;
}
