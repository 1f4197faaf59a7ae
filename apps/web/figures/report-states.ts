import type { ReportWeekState } from '../generated/graphql.js';

/** What became of a week's report. */
export const REPORT_STATE_LABELS: Record<ReportWeekState, string> = {
  ON_TIME: 'à l’heure',
  LATE: 'en retard',
  MISSING: 'manquante',
  DUE: 'attendue',
  NOT_EXPECTED: 'pas attendue',
};

export const REPORT_STATE_ICONS: Record<ReportWeekState, string> = {
  ON_TIME: 'fr-icon-check-line',
  LATE: 'fr-icon-time-line',
  MISSING: 'fr-icon-close-line',
  DUE: 'fr-icon-edit-line',
  NOT_EXPECTED: 'fr-icon-subtract-line',
};

/** How a report came. */
const ORIGIN_LABELS: Record<string, string> = { FORM: 'saisie', API: 'logiciel', IMPORT: 'fichier', SIMULATION: 'simulation' };

export function originInWords(origin: string): string {
  return ORIGIN_LABELS[origin] ?? origin.toLocaleLowerCase('fr');
}
