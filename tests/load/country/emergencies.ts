import { withClient } from '../environment/with-client.js';

/**
 * A stockpile of 30 lots per item (the same whatever the size of the country) and one emergency request for fifty
 * establishments, two lines each. Does nothing when they are there.
 */
export async function layEmergencies(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query('SELECT 1 FROM stockpile_lot LIMIT 1');
    if (rows.length > 0) return;
    await client.query('BEGIN');
    await client.query(LOTS);
    await client.query(REQUESTS);
    await client.query('COMMIT');
    await client.query('ANALYZE stockpile_lot, stockpile_movement, emergency_request, emergency_request_line, emergency_request_event');
  });
}

const LOTS = `
  WITH lot AS (
    INSERT INTO stockpile_lot (item_code, lot_number, site, expires_on, on_hand, created_at)
    SELECT i.code, 'LOT-' || n, (ARRAY['Marolles', 'Vitry', 'Rouen'])[1 + n % 3], current_date + (n * 20 - 40), 1000000 + n * 5000, now() - interval '1 year'
    FROM item i CROSS JOIN generate_series(1, 30) n RETURNING id, on_hand, created_at
  )
  INSERT INTO stockpile_movement (lot_id, kind, quantity, by_name, at) SELECT id, 'RECEIPT', on_hand, 'Charge', created_at FROM lot`;

const REQUESTS = `
  WITH asking AS (
    SELECT gen_random_uuid() AS id, finess, region_code, department_code, row_number() OVER (ORDER BY finess) AS n
    FROM establishment WHERE hashtext(finess) % 50 = 0
  ), request AS (
    INSERT INTO emergency_request (id, finess, region_code, department_code, status, version, urgency, reason, coverage_snapshot, created_at, due_at,
      status_since, created_by, created_by_name)
    SELECT a.id, a.finess, a.region_code, a.department_code,
           (ARRAY['SUBMITTED', 'SUBMITTED', 'FORWARDED', 'FORWARDED', 'REDIRECTED', 'REJECTED', 'REJECTED', 'REJECTED'])[1 + a.n % 8],
           CASE WHEN a.n % 8 < 2 THEN 1 ELSE 2 END, (ARRAY['WITHIN_24_HOURS', 'WITHIN_72_HOURS', 'WITHIN_A_WEEK'])[1 + a.n % 3], 'Afflux de patients',
           (SELECT coalesce(jsonb_agg(jsonb_build_object('item', c.item_code, 'week', to_char(c.week, 'IYYY"-W"IW'), 'stockOnHand', c.stock_on_hand,
              'crisisWeeklyConsumption', c.crisis_consumption, 'weeksOfCover', c.weeks_of_cover, 'level', c.level, 'safetyTarget', c.safety_target,
              'gap', c.gap, 'observedWeeklyConsumption', c.observed_rate, 'runwayWeeks', c.runway_weeks, 'projectedStockOut', c.stock_out_on,
              'stale', false)), '[]') FROM coverage_current c WHERE c.finess = a.finess),
           now() - a.n % 400 * interval '3 hours', now() - a.n % 400 * interval '3 hours' + interval '3 days', now() - a.n % 400 * interval '2 hours',
           gen_random_uuid(), 'Directeur ' || a.finess
    FROM asking a RETURNING id, status, created_at, status_since, created_by, created_by_name
  ), line AS (
    INSERT INTO emergency_request_line (request_id, item_code, position, quantity)
    SELECT id, i.code, i.position, 500 * i.position FROM request, unnest(ARRAY['FFP2_MASK', 'GOWN']) WITH ORDINALITY AS i(code, position)
  )
  INSERT INTO emergency_request_event (request_id, version, kind, from_status, to_status, at, by_account, by_name, role)
  SELECT id, 1, 'SUBMIT', 'DRAFT', 'SUBMITTED', created_at, created_by, created_by_name, 'DIRECTOR' FROM request
  UNION ALL
  SELECT id, 2, CASE status WHEN 'FORWARDED' THEN 'FORWARD' WHEN 'REDIRECTED' THEN 'REDIRECT' ELSE 'REJECT' END, 'SUBMITTED', status, status_since,
         created_by, 'Agent', 'ARS_AGENT' FROM request WHERE status <> 'SUBMITTED'`;
