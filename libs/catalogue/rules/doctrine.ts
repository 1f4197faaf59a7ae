import type { Deadline } from '#platform';
import type { DoctrineValue } from './doctrine-in-force.js';
import type { DoctrineKey } from './doctrine-keys.js';

/** Quantity per item code; an item that is not listed counts for nothing. */
export type PerItem = Readonly<Record<string, number>>;

/**
 * How the national stockpile is sized (MINSANTE 143): weeks of crisis consumption for masks; for the other items,
 * over `coverDays` days: Covid+ patients, sampling, emergency services and the social-care share.
 */
export interface StockpileSizing {
  /** Weeks of national crisis consumption. Items listed here are sized by weeks, the others by patients. */
  readonly targetWeeks: PerItem;
  /** Days of care and of testing to cover. */
  readonly coverDays: number;
  /** Patients in intensive and post-intensive care at the same time. */
  readonly covidPatients: number;
  /** Pieces per patient and day. */
  readonly patientDailyUse: PerItem;
  /** Covid samples and tests per week, in town and in hospital. */
  readonly testsPerWeek: number;
  /** Pieces per test. */
  readonly testUse: PerItem;
  /** Covid interventions of SAMU and SMUR per week. */
  readonly emergencyInterventionsPerWeek: number;
  /** Pieces per intervention. */
  readonly emergencyInterventionUse: PerItem;
  /** Covid+ persons cared for in social-care structures, as a share of `covidPatients` (0.5 = half as many). */
  readonly socialCareShare: number;
  /** Pieces per person and day in social care. */
  readonly socialCareDailyUse: PerItem;
}

/** The doctrine that holds in one week. */
export interface Doctrine {
  /** Safety stock of each establishment, in weeks of crisis consumption. */
  readonly safetyWeeks: number;
  /** Default level thresholds, in weeks of cover: below each, the level of that name. */
  readonly thresholds: { readonly watchBelow: number; readonly warningBelow: number; readonly criticalBelow: number };
  /** When a week's report is due. */
  readonly deadline: Deadline;
  readonly stockpile: StockpileSizing;
}

/**
 * Puts values in force into their typed shape.
 * @throws {Error} when a key has no value: the catalogue's seed gives one to each.
 */
export function assembleDoctrine(inForce: readonly DoctrineValue[]): Doctrine {
  const single = (key: DoctrineKey): number => {
    const found = inForce.find((value) => value.key === key && value.itemCode === null);
    if (found === undefined) throw new Error(`Doctrine value missing: ${key}`);
    return found.value;
  };
  const perItem = (key: DoctrineKey): PerItem =>
    Object.fromEntries(inForce.flatMap((value) => (value.key === key && value.itemCode !== null ? [[value.itemCode, value.value]] : [])));
  return {
    safetyWeeks: single('safety_stock_weeks'),
    thresholds: {
      watchBelow: single('watch_below_weeks'),
      warningBelow: single('warning_below_weeks'),
      criticalBelow: single('critical_below_weeks'),
    },
    deadline: { day: single('deadline_day'), time: clockTime(single('deadline_minutes')) },
    stockpile: {
      targetWeeks: perItem('stockpile_target_weeks'),
      coverDays: single('stockpile_cover_days'),
      covidPatients: single('covid_patients'),
      patientDailyUse: perItem('patient_daily_use'),
      testsPerWeek: single('tests_per_week'),
      testUse: perItem('test_use'),
      emergencyInterventionsPerWeek: single('emergency_interventions_per_week'),
      emergencyInterventionUse: perItem('emergency_intervention_use'),
      socialCareShare: single('social_care_share'),
      socialCareDailyUse: perItem('social_care_daily_use'),
    },
  };
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
