import { type ResolvedThresholds, resolveThresholds, type ThresholdOrigin, type ThresholdSetting } from './thresholds.js';
import type { Thresholds } from './levels.js';

/** APPLIED: one of its values rules. OVERRIDDEN: nearer ones replace all it says. INHERITS: it says nothing. */
export type ThresholdState = 'APPLIED' | 'OVERRIDDEN' | 'INHERITS';

/** One perimeter of the chain from doctrine down to the establishment. */
export interface ThresholdStep<Setting extends ThresholdSetting = ThresholdSetting> {
  readonly origin: ThresholdOrigin;
  /** What this perimeter set itself; null when nothing, and for doctrine. */
  readonly setting: Setting | null;
  /** What holds at this perimeter, before nearer ones. */
  readonly resolved: ResolvedThresholds;
  readonly state: ThresholdState;
}

const CHAIN = ['NATION', 'REGION', 'DEPARTMENT', 'ESTABLISHMENT'] as const;
const VALUES = ['watchBelow', 'warningBelow', 'criticalBelow', 'enabled'] as const;

/**
 * How the thresholds that apply came about: doctrine first, then each perimeter down to the one asked for.
 * @param settings the latest setting of each perimeter, any order
 * @param until the perimeter asked for
 */
export function thresholdChain<Setting extends ThresholdSetting>(
  settings: readonly Setting[],
  defaults: Thresholds,
  until: (typeof CHAIN)[number],
): { applied: ResolvedThresholds; steps: ThresholdStep<Setting>[] } {
  const kinds = CHAIN.slice(0, CHAIN.indexOf(until) + 1);
  const within = (last: number): Setting[] => settings.filter(({ scopeKind }) => kinds.slice(0, last).includes(scopeKind));
  const applied = resolveThresholds(within(kinds.length), defaults);
  const rules = (origin: ThresholdOrigin): boolean => VALUES.some((name) => applied.origin[name] === origin);
  const fromDoctrine = (['watchBelow', 'warningBelow', 'criticalBelow'] as const).some((name) => applied.origin[name] === 'DOCTRINE');
  const doctrine: ThresholdStep<Setting> = {
    origin: 'DOCTRINE', setting: null, resolved: resolveThresholds([], defaults), state: fromDoctrine ? 'APPLIED' : 'OVERRIDDEN',
  };
  const steps = kinds.map((origin, index): ThresholdStep<Setting> => {
    const found = settings.find(({ scopeKind }) => scopeKind === origin);
    const setting = found && VALUES.some((name) => found[name] !== null) ? found : null;
    const state = setting === null ? 'INHERITS' : rules(origin) ? 'APPLIED' : 'OVERRIDDEN';
    return { origin, setting, resolved: resolveThresholds(within(index + 1), defaults), state };
  });
  return { applied, steps: [doctrine, ...steps] };
}
