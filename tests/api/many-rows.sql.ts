/** The establishment, request and lot that every single read asks for. */
export const FIRST = '670000001';
export const FIRST_REQUEST = '00000000-0000-4000-8000-000000000001';
export const FIRST_LOT = '10000000-0000-4000-8000-000000000001';

/** Weeks are reported up to this Monday; the next one is missing everywhere. */
const LAST_MONDAY = '2026-11-09';

/**
 * A country with `n` of everything a list may hold: regions, departments of a region, establishments of a department,
 * reports and versions of an establishment, accounts, waves, alerts, requests with their steps and shipments, lots with their movements.
 */
export function layMany(n: number): string {
  const series = `generate_series(1, ${n}) AS i`;
  const request = `('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid`;
  const lot = `('10000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid`;
  const amounts = (value: number): string => `array_fill(${value}, ARRAY[7])`;
  const report = (week: string, version: string, from: string): string => `
    INSERT INTO weekly_report (finess, week, region_code, department_code, version, stock_on_hand, consumption, received,
      first_submitted_at, submitted_at, on_time, origin, submitted_by_name, director_name)
    SELECT '67' || lpad(i::text, 7, '0'), ${week}, '44', '67', ${version}, ${amounts(500)}, ${amounts(100)}, ${amounts(0)},
      '2026-11-16', '2026-11-16', true, 'FORM', 'Claire Weber', 'Claire Weber' FROM ${from} ON CONFLICT DO NOTHING;`;
  return `
    INSERT INTO region (code, name) SELECT 'R' || i, 'Région ' || i FROM ${series} UNION ALL SELECT '44', 'Grand Est';
    INSERT INTO department (code, name, region_code)
      SELECT 'D' || i, 'Département ' || i, 'R' || i FROM ${series}
      UNION ALL SELECT 'E' || i, 'Département de l’Est ' || i, '44' FROM ${series} UNION ALL SELECT '67', 'Bas-Rhin', '44';
    INSERT INTO establishment (finess, name, region_code, department_code, source)
      SELECT '67' || lpad(i::text, 7, '0'), 'CH ' || i, '44', '67', 'test' FROM ${series}
      UNION ALL SELECT '99' || lpad(i::text, 7, '0'), 'CH lointain ' || i, 'R' || i, 'D' || i, 'test' FROM ${series};
    INSERT INTO contact (finess, kind, name) SELECT finess, kind, 'Claire Weber' FROM establishment, unnest(ARRAY['DIRECTOR', 'LOGISTICS']) AS kind;
    INSERT INTO roll_out_wave (code, label, expected_from) VALUES ('V1', 'Vague 1', '2020-01-06');
    INSERT INTO roll_out_wave (code, label, expected_from) SELECT 'W' || i, 'Vague ' || i, '2026-01-05' FROM ${series};
    INSERT INTO account (email, name, password_hash) SELECT 'personne' || i || '@exemple.fr', 'Personne ' || i, '-' FROM ${series};
    INSERT INTO habilitation (account_id, role, scope_kind, scope_code, granted_by_name, reason, valid_from)
      SELECT id, 'DIRECTOR', 'ESTABLISHMENT', '${FIRST}', 'test', 'test', '2026-11-01' FROM account;
    INSERT INTO account (email, name, kind) SELECT 'logiciel' || i || '@logiciel.invalid', 'Logiciel ' || i, 'MACHINE' FROM ${series};
    INSERT INTO machine_account (account_id, software, vendor, contact_email, created_at, created_by, created_by_name)
      SELECT id, name, 'Éditeur', 'support@exemple.fr', '2026-11-01', id, 'test' FROM account WHERE kind = 'MACHINE';
    INSERT INTO machine_credential (account_id, kind, secret_hash, hint, created_at, created_by_name, expires_at)
      SELECT id, 'API_KEY', sha256(id::text::bytea), 'abcd', '2026-11-01', 'test', '2027-11-01' FROM account WHERE kind = 'MACHINE';
    INSERT INTO habilitation (account_id, role, scope_kind, scope_code, granted_by_name, reason, valid_from)
      SELECT id, 'REPORTER', 'ESTABLISHMENT', '${FIRST}', 'test', 'test', '2026-01-01' FROM account WHERE kind = 'MACHINE';
    INSERT INTO invitation (id, email, name, role, scope_kind, scope_code, finess, region_code, department_code, reason, invited_by_name, invited_at, last_sent_at, expires_at)
      SELECT gen_random_uuid(), 'invite' || i || '@exemple.fr', 'Invité ' || i, 'REPORTER', 'ESTABLISHMENT', '${FIRST}', '${FIRST}', '44', '67', 'test', 'test',
        '2026-11-23', '2026-11-23', '2026-12-07' FROM ${series};
    INSERT INTO evaluation_failure (finess, attempts, last_error, retry_at)
      SELECT '99' || lpad(i::text, 7, '0'), 6, 'overflow', '2099-01-01' FROM ${series};
    INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from)
      SELECT finess, region_code, department_code, 'V1', '2020-01-06' FROM establishment;
    INSERT INTO crisis_consumption_change (finess, item_code, source, weekly_quantity, set_by_name, set_at)
      SELECT finess, 'FFP2_MASK', 'DECLARED', 1000, 'Claire Weber', '2026-11-01' FROM establishment;
    ${report(`date '${LAST_MONDAY}'`, `CASE i WHEN 1 THEN ${n} ELSE 1 END`, series)}
    ${report(`date '${LAST_MONDAY}' - 7`, '1', series)}
    ${report(`date '${LAST_MONDAY}' - 7 * week`, '1', `(SELECT 1 AS i, week FROM generate_series(0, ${n} - 1) AS week) AS weeks`)}
    INSERT INTO weekly_report_version (finess, week, version, stock_on_hand, consumption, received, submitted_at, origin, submitted_by_name)
      SELECT '${FIRST}', '${LAST_MONDAY}', i, ${amounts(500)}, ${amounts(100)}, ${amounts(0)}, '2026-11-16', 'FORM', 'Claire Weber' FROM ${series};
    INSERT INTO stockpile_lot (id, item_code, lot_number, site, expires_on, on_hand, created_at)
      SELECT ${lot}, 'FFP2_MASK', 'L' || i, 'Marolles', '2027-06-30', 1000, '2026-01-01' FROM ${series};
    INSERT INTO stockpile_movement (lot_id, kind, quantity, by_name, at) SELECT '${FIRST_LOT}', 'ADJUST', 1, 'Sophie Bernard', '2026-01-01' FROM ${series};
    INSERT INTO emergency_request (id, finess, region_code, department_code, status, urgency, reason, coverage_snapshot, created_at, due_at,
      status_since, created_by, created_by_name)
      SELECT ${request}, '67' || lpad(i::text, 7, '0'), '44', '67', 'FORWARDED', 'WITHIN_72_HOURS', 'Rupture', '[]', '2026-11-16', '2026-11-19',
        '2026-11-16', gen_random_uuid(), 'Claire Weber' FROM ${series};
    INSERT INTO emergency_request_line (request_id, item_code, position, quantity) SELECT id, 'FFP2_MASK', 1, 100 FROM emergency_request;
    INSERT INTO emergency_request_event (request_id, version, kind, from_status, to_status, at, by_account, by_name, role)
      SELECT request, version, 'FORWARD', 'SUBMITTED', 'FORWARDED', '2026-11-16', gen_random_uuid(), 'Nadia Schmitt', 'ARS_AGENT'
      FROM (SELECT ${request} AS request, 1 AS version FROM ${series} UNION SELECT '${FIRST_REQUEST}', i FROM ${series}) AS steps;
    -- One for each request, and some more for the first: a list of shipments shows each with its whole request.
    INSERT INTO shipment (request_id, status, planned_for, planned_at)
      SELECT ${request}, 'PLANNED', '2026-11-20'::date, '2026-11-17'::timestamptz FROM ${series}
      UNION ALL SELECT '${FIRST_REQUEST}', 'PLANNED', '2026-11-20', '2026-11-17' FROM generate_series(1, ${Math.min(n, 10)} - 1);
    INSERT INTO shipment_lot (shipment_id, lot_id, quantity) SELECT s.id, '${FIRST_LOT}', 1 FROM shipment s;
    INSERT INTO message (dedupe_key, kind, to_email, to_name, subject, text_body, html_body, status, created_at, next_attempt_at)
      SELECT 'm' || i, 'REMINDER', 'a@b.fr', 'Claire Weber', 'Relance', 'texte', 'html', 'KEPT', '2026-11-23', '2026-11-23' FROM ${series};
    INSERT INTO reminder (id, week, scope_kind, at, by_account, by_name, idempotency_key, request_hash, missing, reminded, without_address, too_recent)
      VALUES ('20000000-0000-4000-8000-000000000001', '2026-11-16', 'NATION', '2026-11-23', gen_random_uuid(), 'Nadia Schmitt', 'k', '', ${n}, ${n}, 0, 0);
    INSERT INTO reminder_establishment (finess, week, at, reminder_id, region_code, department_code)
      SELECT finess, '2026-11-16', '2026-11-23', '20000000-0000-4000-8000-000000000001', region_code, department_code FROM establishment;
    INSERT INTO emergency_request_line (request_id, item_code, position, quantity) VALUES ('${FIRST_REQUEST}', 'GOWN', 2, 100);
    INSERT INTO emergency_request_grant (request_id, item_code, version, quantity) VALUES ('${FIRST_REQUEST}', 'GOWN', 1, 50);
    INSERT INTO emergency_request_donor (request_id, version, finess, item_code, position, quantity, at)
      SELECT '${FIRST_REQUEST}', 1, '67' || lpad(i::text, 7, '0'), 'GOWN', i, 1, '2026-11-16' FROM ${series};
    -- Every request names a donor: whoever is named is read apart from the establishments of one's perimeter.
    INSERT INTO emergency_request_donor (request_id, version, finess, item_code, position, quantity, at)
      SELECT ${request}, 1, '${FIRST}', 'FFP2_MASK', 1, 1, '2026-11-16' FROM ${series};
    -- Asked before the first request, by the same establishment.
    WITH earlier AS (
      INSERT INTO emergency_request (finess, region_code, department_code, status, urgency, reason, coverage_snapshot, created_at, due_at,
        status_since, created_by, created_by_name)
        SELECT '${FIRST}', '44', '67', 'RECEIVED', 'WITHIN_72_HOURS', 'Rupture', '[]', '2026-10-16', '2026-10-19', '2026-10-16',
          gen_random_uuid(), 'Claire Weber' FROM ${series} RETURNING id
    ), lines AS (INSERT INTO emergency_request_line (request_id, item_code, position, quantity) SELECT id, 'FFP2_MASK', 1, 100 FROM earlier),
    donors AS (INSERT INTO emergency_request_donor (request_id, version, finess, item_code, position, quantity, at)
      SELECT id, 1, '${FIRST}', 'FFP2_MASK', 1, 1, '2026-10-16' FROM earlier)
    INSERT INTO emergency_request_event (request_id, version, kind, from_status, to_status, at, by_account, by_name, role)
      SELECT id, 1, 'RECEIVE', 'SHIPPED', 'RECEIVED', '2026-10-20', gen_random_uuid(), 'Claire Weber', 'DIRECTOR' FROM earlier;
  `;
}

/** Once everything is evaluated: every establishment of the first one's department has gowns to give, freshly reported. */
export const LAY_SURPLUS = `
  INSERT INTO coverage_current (finess, item_code, region_code, department_code, week, stock_on_hand, crisis_consumption, weeks_of_cover,
    level, safety_target, gap)
    SELECT finess, 'GOWN', region_code, department_code, '2026-11-16', 900, 100, 9, 'OK', 300, 0 FROM establishment
  ON CONFLICT (finess, item_code) DO UPDATE SET week = excluded.week, stock_on_hand = excluded.stock_on_hand, level = excluded.level,
    crisis_consumption = excluded.crisis_consumption, weeks_of_cover = excluded.weeks_of_cover, safety_target = excluded.safety_target;
  -- The first establishment also waits for help: the last of its department stands in for it among those who give.
  INSERT INTO establishment (finess, name, region_code, department_code, source) VALUES ('679999999', 'CH du surplus', '44', '67', 'test');
  INSERT INTO coverage_current (finess, item_code, region_code, department_code, week, stock_on_hand, crisis_consumption, weeks_of_cover,
    level, safety_target, gap) VALUES ('679999999', 'GOWN', '44', '67', '2026-11-16', 900, 100, 9, 'OK', 300, 0);
`;
