import type { ScopeKind } from '#access';
import type { Problem } from '#platform';
import type { Thresholds } from './levels.js';

/** The latest setting of one perimeter for one item; null takes the value of the level above. */
export interface ThresholdSetting {
  readonly scopeKind: ScopeKind;
  /** Weeks. */
  readonly watchBelow: number | null;
  readonly warningBelow: number | null;
  readonly criticalBelow: number | null;
  /** False: no alert for this perimeter and item. */
  readonly enabled: boolean | null;
}

type ThresholdName = keyof Thresholds;
export type ThresholdOrigin = ScopeKind | 'DOCTRINE';

export interface ResolvedThresholds extends Thresholds {
  readonly enabled: boolean;
  /** Who set each value. */
  readonly origin: Readonly<Record<ThresholdName | 'enabled', ThresholdOrigin>>;
}

const NEAREST_FIRST: readonly ScopeKind[] = ['ESTABLISHMENT', 'DEPARTMENT', 'REGION', 'NATION'];
const FRENCH: Readonly<Record<ThresholdName, string>> = {
  watchBelow: 'seuil de vigilance',
  warningBelow: 'seuil d’alerte',
  criticalBelow: 'seuil critique',
};

/**
 * Each value comes from the nearest perimeter that set it: establishment, department, region, nation, then doctrine.
 * @param settings the latest setting of each perimeter the establishment lies in, any order
 */
export function resolveThresholds(settings: readonly ThresholdSetting[], defaults: Thresholds): ResolvedThresholds {
  const watch = nearest(settings, 'watchBelow', defaults.watchBelow);
  const warning = nearest(settings, 'warningBelow', defaults.warningBelow);
  const critical = nearest(settings, 'criticalBelow', defaults.criticalBelow);
  const enabled = nearest(settings, 'enabled', true);
  return {
    watchBelow: watch.value,
    warningBelow: warning.value,
    criticalBelow: critical.value,
    enabled: enabled.value,
    origin: {
      watchBelow: watch.origin,
      warningBelow: warning.origin,
      criticalBelow: critical.origin,
      enabled: enabled.origin,
    },
  };
}

/** Refuses resolved thresholds that are not watch ≥ warning ≥ critical > 0, all problems at once. */
export function checkThresholds(values: Thresholds): Problem[] {
  const { watchBelow, warningBelow, criticalBelow } = values;
  const problems = (['watchBelow', 'warningBelow', 'criticalBelow'] as const)
    .filter((name) => !(values[name] > 0 && Number.isFinite(values[name])))
    .map((name) => ({
      code: 'NOT_POSITIVE',
      path: name,
      message: `Indiquez un ${FRENCH[name]} supérieur à 0 semaine.`,
    }));
  if (problems.length > 0) return problems;
  return [
    ...(warningBelow > watchBelow ? [notOrdered('warningBelow', 'watchBelow', values)] : []),
    ...(criticalBelow > warningBelow ? [notOrdered('criticalBelow', 'warningBelow', values)] : []),
  ];
}

function nearest<Name extends ThresholdName | 'enabled'>(
  settings: readonly ThresholdSetting[],
  name: Name,
  fallback: NonNullable<ThresholdSetting[Name]>,
): { value: NonNullable<ThresholdSetting[Name]>; origin: ThresholdOrigin } {
  for (const kind of NEAREST_FIRST) {
    for (const setting of settings) {
      const value = setting[name];
      if (setting.scopeKind === kind && value !== null && value !== undefined) return { value, origin: kind };
    }
  }
  return { value: fallback, origin: 'DOCTRINE' };
}

function notOrdered(lower: ThresholdName, upper: ThresholdName, values: Thresholds): Problem {
  const [low, high] = [values[lower], values[upper]].map((weeks) => weeks.toLocaleString('fr-FR'));
  return {
    code: 'THRESHOLDS_NOT_ORDERED',
    path: lower,
    message: `Le ${FRENCH[lower]} (${low} semaines) dépasse le ${FRENCH[upper]} (${high} semaines) : abaissez-le ou relevez l’autre.`,
  };
}
