import type { ResolvedThresholds, ThresholdSetting } from './rules/thresholds.js';
import { resolveThresholds } from './rules/thresholds.js';
import type { Thresholds } from './rules/levels.js';
import type { ThresholdRow } from './store/threshold-store.js';

export interface ThresholdPlace {
  readonly finess: string;
  readonly regionCode: string;
  readonly departmentCode: string;
}

/** The thresholds of many establishments and items, resolved from the latest settings of every perimeter. */
export class ThresholdTable {
  private readonly settings = new Map<string, ThresholdRow>();
  private readonly resolved = new Map<string, ResolvedThresholds>();

  constructor(
    rows: readonly ThresholdRow[],
    private readonly defaults: Thresholds,
  ) {
    for (const row of rows) this.settings.set(key(row.scopeKind, row.scopeCode, row.itemCode), row);
  }

  of(place: ThresholdPlace, itemCode: string): ResolvedThresholds {
    const own = this.settings.get(key('ESTABLISHMENT', place.finess, itemCode));
    if (own) return resolveThresholds(this.settingsAt(place, itemCode), this.defaults);
    // Establishments without a setting of their own share their department's.
    const shared = key('DEPARTMENT', place.departmentCode, itemCode);
    let thresholds = this.resolved.get(shared);
    if (!thresholds) {
      thresholds = resolveThresholds(this.settingsAt(place, itemCode), this.defaults);
      this.resolved.set(shared, thresholds);
    }
    return thresholds;
  }

  /** The latest setting of each perimeter the place lies in, nearest first. */
  settingsAt(place: ThresholdPlace, itemCode: string): (ThresholdSetting & ThresholdRow)[] {
    return [
      this.settings.get(key('ESTABLISHMENT', place.finess, itemCode)),
      this.settings.get(key('DEPARTMENT', place.departmentCode, itemCode)),
      this.settings.get(key('REGION', place.regionCode, itemCode)),
      this.settings.get(key('NATION', '', itemCode)),
    ].filter((row) => row !== undefined);
  }
}

function key(kind: string, code: string, itemCode: string): string {
  return `${kind}/${code}/${itemCode}`;
}
