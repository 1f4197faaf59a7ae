import { statement } from '#platform';

export interface ThresholdRow {
  readonly scopeKind: 'NATION' | 'REGION' | 'DEPARTMENT' | 'ESTABLISHMENT';
  /** Empty for the nation. */
  readonly scopeCode: string;
  readonly itemCode: string;
  readonly watchBelow: number | null;
  readonly warningBelow: number | null;
  readonly criticalBelow: number | null;
  readonly enabled: boolean | null;
  readonly reason: string | null;
  readonly setByName: string;
  readonly setAt: Date;
}

const COLUMNS = `scope_kind AS "scopeKind", scope_code AS "scopeCode", item_code AS "itemCode", watch_below AS "watchBelow",
  warning_below AS "warningBelow", critical_below AS "criticalBelow", enabled, reason, set_by_name AS "setByName", set_at AS "setAt"`;

/** The latest thresholds of the nation, of all regions and departments, and of the given establishments. */
export const findThresholds = statement<[finess: string[]], ThresholdRow>(
  'thresholds-latest',
  `SELECT DISTINCT ON (scope_kind, scope_code, item_code) ${COLUMNS} FROM level_threshold_change
   WHERE scope_kind <> 'ESTABLISHMENT' OR scope_code = ANY($1)
   ORDER BY scope_kind, scope_code, item_code, id DESC`,
);

export const insertThreshold = statement<
  [
    scopeKind: string, scopeCode: string, itemCode: string, watchBelow: number | null, warningBelow: number | null,
    criticalBelow: number | null, enabled: boolean | null, reason: string | null, setBy: string | null, setByName: string, setAt: Date,
  ],
  { id: number }
>(
  'threshold-insert',
  `INSERT INTO level_threshold_change (scope_kind, scope_code, item_code, watch_below, warning_below, critical_below, enabled,
     reason, set_by, set_by_name, set_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
);
