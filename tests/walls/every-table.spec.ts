import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

/** Tables without row-level security: the application's role may not touch them at all. */
const OWNER_ONLY: Readonly<Record<string, string>> = { schema_migration: 'which migrations were applied' };

/** Tables whose every row anybody may read, and why. */
const PUBLIC_KNOWLEDGE: Readonly<Record<string, string>> = {
  region: 'names of territories', department: 'names of territories', arrondissement: 'names of territories', commune: 'names of territories',
  ght: 'names of hospital groups', legal_entity: 'names of legal entities', roll_out_wave: 'labels of waves',
  item: 'what is counted', collection: 'in which order', doctrine_value: 'by which doctrine',
};

/** Columns that say where a row belongs or whose it is: whoever has one is judged by it. */
const PLACES = ['finess', 'asking_finess', 'region_code', 'department_code', 'account_id', 'by_account'];

/** Conditions narrower than any place: the nation's readers, the platform's own work. */
const NARROWER = /work_sees_nation|^\( SELECT work_is_system/;

interface Guarded {
  readonly name: string;
  readonly kind: string;
  readonly isGuarded: boolean;
  readonly places: string[];
  readonly policies: { readonly command: string; readonly shown: string }[];
  readonly granted: string[];
}

const TABLES = `
  SELECT c.relname AS name, c.relkind AS kind,
         CASE WHEN c.relkind = 'v' THEN coalesce('security_invoker=true' = ANY (c.reloptions), false)
                OR (coalesce('security_barrier=false' = ANY (c.reloptions), false) AND pg_get_viewdef(c.oid) LIKE '%' || $2 || '%')
              ELSE c.relrowsecurity END AS "isGuarded",
         ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname::text = ANY ($1)) AS places,
         (SELECT coalesce(json_agg(json_build_object('command', p.cmd, 'shown', coalesce(p.qual, p.with_check))), '[]')
          FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname) AS policies,
         ARRAY(SELECT acl.privilege_type::text FROM aclexplode(c.relacl) acl WHERE acl.grantee = 'vigie_app'::regrole ORDER BY 1) AS granted
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1`;

/** What a view must judge its rows by, when it does not show what its reader sees. */
const IN_PERIMETER = 'WHERE (( SELECT work_sees_nation() AS work_sees_nation)';

const COMMANDS = new Set(['DELETE', 'INSERT', 'SELECT', 'UPDATE']);

/** What is wrong with how a table is guarded; empty when nothing is. */
function faultsOf({ name, kind, isGuarded, places, policies, granted }: Guarded): string[] {
  const commands = [...new Set(policies.map(({ command }) => command))].toSorted();
  const fault = (isFault: boolean, text: string): string[] => (isFault ? [`${name}: ${text}`] : []);
  if (kind === 'v') return fault(!isGuarded, 'a view that shows what its owner sees');
  if (name in OWNER_ONLY) return fault(granted.length > 0, 'the application has rights on it');
  const shown = policies.find(({ command }) => command === 'SELECT')?.shown;
  return [
    ...fault(kind !== 'r', 'neither a table nor a view'),
    ...fault(!isGuarded, 'no row-level security'),
    ...fault(granted.some((command) => !COMMANDS.has(command)), `rights beyond rows: ${granted.join(', ')}`),
    ...fault(granted.join() !== commands.join(), `granted ${granted.join()} but policies for ${commands.join()}`),
    ...fault(shown === 'true' && !(name in PUBLIC_KNOWLEDGE), 'every row shown to everybody'),
    ...fault(
      shown !== undefined && shown !== 'true' && places.length > 0 && !places.some((place) => shown.includes(place)) && !NARROWER.test(shown),
      `the policy looks at none of ${places.join(', ')}`,
    ),
    ...policies.flatMap(({ command, shown: text }) => fault(/(?<!SELECT )\bwork_\w+\(/.test(text), `${command} reads the setting once per row: write (SELECT work_…())`)),
  ];
}

describe('Every table of the schema', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => database.close());

  const guarded = async (sql: Pick<EntityManager, 'query'> = database.db.manager): Promise<Guarded[]> => sql.query<Guarded[]>(TABLES, [PLACES, IN_PERIMETER]);

  it('is guarded by policies for exactly what the application may do with it, or is the owner’s alone', async () => {
    expect((await guarded()).flatMap(faultsOf)).toEqual([]);
  });

  it('is named in no list without reason', async () => {
    const names = new Set((await guarded()).map(({ name }) => name));
    expect([...Object.keys(OWNER_ONLY), ...Object.keys(PUBLIC_KNOWLEDGE)].filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ['CREATE TABLE bare (finess text, region_code text, department_code text)', 'no row-level security'],
    ['CREATE TABLE bare (finess text); GRANT SELECT ON bare TO vigie_app', 'no row-level security'],
    ['CREATE TABLE bare (finess text); ALTER TABLE bare ENABLE ROW LEVEL SECURITY; GRANT SELECT ON bare TO vigie_app', 'granted SELECT but policies for '],
    [`CREATE TABLE bare (finess text); SELECT guard_rows('bare', 'SELECT', 'true'); GRANT SELECT ON bare TO vigie_app`, 'every row shown to everybody'],
    [`CREATE TABLE bare (finess text); SELECT guard_rows('bare', 'SELECT', by_anyone_known()); GRANT SELECT ON bare TO vigie_app`, 'the policy looks at none of finess'],
    [`CREATE TABLE bare (finess text); SELECT guard_rows('bare', 'SELECT', 'finess = ANY (work_establishments())'); GRANT SELECT ON bare TO vigie_app`, 'SELECT reads the setting once per row'],
    ['CREATE VIEW bare AS SELECT * FROM weekly_report', 'a view that shows what its owner sees'],
    ['CREATE MATERIALIZED VIEW bare AS SELECT * FROM weekly_report', 'neither a table nor a view'],
  ])('%s: is found', async (sql, fault) => {
    await database.db.source.transaction(async (manager) => {
      await manager.query(sql);
      expect((await guarded(manager)).flatMap(faultsOf)).toEqual(expect.arrayContaining([expect.stringContaining(`bare: ${fault}`)]));
      throw new Error('undo');
    }).catch((error: Error) => expect(error.message).toBe('undo'));
  });
});
