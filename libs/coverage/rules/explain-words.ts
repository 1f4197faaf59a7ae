import type { DoctrineValue } from '#catalogue';
import type { ReportingWeek } from '#platform';
import type { CrisisConsumption } from './crisis-consumption.js';
import { frenchDay, weekName } from './french-figures.js';
import type { ThresholdOrigin, ThresholdSetting } from './thresholds.js';

/** Who said what the figures rest on, for the sentences beside them. */
export interface Provenance {
  readonly report: { readonly version: number; readonly submittedByName: string; readonly origin: string } | null;
  /** The latest setting of each perimeter the establishment lies in. */
  readonly settings: readonly (ThresholdSetting & { readonly setByName: string; readonly setAt: Date; readonly reason: string | null })[];
  /** Values in force in the report's week. */
  readonly doctrine: readonly Pick<DoctrineValue, 'key' | 'effectiveFrom' | 'source'>[];
}

export const INPUT_LABELS: Readonly<Record<string, string>> = {
  stockOnHand: 'Stock utilisable',
  crisisWeeklyConsumption: 'Consommation de crise',
  weeksOfCover: 'Couverture',
  watchBelow: 'Seuil «\u00a0À surveiller\u00a0»',
  warningBelow: 'Seuil «\u00a0Tendu\u00a0»',
  criticalBelow: 'Seuil «\u00a0Critique\u00a0»',
  safetyWeeks: 'Semaines de sécurité',
  safetyTarget: 'Stock de sécurité',
  consumption: 'Consommation de la semaine',
  observedRate: 'Consommation observée',
  runwayWeeks: 'Autonomie',
};

const PERIMETERS: Readonly<Record<ThresholdOrigin, string>> = {
  DOCTRINE: 'Doctrine',
  NATION: 'Seuil national',
  REGION: 'Seuil régional',
  DEPARTMENT: 'Seuil départemental',
  ESTABLISHMENT: 'Réglage de l’établissement',
};

const DOCTRINE_KEYS = { watchBelow: 'watch_below_weeks', warningBelow: 'warning_below_weeks', criticalBelow: 'critical_below_weeks' } as const;

/** "Saisi par K. Belhadj, S46, version 2". */
export function reportDetail(week: ReportingWeek, provenance?: Provenance): string {
  const report = provenance?.report;
  if (!report) return `Remontée ${weekName(week)}`;
  const how = report.origin === 'IMPORT' ? 'Importé' : 'Saisi';
  return `${how} par ${report.submittedByName}, ${weekName(week)}, version\u00a0${report.version}`;
}

/** "Déclarée par l’établissement (Claire Weber) le 2 sept. 2026, non contestée". */
export function crisisDetail({ because, source }: CrisisConsumption): string {
  switch (because.kind) {
    case 'SET': {
      const signed = `(${because.setByName}) le ${frenchDay(because.setAt)}`;
      if (source === 'DECLARED') return `Déclarée par l’établissement ${signed}, non contestée`;
      return `Fixée par l’ARS ${signed}${because.reason === null ? '' : `\u00a0: «\u00a0${because.reason}\u00a0»`}`;
    }
    case 'OBSERVED': {
      const [first, last] = [because.weeks[0], because.weeks.at(-1)];
      const period = first && last ? `, ${weekName(first.week)}–${weekName(last.week)}` : '';
      return `Moyenne haute observée${period}, arrondie au-dessus`;
    }
    case 'NO_FOUR_WEEKS':
      return 'Inconnue\u00a0: déclarez-la, ou remontez 4 semaines de suite';
    case 'ONLY_ZERO_WEEKS':
      return 'Inconnue\u00a0: aucune consommation observée. Déclarez 0 si l’article n’est pas utilisé';
  }
}

/** "Seuil régional, fixé par Nadia Schmitt le 5 oct. 2026 : « Délais allongés »", or the doctrine's source. */
export function thresholdDetail(name: keyof typeof DOCTRINE_KEYS, origin: ThresholdOrigin, provenance?: Provenance): string {
  if (origin === 'DOCTRINE') return doctrineDetail(DOCTRINE_KEYS[name], provenance);
  const setting = provenance?.settings.find(({ scopeKind }) => scopeKind === origin);
  if (!setting) return PERIMETERS[origin];
  const reason = setting.reason === null ? '' : `\u00a0: «\u00a0${setting.reason}\u00a0»`;
  return `${PERIMETERS[origin]}, fixé par ${setting.setByName} le ${frenchDay(setting.setAt)}${reason}`;
}

/** "Doctrine du 3 août 2026 (MINSANTE 143)". */
export function doctrineDetail(key: string, provenance?: Provenance): string {
  const value = provenance?.doctrine.find((one) => one.key === key);
  return value ? `${PERIMETERS.DOCTRINE} du ${frenchDay(value.effectiveFrom)} (${value.source})` : PERIMETERS.DOCTRINE;
}
