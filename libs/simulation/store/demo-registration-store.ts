import { statement } from '#platform';

/**
 * Invitations of an ARS to most directors of its region, as if it were half-way: told apart by the last figure of their
 * numbers. One statement; those already there stay. Nobody is written to, and no link opens them.
 */
export const layDemoInvitations = statement<[regionCode: string, byName: string, at: Date, until: Date], { laid: number }>(
  'demo-invitations-lay',
  `WITH laid AS (
     INSERT INTO invitation (id, email, name, role, scope_kind, scope_code, finess, region_code, department_code, reason, invited_by_name,
       invited_at, last_sent_at, expires_at, wave_code)
     SELECT gen_random_uuid(), lower(c.email), c.name, 'DIRECTOR', 'ESTABLISHMENT', n.finess, n.finess, n.region_code, n.department_code,
       'Inscription à la remontée hebdomadaire', $2, $3, $3, CASE WHEN right(n.finess, 1) IN ('0', '1') THEN $3::timestamptz ELSE $4 END, n.wave_code
     FROM enrolment n JOIN contact c ON c.finess = n.finess AND c.kind = 'DIRECTOR' AND c.email IS NOT NULL
     WHERE n.region_code = $1 AND right(n.finess, 1) NOT IN ('8', '9')
       AND NOT EXISTS (SELECT 1 FROM habilitation h WHERE h.scope_code = n.finess AND h.role = 'DIRECTOR')
     ON CONFLICT DO NOTHING RETURNING 1)
   SELECT count(*)::int AS laid FROM laid`,
);
