import type { CoverageLevel } from '#coverage';
import { statement } from '#platform';

/** A level that changed, a report that went missing or came, an alert that was acknowledged. */
export interface AlertEventRow {
  readonly id: number;
  readonly alertId: string;
  readonly alertKind: 'COVERAGE' | 'MISSING_REPORT';
  readonly itemCode: string | null;
  readonly kind: 'OPENED' | 'WORSENED' | 'IMPROVED' | 'RESOLVED' | 'ACKNOWLEDGED';
  /** Monday of the report that established it. */
  readonly week: string;
  readonly fromLevel: CoverageLevel | null;
  readonly toLevel: CoverageLevel | null;
  readonly at: Date;
  readonly byName: string | null;
  /** Weeks of cover in that report, and in the one before it; null when unknown. */
  readonly weeksOfCover: number | null;
  readonly weeksOfCoverBefore: number | null;
}

const COVER = `CASE WHEN crisis_consumption[p.position] > 0 THEN stock_on_hand[p.position]::float8 / crisis_consumption[p.position] END AS cover`;

/** The events of one establishment since an instant, newest first. The caller has checked the perimeter. */
export const listAlertEvents = statement<[collectionId: number, finess: string, since: Date, limit: number], AlertEventRow>(
  'alert-events-of-establishment',
  `SELECT e.id, e.alert_id AS "alertId", a.kind AS "alertKind", a.item_code AS "itemCode", e.kind, e.week,
          e.from_level AS "fromLevel", e.to_level AS "toLevel", e.at, e.by_name AS "byName",
          now_at.cover AS "weeksOfCover", before.cover AS "weeksOfCoverBefore"
   FROM (SELECT e.*, a.kind AS alert_kind FROM alert a JOIN alert_event e ON e.alert_id = a.id
         WHERE a.finess = $2 AND e.at >= $3 ORDER BY e.at DESC, e.id DESC LIMIT $4) e
   JOIN alert a ON a.id = e.alert_id
   LEFT JOIN LATERAL (SELECT array_position(c.item_codes, a.item_code) AS position FROM collection c WHERE c.id = $1) p ON true
   LEFT JOIN LATERAL (SELECT ${COVER} FROM weekly_report r
                      WHERE r.finess = $2 AND r.collection_id = $1 AND r.week = e.week) now_at ON true
   LEFT JOIN LATERAL (SELECT ${COVER} FROM weekly_report r
                      WHERE r.finess = $2 AND r.collection_id = $1 AND r.week < e.week ORDER BY r.week DESC LIMIT 1) before ON true
   ORDER BY e.at DESC, e.id DESC`,
);
