import type { CoverageLevel } from '#coverage';
import { statement } from '#platform';
import type { AlertStatus } from '../rules/stored-alert.js';

export interface StoredAlertRow {
  readonly id: string;
  readonly finess: string;
  readonly itemCode: string;
  readonly openedWeek: string;
  readonly week: string;
  readonly level: CoverageLevel;
  readonly worstLevel: CoverageLevel;
  readonly status: AlertStatus;
  readonly resolvedWeek: string | null;
  readonly acknowledgedByName: string | null;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgementNote: string | null;
  readonly acknowledgedWeek: string | null;
  readonly acknowledgedLevel: CoverageLevel | null;
  readonly version: number;
}

/** Locked: an acknowledgement given meanwhile waits, it is not overwritten. The alerts that a change from `since` on can touch: open ones, resolved since, and those a disabled rule silenced. */
export const findAlertsToFold = statement<[finess: string[], since: string[]], StoredAlertRow>(
  'alerts-to-fold',
  `SELECT a.id, a.finess, a.item_code AS "itemCode", a.opened_week AS "openedWeek", a.week, a.level, a.worst_level AS "worstLevel",
          a.status, a.resolved_week AS "resolvedWeek", a.acknowledged_by_name AS "acknowledgedByName",
          a.acknowledged_at AS "acknowledgedAt", a.acknowledgement_note AS "acknowledgementNote",
          a.acknowledged_week AS "acknowledgedWeek", a.acknowledged_level AS "acknowledgedLevel", a.version
   FROM unnest($1::text[], $2::date[]) AS p(finess, since)
   JOIN alert a ON a.finess = p.finess AND a.kind = 'COVERAGE'
   WHERE a.status <> 'RESOLVED' OR a.resolved_week >= p.since OR a.level IN ('WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT')
   FOR UPDATE OF a`,
);

export interface EarlierLevelsRow {
  readonly finess: string;
  readonly week: string;
  readonly levels: CoverageLevel[];
  readonly submittedAt: Date;
}

/** Levels already evaluated between the opening of an alert and the first week evaluated now. */
export const findEarlierLevels = statement<
  [collectionId: number, finess: string[], from: string[], until: string[]],
  EarlierLevelsRow
>(
  'alerts-earlier-levels',
  `SELECT r.finess, r.week, r.levels::text[] AS levels, r.submitted_at AS "submittedAt"
   FROM unnest($2::text[], $3::date[], $4::date[]) AS p(finess, since, until)
   JOIN weekly_report r ON r.finess = p.finess AND r.collection_id = $1 AND r.week >= p.since AND r.week < p.until
   WHERE r.levels IS NOT NULL`,
);

export interface AlertRecord {
  readonly id: string;
  readonly finess: string;
  readonly item_code: string;
  readonly region_code: string;
  readonly department_code: string;
  readonly level: CoverageLevel;
  readonly worst_level: CoverageLevel;
  readonly status: AlertStatus;
  readonly opened_week: string;
  readonly week: string;
  readonly opened_at: Date;
  readonly updated_at: Date;
  readonly acknowledged_by_name: string | null;
  readonly acknowledged_at: Date | null;
  readonly acknowledgement_note: string | null;
  readonly acknowledged_week: string | null;
  readonly acknowledged_level: CoverageLevel | null;
  readonly resolved_week: string | null;
  readonly version: number;
}

const COLUMNS = `id, finess, item_code, region_code, department_code, level, worst_level, status, opened_week, week, opened_at,
  updated_at, acknowledged_by_name, acknowledged_at, acknowledgement_note, acknowledged_week, acknowledged_level, resolved_week, version`;

export const saveAlerts = statement<[records: string], never>(
  'alerts-save',
  `INSERT INTO alert (kind, ${COLUMNS})
   SELECT 'COVERAGE', ${COLUMNS} FROM jsonb_to_recordset($1::jsonb) AS n(id text, finess text, item_code text, region_code text,
     department_code text, level coverage_level, worst_level coverage_level, status text, opened_week date, week date,
     opened_at timestamptz, updated_at timestamptz, acknowledged_by_name text, acknowledged_at timestamptz,
     acknowledgement_note text, acknowledged_week date, acknowledged_level coverage_level, resolved_week date, version int)
   ON CONFLICT (id) DO UPDATE SET region_code = excluded.region_code, department_code = excluded.department_code,
     level = excluded.level, worst_level = excluded.worst_level, status = excluded.status, week = excluded.week,
     opened_at = excluded.opened_at, updated_at = excluded.updated_at, acknowledged_by_name = excluded.acknowledged_by_name,
     acknowledged_at = excluded.acknowledged_at, acknowledgement_note = excluded.acknowledgement_note,
     acknowledged_week = excluded.acknowledged_week, acknowledged_level = excluded.acknowledged_level,
     resolved_week = excluded.resolved_week, version = excluded.version`,
);

export const removeAlerts = statement<[ids: string[]], never>('alerts-remove', 'DELETE FROM alert WHERE id = ANY($1)');

export interface AlertEventRecord {
  readonly alert_id: string;
  readonly finess: string;
  readonly kind: string;
  readonly week: string;
  readonly from_level: CoverageLevel | null;
  readonly to_level: CoverageLevel | null;
  readonly at: Date;
  readonly by_name: string | null;
}

export const appendAlertEvents = statement<[records: string], never>(
  'alert-events-append',
  `INSERT INTO alert_event (alert_id, finess, region_code, department_code, kind, week, from_level, to_level, at, by_name)
   SELECT alert_id, finess, (SELECT e.region_code FROM establishment e WHERE e.finess = n.finess),
     (SELECT e.department_code FROM establishment e WHERE e.finess = n.finess), kind, week, from_level, to_level, at, by_name
   FROM jsonb_to_recordset($1::jsonb) AS n(alert_id text, finess text, kind text, week date, from_level coverage_level,
     to_level coverage_level, at timestamptz, by_name text)`,
);
