import type { StockpileSizing } from '#catalogue';

const DAYS_A_WEEK = 7;

/** One addend of a target, with the multiplication that gives it, in French for "comment est-ce calculé ?". */
export interface TargetTerm {
  readonly label: string;
  readonly formula: string;
  readonly quantity: number;
}

/** What the national stockpile should hold of one item. */
export interface StockpileTarget {
  /** Pieces; null when a figure it needs is unknown. */
  readonly quantity: number | null;
  readonly terms: readonly TargetTerm[];
}

/**
 * Sizes the stockpile of one item (MINSANTE 143): weeks of national crisis consumption for the items the doctrine lists
 * so (masks); for the others, what Covid+ patients, sampling, emergency services and social care use over its duration.
 * @param nationalWeekly national crisis consumption, pieces a week; null when unknown.
 */
export function stockpileTarget(item: string, sizing: StockpileSizing, nationalWeekly: number | null): StockpileTarget {
  const weeks = sizing.targetWeeks[item];
  if (weeks !== undefined) return byWeeks(weeks, nationalWeekly);
  const terms = patientTerms(item, sizing);
  return { quantity: wholePieces(terms.reduce((total, one) => total + one.quantity, 0)), terms };
}

function byWeeks(weeks: number, nationalWeekly: number | null): StockpileTarget {
  if (nationalWeekly === null) return { quantity: null, terms: [] };
  const label = 'Consommation de crise nationale';
  return { quantity: wholePieces(weeks * nationalWeekly), terms: [term(label, [[weeks, 'semaines'], [nationalWeekly, 'pièces par semaine']])] };
}

function patientTerms(item: string, sizing: StockpileSizing): TargetTerm[] {
  const { coverDays, covidPatients, testsPerWeek, emergencyInterventionsPerWeek, socialCareShare } = sizing;
  const weeks: Factor = [coverDays / DAYS_A_WEEK, 'semaines'];
  const days: Factor = [coverDays, 'jours'];
  const careUse: Factor = [sizing.patientDailyUse[item] ?? 0, 'pièces par patient et par jour'];
  const testUse: Factor = [sizing.testUse[item] ?? 0, 'pièces par test'];
  const emergencyUse: Factor = [sizing.emergencyInterventionUse[item] ?? 0, 'pièces par intervention'];
  const socialUse: Factor = [sizing.socialCareDailyUse[item] ?? 0, 'pièces par personne et par jour'];
  return [
    term('Patients Covid+ (réanimation et post-réanimation)', [[covidPatients, 'patients'], careUse, days]),
    term('Prélèvements et tests', [[testsPerWeek, 'tests par semaine'], testUse, weeks]),
    term('Urgences (SAMU, SMUR)', [[emergencyInterventionsPerWeek, 'interventions par semaine'], emergencyUse, weeks]),
    term('Secteur médico-social', [[covidPatients * socialCareShare, 'personnes'], socialUse, days]),
  ];
}

type Factor = readonly [value: number, unit: string];

function term(label: string, factors: readonly Factor[]): TargetTerm {
  return {
    label,
    formula: factors.map(([value, unit]) => `${value.toLocaleString('fr-FR')} ${unit}`).join(' × '),
    quantity: factors.reduce((product, [value]) => product * value, 1),
  };
}

/** A target is met by whole pieces; the sixth decimal is beyond any doctrine value and within floating-point noise. */
function wholePieces(quantity: number): number {
  return Math.ceil(Number(quantity.toFixed(6)));
}
