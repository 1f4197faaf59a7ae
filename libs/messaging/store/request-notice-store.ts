import { statement } from '#platform';
import type { Recipient } from '../rules/message.js';
import type { Audience, RequestStep } from '../rules/request-letter.js';
import { accountsHolding, peopleOfEstablishment } from './recipients.js';

/** A step to tell, and who belongs to each audience. */
export interface StepToTell extends RequestStep {
  /** Address of who took the step: they know. */
  readonly byEmail: string | null;
  /** Who asked for help, beside the establishment's director. */
  readonly creator: Recipient | null;
  readonly audiences: Readonly<Record<Audience, readonly Recipient[]>>;
}

const QUANTITY = `json_build_object('label', i.label_plural, 'quantity', q.quantity)`;

/** Steps taken since an instant and not yet told, oldest first. */
export const stepsToTell = statement<[since: Date, limit: number, now: Date], StepToTell>(
  'request-steps-to-tell',
  `SELECT e.request_id AS "requestId", e.version, e.kind AS action, e.by_name AS "byName", e.reason, r.number,
          r.created_at AS "createdAt", r.urgency, r.due_at AS "dueAt",
          json_build_object('finess', r.finess, 'name', s.name) AS establishment,
          (SELECT coalesce(json_agg(${QUANTITY} ORDER BY q.position), '[]') FROM emergency_request_line q JOIN item i ON i.code = q.item_code
           WHERE q.request_id = r.id) AS lines,
          (SELECT json_build_object('number', h.number, 'plannedAt', h.planned_at, 'plannedFor', h.planned_for, 'carrier', h.carrier,
                    'content', (SELECT coalesce(json_agg(${QUANTITY} ORDER BY i.label_plural), '[]')
                                FROM (SELECT l.item_code, sum(x.quantity) AS quantity FROM shipment_lot x JOIN stockpile_lot l ON l.id = x.lot_id
                                      WHERE x.shipment_id = h.id GROUP BY l.item_code) AS q JOIN item i ON i.code = q.item_code))
           FROM shipment h WHERE h.id = e.shipment_id) AS shipment,
          (SELECT a.email FROM account a WHERE a.id = e.by_account) AS "byEmail",
          (SELECT json_build_object('name', a.name, 'email', a.email) FROM account a WHERE a.id = r.created_by AND a.disabled_at IS NULL) AS creator,
          json_build_object(
            'ESTABLISHMENT', ${peopleOfEstablishment('r.finess', ['DIRECTOR'], ['DIRECTOR'], '$3')},
            'ARS', ${accountsHolding(['ARS_AGENT'], 'REGION', 'r.region_code', '$3')},
            'SPF', ${accountsHolding(['SPF'], 'NATION', '', '$3')}) AS audiences
   FROM emergency_request_event e
   JOIN emergency_request r ON r.id = e.request_id
   JOIN establishment s ON s.finess = r.finess
   WHERE e.at >= $1 AND NOT EXISTS (SELECT 1 FROM notified_request_event n WHERE n.request_id = e.request_id AND n.version = e.version)
   ORDER BY e.at, e.request_id, e.version LIMIT $2`,
);

export const markStepsTold = statement<[requestIds: readonly string[], versions: readonly number[], at: Date], never>(
  'request-steps-mark-told',
  `INSERT INTO notified_request_event (request_id, version, at)
   SELECT t.id, t.version, $3 FROM unnest($1::uuid[], $2::int[]) AS t(id, version)`,
);
