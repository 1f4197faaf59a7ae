import type { ThresholdPlace } from '#coverage';
import type { CoverageLevel } from '#coverage';
import { statement } from '#platform';
import type { AlertStatus } from '../rules/stored-alert.js';

/** Opens an alert per expected establishment without a report for a closed week, with its event. */
export const openMissingReportAlerts = statement<
  [collectionId: number, week: string, isoWeek: string, deadline: Date],
  { finess: string; regionCode: string; departmentCode: string }
>(
  'missing-report-alerts-open',
  `WITH opened AS (
     INSERT INTO alert (id, finess, kind, region_code, department_code, status, opened_week, week, opened_at, updated_at)
     SELECT n.finess || '-REPORT-' || $3, n.finess, 'MISSING_REPORT', n.region_code, n.department_code, 'OPEN', $2, $2, $4, $4
     FROM enrolment n
     WHERE n.collection_id = $1 AND n.expected_from <= $2 AND (n.expected_until IS NULL OR n.expected_until > $2)
       AND NOT EXISTS (SELECT 1 FROM weekly_report r WHERE r.finess = n.finess AND r.collection_id = $1 AND r.week >= $2)
     ON CONFLICT (id) DO NOTHING
     RETURNING id, finess, region_code, department_code, opened_week, opened_at
   ), told AS (
     INSERT INTO alert_event (alert_id, finess, region_code, department_code, kind, week, at)
     SELECT id, finess, region_code, department_code, 'OPENED', opened_week, opened_at FROM opened
   )
   SELECT finess, region_code AS "regionCode", department_code AS "departmentCode" FROM opened`,
);

export const resolveMissingReportAlerts = statement<[finess: string[], week: string[], now: Date], never>(
  'missing-report-alerts-resolve',
  `WITH resolved AS (
     UPDATE alert a SET status = 'RESOLVED', resolved_week = p.week, week = p.week, updated_at = $3, version = a.version + 1
     FROM unnest($1::text[], $2::date[]) AS p(finess, week)
     WHERE a.finess = p.finess AND a.kind = 'MISSING_REPORT' AND a.status <> 'RESOLVED' AND a.opened_week <= p.week
     RETURNING a.id, a.finess, a.region_code, a.department_code, a.week
   )
   INSERT INTO alert_event (alert_id, finess, region_code, department_code, kind, week, at)
   SELECT id, finess, region_code, department_code, 'RESOLVED', week, $3 FROM resolved`,
);

/** Where a rule's perimeter lies; no row when it does not exist. Only an establishment has a finess. */
export const findRulePlace = statement<[kind: string, code: string], ThresholdPlace>(
  'alert-rule-place',
  `SELECT '' AS finess, '' AS "regionCode", '' AS "departmentCode" WHERE $1 = 'NATION'
   UNION ALL SELECT '', code, '' FROM region WHERE $1 = 'REGION' AND code = $2
   UNION ALL SELECT '', region_code, code FROM department WHERE $1 = 'DEPARTMENT' AND code = $2
   UNION ALL SELECT finess, region_code, department_code FROM establishment WHERE $1 = 'ESTABLISHMENT' AND finess = $2`,
);

/** An alert as people see it. */
export interface Alert {
  readonly id: string;
  readonly finess: string;
  readonly kind: 'COVERAGE' | 'MISSING_REPORT';
  readonly itemCode: string | null;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly level: CoverageLevel | null;
  readonly worstLevel: CoverageLevel | null;
  readonly status: AlertStatus;
  /** Mondays. */
  readonly openedWeek: string;
  readonly week: string;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly acknowledgedByName: string | null;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgementNote: string | null;
  readonly version: number;
}

export const ALERT_COLUMNS = `a.id, a.finess, a.kind, a.item_code AS "itemCode", a.region_code AS "regionCode",
  a.department_code AS "departmentCode", a.level, a.worst_level AS "worstLevel", a.status, a.opened_week AS "openedWeek", a.week,
  a.opened_at AS "openedAt", a.updated_at AS "updatedAt", a.acknowledged_by_name AS "acknowledgedByName",
  a.acknowledged_at AS "acknowledgedAt", a.acknowledgement_note AS "acknowledgementNote", a.version`;

/** Acknowledges an alert if it is still open and of the version seen, remembering what was seen. */
export const saveAcknowledgement = statement<
  [id: string, version: number, byName: string, at: Date, note: string | null],
  { id: string }
>(
  'alert-acknowledge',
  `WITH done AS (
     UPDATE alert SET status = 'ACKNOWLEDGED', acknowledged_by_name = $3, acknowledged_at = $4, acknowledgement_note = $5,
       acknowledged_week = week, acknowledged_level = level, updated_at = $4, version = version + 1
     WHERE id = $1 AND version = $2 AND status = 'OPEN'
     RETURNING id, finess, region_code, department_code, week, level
   ), told AS (
     INSERT INTO alert_event (alert_id, finess, region_code, department_code, kind, week, from_level, to_level, at, by_name)
     SELECT id, finess, region_code, department_code, 'ACKNOWLEDGED', week, level, level, $4, $3 FROM done
   )
   SELECT id FROM done`,
);
