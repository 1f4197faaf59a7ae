import { statement } from '#platform';

/** A value of crisis consumption that was set, with the one set before it for the same item. */
export interface CrisisSettingRow {
  readonly id: number;
  readonly itemCode: string;
  readonly source: 'DECLARED' | 'ARS';
  /** Pieces a week; null withdraws. */
  readonly weeklyQuantity: number | null;
  /** Null when none was set before. */
  readonly previousQuantity: number | null;
  readonly reason: string | null;
  readonly setByName: string;
  readonly setAt: Date;
}

/** Newest first. The caller has checked the perimeter. */
export const listCrisisSettings = statement<[finess: string, since: Date, limit: number], CrisisSettingRow>(
  'crisis-settings-of-establishment',
  `SELECT * FROM (
     SELECT id, item_code AS "itemCode", source, weekly_quantity AS "weeklyQuantity",
            lag(weekly_quantity) OVER (PARTITION BY item_code ORDER BY id) AS "previousQuantity",
            reason, set_by_name AS "setByName", set_at AS "setAt"
     FROM crisis_consumption_change WHERE finess = $1
   ) c WHERE "setAt" >= $2 ORDER BY "setAt" DESC, id DESC LIMIT $3`,
);

/** Thresholds set at once for one or several items of a perimeter. */
export interface ThresholdSettingRow {
  readonly id: number;
  readonly scopeKind: 'NATION' | 'REGION' | 'DEPARTMENT' | 'ESTABLISHMENT';
  readonly itemCodes: string[];
  /** Weeks; null takes the value of the level above. */
  readonly watchBelow: number | null;
  readonly warningBelow: number | null;
  readonly criticalBelow: number | null;
  readonly enabled: boolean | null;
  readonly reason: string | null;
  readonly setByName: string;
  readonly setAt: Date;
}

/** Of every perimeter an establishment lies in, newest first. */
export const listThresholdSettings = statement<
  [finess: string, departmentCode: string, regionCode: string, since: Date, limit: number],
  ThresholdSettingRow
>(
  'threshold-settings-of-establishment',
  `SELECT min(id) AS id, scope_kind AS "scopeKind", array_agg(item_code ORDER BY id) AS "itemCodes", watch_below AS "watchBelow",
          warning_below AS "warningBelow", critical_below AS "criticalBelow", enabled, reason, set_by_name AS "setByName", set_at AS "setAt"
   FROM level_threshold_change
   WHERE (scope_kind, scope_code) IN (('ESTABLISHMENT', $1), ('DEPARTMENT', $2), ('REGION', $3), ('NATION', '')) AND set_at >= $4
   GROUP BY scope_kind, scope_code, watch_below, warning_below, critical_below, enabled, reason, set_by_name, set_at
   ORDER BY set_at DESC, min(id) DESC LIMIT $5`,
);
