import { withClient } from '../environment/with-client.js';

/** Weeks of reports that the trail tells. */
const TOLD_WEEKS = 6;

/**
 * Six establishments in ten with a director here, invited and come; two more invited and awaited; and the trail of six weeks
 * of reports and of their sign-ins. Does nothing when they are there. The trail's rows are laid unchained: they are read, not verified.
 */
export async function layRegistrations(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query('SELECT 1 FROM invitation LIMIT 1');
    if (rows.length > 0) return;
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(DIRECTORS);
    await client.query(INVITATIONS);
    await client.query(TRAIL, [TOLD_WEEKS]);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE account, habilitation, invitation, audit_entry');
  });
}

const DIRECTORS = `
  WITH chosen AS (
    SELECT e.finess, e.region_code, e.department_code, gen_random_uuid() AS id FROM establishment e
    WHERE abs(hashtext(e.finess)) % 10 < 6 AND NOT EXISTS (SELECT 1 FROM habilitation h WHERE h.scope_code = e.finess AND h.scope_kind = 'ESTABLISHMENT' AND h.role = 'DIRECTOR')
  ), account AS (
    INSERT INTO account (id, email, name, password_hash) SELECT id, 'direction.' || lower(finess) || '@load.vigie', 'Direction ' || finess, '-' FROM chosen
  )
  INSERT INTO habilitation (account_id, role, scope_kind, scope_code, region_code, department_code, granted_by_name, reason, valid_from)
  SELECT id, 'DIRECTOR', 'ESTABLISHMENT', finess, region_code, department_code, 'load', 'load', now() - interval '60 days' FROM chosen`;

const INVITATIONS = `
  INSERT INTO invitation (id, email, name, role, scope_kind, scope_code, finess, region_code, department_code, reason, invited_by_name, invited_at,
    last_sent_at, expires_at, wave_code, accepted_at)
  SELECT gen_random_uuid(), 'direction.' || lower(n.finess) || '@load.vigie', 'Direction ' || n.finess, 'DIRECTOR', 'ESTABLISHMENT', n.finess, n.finess,
         n.region_code, n.department_code, 'load', 'load', now() - interval '70 days', now() - interval '10 days', now() + interval '4 days', n.wave_code,
         CASE WHEN abs(hashtext(n.finess)) % 10 < 6 THEN now() - interval '60 days' END
  FROM enrolment n WHERE abs(hashtext(n.finess)) % 10 < 8`;

const TRAIL = `
  INSERT INTO audit_entry (stream, seq, at, recorded_at, action, person_id, person_name, role, region_code, department_code, finess, subject_kind, subject_id,
    address, detail, previous_hash, hash)
  SELECT 'establishment:' || t.finess, 1000000 + row_number() OVER (PARTITION BY t.finess ORDER BY t.at), t.at, t.at, t.action, h.account_id, coalesce(a.name, 'Dépôt'),
         'DIRECTOR', t.region_code, t.department_code, t.finess, t.kind, t.subject, '192.0.2.1', t.detail, '', ''
  FROM (
    SELECT r.finess, r.region_code, r.department_code, r.submitted_at AS at, 'report.submit' AS action, 'report' AS kind, r.week::text AS subject,
           jsonb_build_object('week', r.week, 'version', r.version) AS detail
    FROM weekly_report r WHERE r.week > (SELECT max(week) FROM weekly_report) - $1::int * 7
    UNION ALL
    SELECT r.finess, r.region_code, r.department_code, r.submitted_at - interval '2 minutes', 'session.open', 'account', r.finess, '{"means":"PASSWORD"}'
    FROM weekly_report r WHERE r.week > (SELECT max(week) FROM weekly_report) - $1::int * 7
  ) t
  LEFT JOIN LATERAL (SELECT h.account_id FROM habilitation h WHERE h.scope_code = t.finess AND h.scope_kind = 'ESTABLISHMENT' AND h.role = 'DIRECTOR' LIMIT 1) h ON true
  LEFT JOIN account a ON a.id = h.account_id`;
