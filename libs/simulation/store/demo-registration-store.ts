import { statement } from '#platform';

/**
 * Invitations of an ARS to most directors of its region, as if it were half-way, told apart by the last figure of their
 * numbers: not invited (8, 9), too late to answer (0, 1), waiting (2, 3), accepted (the others). One statement; those
 * already there stay. Nobody is written to, and no link opens them.
 */
export const layDemoInvitations = statement<[regionCode: string, byName: string, now: Date], { laid: number }>(
  'demo-invitations-lay',
  `WITH invited AS (
     SELECT c.email, c.name, n.finess, n.region_code, n.department_code, n.wave_code, right(n.finess, 1)::int AS rank,
       $3::timestamptz - CASE WHEN right(n.finess, 1) IN ('2', '3') THEN interval '2 days' ELSE interval '23 days' END AS sent
     FROM enrolment n JOIN contact c ON c.finess = n.finess AND c.kind = 'DIRECTOR' AND c.email IS NOT NULL
     WHERE n.region_code = $1 AND right(n.finess, 1) NOT IN ('8', '9')
       AND NOT EXISTS (SELECT 1 FROM habilitation h WHERE h.scope_code = n.finess AND h.role = 'DIRECTOR')
   ), laid AS (
     INSERT INTO invitation (id, email, name, role, scope_kind, scope_code, finess, region_code, department_code, reason, invited_by_name,
       invited_at, last_sent_at, expires_at, wave_code, accepted_at)
     SELECT gen_random_uuid(), lower(email), name, 'DIRECTOR', 'ESTABLISHMENT', finess, finess, region_code, department_code,
       'Inscription à la remontée hebdomadaire', $2, sent, sent, sent + interval '14 days', wave_code,
       CASE WHEN rank BETWEEN 4 AND 7 THEN sent + interval '31 hours' * rank END FROM invited
     ON CONFLICT DO NOTHING RETURNING 1)
   SELECT count(*)::int AS laid FROM laid`,
);

/** The accounts of those who accepted: nobody signs in as them, they have no password. */
export const openDemoDirectors = statement<[regionCode: string], never>(
  'demo-directors-open',
  `INSERT INTO account (email, name, password_hash, is_demo, created_at)
   SELECT DISTINCT ON (i.email) i.email, i.name, NULL, true, i.accepted_at FROM invitation i
   WHERE i.region_code = $1 AND i.accepted_at IS NOT NULL AND i.accepted_account IS NULL ON CONFLICT (email) DO NOTHING`,
);

/** What they accepted: the habilitation, and who accepted the invitation. */
export const habilitateDemoDirectors = statement<[regionCode: string], never>(
  'demo-directors-habilitate',
  `WITH accepted AS (
     UPDATE invitation i SET accepted_account = a.id FROM account a
     WHERE a.email = i.email AND i.region_code = $1 AND i.accepted_at IS NOT NULL AND i.accepted_account IS NULL
     RETURNING i.accepted_account, i.role, i.scope_kind, i.scope_code, i.accepted_at, i.invited_by_name, i.reason)
   INSERT INTO habilitation (account_id, role, scope_kind, scope_code, valid_from, granted_by_name, reason)
   SELECT accepted_account, role, scope_kind, scope_code, accepted_at, invited_by_name, reason FROM accepted`,
);

/** Somebody who reports, or did, for an establishment. */
export const openDemoReporter = statement<
  [email: string, name: string, finess: string, from: Date, until: Date | null, byName: string, reason: string, revocationReason: string | null],
  { id: number }
>(
  'demo-reporter-open',
  `WITH person AS (
     INSERT INTO account (email, name, password_hash, is_demo, created_at) VALUES ($1, $2, NULL, true, $4) ON CONFLICT (email) DO NOTHING RETURNING id)
   INSERT INTO habilitation (account_id, role, scope_kind, scope_code, valid_from, valid_until, granted_by_name, reason, revoked_at, revoked_by_name, revocation_reason)
   SELECT id, 'REPORTER', 'ESTABLISHMENT', $3, $4, $5::timestamptz, $6, $7, CASE WHEN $8::text IS NOT NULL THEN $5::timestamptz END,
     CASE WHEN $8::text IS NOT NULL THEN $6 END, $8::text FROM person RETURNING id`,
);

/** Somebody invited to report for an establishment, who has not answered. */
export const inviteDemoReporter = statement<[email: string, name: string, finess: string, byName: string, reason: string, at: Date], { id: string }>(
  'demo-reporter-invite',
  `INSERT INTO invitation (id, email, name, role, scope_kind, scope_code, finess, region_code, department_code, reason, invited_by_name, invited_at, last_sent_at, expires_at)
   SELECT gen_random_uuid(), $1, $2, 'REPORTER', 'ESTABLISHMENT', $3, $3, e.region_code, e.department_code, $5, $4, $6::timestamptz, $6::timestamptz,
     $6::timestamptz + interval '14 days' FROM establishment e WHERE e.finess = $3
   ON CONFLICT DO NOTHING RETURNING id`,
);

/** The yearly review is done for most accounts of the demonstration; it waits for those named. */
export const reviewDemoAccounts = statement<[at: Date, byName: string, except: readonly string[]], never>(
  'demo-accounts-review',
  `UPDATE habilitation h SET reviewed_at = $1, reviewed_by_name = $2 FROM account a
   WHERE a.id = h.account_id AND a.is_demo AND a.password_hash IS NOT NULL AND a.email <> ALL ($3::text[])`,
);

/** The last reports of an establishment, for the trail: a person sent them. */
export const findDemoReports = statement<[finess: string, since: Date], { week: string; version: number; onTime: boolean; at: Date; byName: string }>(
  'demo-reports-of',
  `SELECT week::text, version, on_time AS "onTime", first_submitted_at AS at, submitted_by_name AS "byName" FROM weekly_report
   WHERE finess = $1 AND first_submitted_at > $2 ORDER BY first_submitted_at`,
);

export const findDemoSoftware = statement<[software: string], { id: string }>('demo-software', 'SELECT account_id AS id FROM machine_account WHERE software = $1 LIMIT 1');
