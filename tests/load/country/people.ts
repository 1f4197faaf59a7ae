import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Who reads in the measures, one per perimeter. Tokens are made up here: only their hash is stored, as for any session. */
export const CRISIS_CENTRE = 'load-crisis-centre';
export const ARS = 'load-ars';
export const SPF = 'load-spf';
export const DEPARTMENT_AGENT = 'load-dt';
export const ARS_DIRECTOR = 'load-ars-director';
export const ADMIN = 'load-admin';
/** Where the readers of a territory are at home: Grand Est, and a department of it. */
const [REGION, DEPARTMENT] = ['44', '67'];

const READERS = [
  [CRISIS_CENTRE, 'CRISIS_CENTRE', 'NATION', null],
  [ARS, 'ARS_AGENT', 'REGION', REGION],
  [SPF, 'SPF', 'NATION', null],
  [DEPARTMENT_AGENT, 'DT_AGENT', 'DEPARTMENT', DEPARTMENT],
  [ARS_DIRECTOR, 'ARS_DIRECTOR', 'REGION', REGION],
  [ADMIN, 'ADMIN', 'NATION', null],
] as const;

/** The session token of an establishment's director. */
export function directorToken(finess: string): string {
  return `load-${finess}`;
}

/** Opens a session for each reader, and for the director of each of the first establishments in FINESS order. */
export async function laySessions(client: pg.Client, directors: number): Promise<void> {
  await openReaders(client);
  await openSessions(client, 'ORDER BY finess LIMIT $1', [directors]);
}

/** Opens a session for each reader who has none. A country kept from an earlier run has sessions that have ended since: they begin again. */
export async function openReaders(client: pg.Client): Promise<void> {
  await client.query(`UPDATE session SET created_at = now(), last_seen_at = now(), proved_at = now(), idle_seconds = 31536000, expires_at = now() + interval '1 year'`);
  for (const [token, role, kind, code] of READERS) {
    const hash = createHash('sha256').update(token).digest();
    await client.query(
      `WITH account AS (INSERT INTO account (email, name, password_hash) VALUES ($1 || '@load.vigie', $1, '-') ON CONFLICT DO NOTHING RETURNING id),
         held AS (INSERT INTO habilitation (account_id, role, scope_kind, scope_code, granted_by_name, reason)
                  SELECT id, $2, $3, $4, 'load', 'load' FROM account)
       INSERT INTO session (token_hash, account_id, means, created_at, last_seen_at, proved_at, idle_seconds, expires_at)
       SELECT $5, id, 'PASSWORD', now(), now(), now(), 31536000, now() + interval '1 year' FROM account`,
      [token, role, kind, code, hash],
    );
  }
}

/** Opens a session for the director of every establishment that has none yet. */
export async function openDirectorSessions(client: pg.Client): Promise<void> {
  const without = `WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.email = 'director.' || lower(finess) || '@load.vigie')`;
  await openSessions(client, without, []);
  await client.query('ANALYZE account, habilitation, session');
}

async function openSessions(client: pg.Client, which: string, values: readonly number[]): Promise<void> {
  await client.query(
    `WITH chosen AS (SELECT finess, gen_random_uuid() AS id FROM establishment ${which}),
       account AS (INSERT INTO account (id, email, name, password_hash)
                   SELECT id, 'director.' || lower(finess) || '@load.vigie', 'Directeur ' || finess, '-' FROM chosen),
       held AS (INSERT INTO habilitation (account_id, role, scope_kind, scope_code, granted_by_name, reason)
                SELECT id, 'DIRECTOR', 'ESTABLISHMENT', finess, 'load', 'load' FROM chosen)
     INSERT INTO session (token_hash, account_id, means, created_at, last_seen_at, proved_at, idle_seconds, expires_at)
     SELECT sha256(convert_to('load-' || finess, 'UTF8')), id, 'PASSWORD', now(), now(), now(), 31536000, now() + interval '1 year' FROM chosen`,
    [...values],
  );
}
