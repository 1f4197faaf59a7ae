import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of thousands of people, behind the wall at the price of one condition a row (docs/decisions/0033-people-behind-the-wall.md). */
export class ListPeopleBehindWall1795430900000 implements MigrationInterface {
  readonly name = 'ListPeopleBehindWall1795430900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A habilitation carries its own place: nothing is joined to know whether one answers for it.
      CREATE OR REPLACE FUNCTION answers_for_account(account uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $function$
        SELECT EXISTS (
          SELECT 1 FROM habilitation h
          WHERE h.account_id = account
            AND (h.region_code = ANY ((SELECT work_regions())::text[])
              OR h.department_code = ANY ((SELECT work_departments())::text[])
              OR h.scope_code = ANY ((SELECT work_establishments())::text[])))
      $function$;
      -- Whoever may see a habilitation may see whose it is and when they last came: the policies of account and session say so
      -- with a function for each row. Here the habilitation's own condition says it once. As establishment_in_perimeter does,
      -- both views judge by an ordinary condition, so that a part of a name is looked for through its index.
      DO $block$
      BEGIN
        EXECUTE 'CREATE VIEW habilitation_in_perimeter WITH (security_barrier = false) AS
          SELECT h.*, a.name, a.email, a.kind, a.disabled_at, lower(a.name) || '' '' || a.email AS search_text,
                 (SELECT max(s.created_at) FROM session s WHERE s.account_id = h.account_id) AS last_sign_in_at
          FROM habilitation h JOIN account a ON a.id = h.account_id
          WHERE ' || in_perimeter('h.scope_code', 'h.region_code', 'h.department_code') || ' OR ' || own_account('h.account_id');
        EXECUTE 'CREATE VIEW account_in_perimeter WITH (security_barrier = false) AS
          SELECT a.id, a.email, a.kind, lower(a.name) || '' '' || a.email AS search_text FROM account a
          WHERE ' || by_nation() || ' OR ' || own_account('a.id') || ' OR answers_for_account(a.id)';
      END
      $block$;
      -- An agent of a department reads theirs as a region reads its own.
      CREATE INDEX habilitation_by_department ON habilitation (department_code, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}
