import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second wall. API and worker connect as a role that owns nothing; what it may do with a table is what the policies of
 * the table speak of, nothing else (migrate grants exactly those commands). A table without policies is a table it cannot
 * touch. Every later migration that creates a table says here who may do what with its rows:
 *
 *     SELECT guard_rows('my_table', 'SELECT INSERT UPDATE', in_perimeter());            -- finess, region_code, department_code
 *     SELECT guard_rows('my_table', 'SELECT', in_perimeter('t.finess', …));             -- other columns; NULL where there is none
 *     SELECT guard_rows('my_table', 'SELECT', own_account('account_id'));               -- the person's own, and the system
 *     SELECT guard_rows('my_table', 'SELECT INSERT UPDATE DELETE', by_system());        -- the platform's own work only
 *     SELECT guard_rows('my_table', 'SELECT', in_perimeter() || ' OR ' || own_account('by_account'));
 *     SELECT guard_rows('my_table', '', '');                                            -- nobody but the owner and its triggers
 */
export class RaiseRowSecurity1795430000000 implements MigrationInterface {
  readonly name = 'RaiseRowSecurity1795430000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The setting is "system", or nation|account|regions|departments|establishments (the first word nation or person). It
      -- lives as long as one transaction; once it has been set on a connection it is '' there, before that NULL: both show no row.
      CREATE FUNCTION work_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(current_setting('vigie.rows', true), '') = 'system';
      CREATE FUNCTION work_sees_nation() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(split_part(current_setting('vigie.rows', true), '|', 1), '') IN ('system', 'nation');
      CREATE FUNCTION work_is_known() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(split_part(current_setting('vigie.rows', true), '|', 1), '') IN ('system', 'nation', 'person');
      CREATE FUNCTION work_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(split_part(current_setting('vigie.rows', true), '|', 2), '')::uuid;
      CREATE FUNCTION work_regions() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN string_to_array(nullif(split_part(current_setting('vigie.rows', true), '|', 3), ''), ',');
      CREATE FUNCTION work_departments() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN string_to_array(nullif(split_part(current_setting('vigie.rows', true), '|', 4), ''), ',');
      CREATE FUNCTION work_establishments() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN string_to_array(nullif(split_part(current_setting('vigie.rows', true), '|', 5), ''), ',');

      -- Conditions of policies. The subselects make PostgreSQL read the setting once per statement instead of once per row;
      -- the nation comes first, so that the most common reader of many rows pays one comparison.
      CREATE FUNCTION by_system() RETURNS text LANGUAGE sql IMMUTABLE RETURN '(SELECT work_is_system())';
      CREATE FUNCTION by_nation() RETURNS text LANGUAGE sql IMMUTABLE RETURN '(SELECT work_sees_nation())';
      CREATE FUNCTION by_anyone_known() RETURNS text LANGUAGE sql IMMUTABLE RETURN '(SELECT work_is_known())';
      CREATE FUNCTION own_account(account text) RETURNS text LANGUAGE sql IMMUTABLE
        RETURN format('((SELECT work_is_system()) OR %s = (SELECT work_account()))', account);
      CREATE FUNCTION in_perimeter(finess text DEFAULT 'finess', region text DEFAULT 'region_code', department text DEFAULT 'department_code')
        RETURNS text LANGUAGE sql IMMUTABLE
        RETURN '((SELECT work_sees_nation())'
          || coalesce(' OR ' || region || ' = ANY ((SELECT work_regions())::text[])', '')
          || coalesce(' OR ' || department || ' = ANY ((SELECT work_departments())::text[])', '')
          || coalesce(' OR ' || finess || ' = ANY ((SELECT work_establishments())::text[])', '') || ')';

      -- One policy per command named; commands not named stay refused.
      CREATE FUNCTION guard_rows(guarded regclass, commands text, condition text) RETURNS void LANGUAGE plpgsql AS $function$
      DECLARE
        command text;
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
        FOREACH command IN ARRAY coalesce(string_to_array(nullif(commands, ''), ' '), '{}') LOOP
          EXECUTE format('DROP POLICY IF EXISTS rows_%s ON %s', lower(command), guarded);
          EXECUTE format('CREATE POLICY rows_%s ON %s FOR %s %s %s', lower(command), guarded, command,
            CASE WHEN command <> 'INSERT' THEN format('USING (%s)', condition) ELSE '' END,
            CASE WHEN command IN ('INSERT', 'UPDATE') THEN format('WITH CHECK (%s)', condition) ELSE '' END);
        END LOOP;
      END
      $function$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}
