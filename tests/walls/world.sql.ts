import { HAGUENAU, LILLE, STRASBOURG } from '../support/small-country.js';

export const REQUEST = { strasbourg: '00000000-0000-4000-8000-00000000aaaa', lille: '00000000-0000-4000-8000-00000000bbbb' } as const;

/** What hangs on a request, told by the request's id alone: triggers find where it lies. */
const requestOf = (id: string, finess: string, region: string, department: string): string => `
  INSERT INTO emergency_request (id, finess, region_code, department_code, status, urgency, reason, coverage_snapshot, created_at, due_at, status_since, created_by, created_by_name)
    VALUES ('${id}', '${finess}', '${region}', '${department}', 'PLANNED', 'WITHIN_72_HOURS', 'x', '[]', now(), now(), now(), gen_random_uuid(), 'x');
  INSERT INTO emergency_request_line (request_id, item_code, position, quantity) VALUES ('${id}', 'GOWN', 1, 10);
  INSERT INTO emergency_request_event (request_id, version, kind, from_status, to_status, at, by_account, by_name, role)
    VALUES ('${id}', 1, 'SUBMIT', 'DRAFT', 'SUBMITTED', now(), gen_random_uuid(), 'x', 'DIRECTOR');
  INSERT INTO emergency_request_donor (request_id, version, finess, item_code, position, quantity, at) VALUES ('${id}', 1, '${HAGUENAU}', 'GOWN', 1, 5, now());
  INSERT INTO emergency_request_grant (request_id, item_code, version, quantity) VALUES ('${id}', 'GOWN', 1, 5);
  WITH lot AS (INSERT INTO stockpile_lot (item_code, lot_number, site, on_hand, created_at) VALUES ('GOWN', '${finess}', 'x', 100, now()) RETURNING id),
    sent AS (INSERT INTO shipment (request_id, status, planned_for, planned_at) VALUES ('${id}', 'PLANNED', now(), now()) RETURNING id),
    moved AS (INSERT INTO stockpile_movement (lot_id, kind, quantity, shipment_id, by_name, at) SELECT lot.id, 'RESERVE', 1, sent.id, 'x', now() FROM lot, sent)
    INSERT INTO shipment_lot (shipment_id, lot_id, quantity) SELECT sent.id, lot.id, 1 FROM sent, lot;
  INSERT INTO shipment_receipt (shipment_id, item_code, quantity) SELECT id, 'GOWN', 1 FROM shipment WHERE request_id = '${id}';`;

const placed = (finess: string, region: string, department: string): string => `
  INSERT INTO weekly_report (finess, week, region_code, department_code, version, stock_on_hand, consumption, received, first_submitted_at, submitted_at, on_time, origin, submitted_by_name)
    VALUES ('${finess}', '2026-11-16', '${region}', '${department}', 1, '{1}', '{1}', '{1}', now(), now(), true, 'FORM', 'x');
  INSERT INTO weekly_report_version (finess, week, version, stock_on_hand, consumption, received, submitted_at, origin, submitted_by_name)
    VALUES ('${finess}', '2026-11-16', 1, '{1}', '{1}', '{1}', now(), 'FORM', 'x');
  INSERT INTO idempotency_key (finess, key, operation, request_hash, subject, created_at) VALUES ('${finess}', 'k', 'x', '', 'x', now());
  INSERT INTO crisis_consumption_change (finess, item_code, source, weekly_quantity, set_by_name, set_at) VALUES ('${finess}', 'GOWN', 'DECLARED', 1, 'x', now());
  INSERT INTO level_threshold_change (scope_kind, scope_code, item_code, set_by_name, set_at) VALUES ('ESTABLISHMENT', '${finess}', 'GOWN', 'x', now());
  INSERT INTO coverage_current (finess, item_code, region_code, department_code, week, stock_on_hand, level) VALUES ('${finess}', 'GOWN', '${region}', '${department}', '2026-11-16', 1, 'OK');
  INSERT INTO alert (id, finess, kind, region_code, department_code, status, opened_week, week, opened_at, updated_at)
    VALUES ('${finess}', '${finess}', 'MISSING_REPORT', '${region}', '${department}', 'OPEN', '2026-11-16', '2026-11-16', now(), now());
  INSERT INTO alert_event (alert_id, finess, kind, week, at) VALUES ('${finess}', '${finess}', 'OPENED', '2026-11-16', now());
  INSERT INTO establishment_change (finess, changed_at, source, before, after) VALUES ('${finess}', now(), 'x', '{}', '{}');
  INSERT INTO message (dedupe_key, kind, to_email, to_name, finess, subject, text_body, html_body, created_at, next_attempt_at)
    VALUES ('${finess}', 'REMINDER', 'x', 'x', '${finess}', 'x', 'x', 'x', now(), now());
  WITH told AS (INSERT INTO reminder (id, week, scope_kind, at, by_account, by_name, idempotency_key, request_hash, missing, reminded, without_address, too_recent)
      VALUES (gen_random_uuid(), '2026-11-16', 'NATION', now(), gen_random_uuid(), 'x', 'k', '', 1, 1, 0, 0) RETURNING id)
    INSERT INTO reminder_establishment (finess, week, at, reminder_id, region_code, department_code) SELECT '${finess}', '2026-11-16', now(), id, '${region}', '${department}' FROM told;
  INSERT INTO audit_entry (stream, at, action, person_name, finess, region_code, department_code) VALUES ('establishment:${finess}', now(), 'report.submit', 'x', '${finess}', '${region}', '${department}');
  INSERT INTO evaluation_failure (finess, attempts, last_error, retry_at) VALUES ('${finess}', 1, 'x', now());`;

/** On the small country: one row of every kind for Strasbourg (Grand Est) and one for Lille (Hauts-de-France), counts of both their departments. */
export const WORLD = `
  INSERT INTO contact (finess, kind, name) VALUES ('${LILLE}', 'DIRECTOR', 'Anne Leroy');
  ${placed(STRASBOURG, '44', '67')}
  ${placed(LILLE, '32', '59')}
  ${requestOf(REQUEST.strasbourg, STRASBOURG, '44', '67')}
  ${requestOf(REQUEST.lille, LILLE, '32', '59')}
  INSERT INTO situation_cell (week, department_code, item_code, region_code, stock_on_hand, crisis_consumption, consumption, safety_gap, level_counts, stale_establishments, stale_stock, stale_crisis_consumption)
    SELECT '2026-11-16', code, 'GOWN', region_code, 1, 1, 1, 1, '{}', 0, 0, 0 FROM department WHERE code IN ('67', '59');
  INSERT INTO situation_reporting (week, department_code, region_code, expected, received, on_time, computed_at) SELECT '2026-11-16', code, region_code, 1, 1, 1, now() FROM department WHERE code IN ('67', '59');
  INSERT INTO situation_arrival (week, department_code, region_code, quarters, counts) SELECT '2026-11-16', code, region_code, '{}', '{}' FROM department WHERE code IN ('67', '59');
  INSERT INTO situation_alert (department_code, region_code, open_levels, establishments, missing_reports) SELECT code, region_code, '{}', 0, 0 FROM department WHERE code IN ('67', '59');
  DELETE FROM establishment WHERE finess = '${HAGUENAU}';
  DELETE FROM enrolment WHERE finess = '${HAGUENAU}';
  DELETE FROM habilitation WHERE scope_code = '${HAGUENAU}';
`;
