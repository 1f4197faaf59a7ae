import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { StartFailure } from '../embedded/failure.js';

/** What the application's role may never be given, by whoever creates it. */
const WEAK = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION NOINHERIT';
/** Another process creates the same role, or changes it, at this very moment: roles belong to the whole server. */
const BUSY = new Set(['42710', '23505', 'XX000']);
const ATTEMPTS = 10;
const NOT_ALLOWED = '42501';

/**
 * Makes sure that the application's role exists with its password, and may do with each table what the table's policies
 * speak of, and nothing else. A no-op when it is so.
 * @throws {StartFailure} with the SQL to run when the owner may not create roles.
 */
export async function grantApplication(owner: DataSource, appAddress: string): Promise<void> {
  const { username, password } = new URL(appAddress);
  const role = { name: decodeURIComponent(username), password: decodeURIComponent(password) };
  if (!(await canConnect(appAddress))) await createRole(owner, role);
  await owner.transaction(async (manager) => manager.query(grants(role.name)));
}

async function canConnect(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createRole(owner: DataSource, { name, password }: { name: string; password: string }): Promise<void> {
  const role = pg.escapeIdentifier(name);
  const secret = password === '' ? '' : ` PASSWORD ${pg.escapeLiteral(password)}`;
  for (let attempt = 1; ; attempt += 1) {
    const [known] = await owner.query<{ found: number }[]>('SELECT 1 AS found FROM pg_roles WHERE rolname = $1', [name]);
    try {
      await owner.query(known ? `ALTER ROLE ${role} LOGIN${secret}` : `CREATE ROLE ${role} ${WEAK}${secret}`);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === NOT_ALLOWED) throw new StartFailure(askAdministrator(name, known !== undefined));
      if (!BUSY.has(code) || attempt === ATTEMPTS) throw error;
      await pause(20 * attempt);
    }
  }
}

function askAdministrator(name: string, isKnown: boolean): string {
  const role = pg.escapeIdentifier(name);
  const sql = isKnown ? `ALTER ROLE ${role} LOGIN PASSWORD '…';` : `CREATE ROLE ${role} ${WEAK} PASSWORD '…';`;
  return (
    `Le compte de DATABASE_URL ne peut pas ${isKnown ? 'changer' : 'créer'} le rôle de l’application. ` +
    `Faites exécuter par l’administrateur de PostgreSQL\u00A0: ${sql} puis indiquez ce mot de passe dans DATABASE_APP_URL ` +
    `(postgresql://${name}:…@serveur/base).`
  );
}

/** The rights that go with the policies; the queue's tables hold wake-ups only and are the application's to use. */
function grants(name: string): string {
  const role = pg.escapeIdentifier(name);
  const literal = pg.escapeLiteral(name);
  return `
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
    GRANT USAGE ON SCHEMA public TO ${role};
    DO $block$
    DECLARE
      granted record;
    BEGIN
      -- Already so on servers born with PostgreSQL 15 or later.
      IF has_schema_privilege(${literal}, 'public', 'CREATE') THEN
        REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      END IF;
      FOR granted IN
        SELECT c.oid::regclass AS relation, string_agg(DISTINCT p.command, ', ') AS commands
        FROM pg_class c
        CROSS JOIN LATERAL (
          SELECT CASE l.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE'
                               ELSE 'SELECT, INSERT, UPDATE, DELETE' END AS command
          FROM pg_policy l WHERE l.polrelid = c.oid AND c.relrowsecurity
          -- Views that show what their reader sees need no policy of their own; one without barrier judges its rows itself.
          UNION ALL SELECT 'SELECT' WHERE c.relkind = 'v' AND c.reloptions && ARRAY['security_invoker=true', 'security_barrier=false']) p
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
        GROUP BY c.oid
      LOOP
        EXECUTE format('GRANT %s ON %s TO %I', granted.commands, granted.relation, ${literal});
      END LOOP;
    END
    $block$;
    GRANT USAGE ON SCHEMA bullmq TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${role};
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${role};
    DO $block$
    DECLARE
      numbering regprocedure;
    BEGIN
      -- A queue's first job makes the sequence of its numbers: as the owner, so that the application creates and owns nothing.
      FOR numbering IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'bullmq'::regnamespace AND p.proname = 'next_job_id' LOOP
        EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = bullmq, pg_temp', numbering);
      END LOOP;
    END
    $block$;`;
}

/** Why a role stands above the wall, in French; undefined when it stands behind it. */
export async function whyAboveWall(source: DataSource): Promise<string | undefined> {
  const [role] = await source.query<{ name: string; super: boolean; bypasses: boolean; owns: boolean }[]>(`
    SELECT current_user AS name, bool_or(r.rolsuper) AS super, bool_or(r.rolbypassrls) AS bypasses,
           EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND pg_has_role(c.relowner, 'MEMBER')) AS owns
    FROM pg_roles r WHERE pg_has_role(r.oid, 'MEMBER')`);
  if (!role) return undefined;
  const name = `Le rôle ${role.name} de la base de données`;
  if (role.super) return `${name} est superutilisateur\u00A0: la sécurité par ligne ne s’applique pas à lui.`;
  if (role.bypasses) return `${name} peut contourner la sécurité par ligne (BYPASSRLS).`;
  if (role.owns) return `${name} possède des tables\u00A0: la sécurité par ligne ne s’applique pas à lui.`;
  return undefined;
}

/** @throws {StartFailure} when the process would see every row whatever the policies say. */
export async function refuseRoleAboveWall(source: DataSource): Promise<void> {
  const why = await whyAboveWall(source);
  if (why === undefined) return;
  throw new StartFailure(`${why} Donnez à l’API et au traitement de fond DATABASE_APP_URL, avec le rôle que « migrate » prépare.`);
}
