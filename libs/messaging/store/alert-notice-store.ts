import { statement } from '#platform';
import type { ToldLevel } from '../rules/alert-digest.js';
import type { Recipient } from '../rules/message.js';
import { peopleOfEstablishment } from './recipients.js';

/**
 * How far the next events reach. Events come in the order of their ids because each evaluation waits for the one
 * before; acknowledgements do not wait, and are left out: skipping to one would pass over events not yet committed.
 */
export const nextAlertEvents = statement<[after: number, limit: number], { until: number | null; events: number }>(
  'alert-events-next',
  `SELECT max(id) AS until, count(*)::int AS events
   FROM (SELECT id FROM alert_event WHERE id > $1 AND kind <> 'ACKNOWLEDGED' ORDER BY id LIMIT $2) AS e`,
);

/** An alert to tell, as it is now. */
export interface AlertToTell {
  readonly alertId: string;
  readonly kind: 'COVERAGE' | 'MISSING_REPORT';
  readonly finess: string;
  readonly name: string;
  /** Monday of its last figures, or of the missing report. */
  readonly week: string;
  /** Null for a missing report, like all that follows. */
  readonly level: ToldLevel | null;
  readonly itemLabel: string | null;
  readonly stockOnHand: number | null;
  readonly weeksOfCover: number | null;
  readonly stockOutOn: string | null;
  readonly recipients: readonly Recipient[];
}

/**
 * Alerts that were opened or got worse between two events, still open, and not yet told at this level. Only about the
 * week being collected when it happened: what a late report or an import teaches of the past is no news. Simulated
 * reports tell nobody.
 */
export const alertsToTell = statement<[after: number, until: number, since: Date, now: Date], AlertToTell>(
  'alerts-to-tell',
  `WITH touched AS (
     SELECT DISTINCT e.alert_id FROM alert_event e
     WHERE e.id > $1 AND e.id <= $2 AND e.kind IN ('OPENED', 'WORSENED') AND e.at >= $3
       AND e.week >= date_trunc('week', e.at AT TIME ZONE 'Europe/Paris')::date - 7
   )
   SELECT a.id AS "alertId", a.kind, a.finess, e.name, a.week, a.level, i.label AS "itemLabel",
          c.stock_on_hand AS "stockOnHand", c.weeks_of_cover AS "weeksOfCover", c.stock_out_on AS "stockOutOn",
          ${peopleOfEstablishment('a.finess', ['DIRECTOR'], ['DIRECTOR'], '$4')} AS recipients
   FROM touched t
   JOIN alert a ON a.id = t.alert_id AND a.status = 'OPEN'
   JOIN establishment e ON e.finess = a.finess
   LEFT JOIN item i ON i.code = a.item_code
   LEFT JOIN coverage_current c ON c.finess = a.finess AND c.item_code = a.item_code AND c.week = a.week
   LEFT JOIN notified_alert n ON n.alert_id = a.id
   LEFT JOIN weekly_report r ON r.finess = a.finess AND r.week = a.week AND r.collection_id = 1 AND a.kind = 'COVERAGE'
   WHERE (a.kind = 'MISSING_REPORT' AND n.alert_id IS NULL)
      OR (a.level IN ('WARNING', 'CRITICAL', 'STOCK_OUT') AND (n.level IS NULL OR n.level < a.level) AND r.origin IS DISTINCT FROM 'SIMULATION')
   ORDER BY a.finess, a.level DESC, i.label`,
);

export const markAlertsTold = statement<[alertIds: readonly string[], levels: readonly (string | null)[], at: Date], never>(
  'alerts-mark-told',
  `INSERT INTO notified_alert (alert_id, level, at)
   SELECT t.id, t.level::coverage_level, $3 FROM unnest($1::text[], $2::text[]) AS t(id, level)
   ON CONFLICT (alert_id) DO UPDATE SET level = excluded.level, at = excluded.at`,
);
