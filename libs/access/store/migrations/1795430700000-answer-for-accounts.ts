import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every request reads its session and account: their policies are planned each time, so what is rare stands in a function that the planner does not open. */
export class AnswerForAccounts1795430700000 implements MigrationInterface {
  readonly name = 'AnswerForAccounts1795430700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether somebody is habilitated inside a territory one answers for. As the owner: the habilitations looked at are not
      -- shown, only the answer is.
      CREATE FUNCTION answers_for_account(account uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $function$
        SELECT EXISTS (
          SELECT 1 FROM habilitation h
          LEFT JOIN department d ON h.scope_kind = 'DEPARTMENT' AND d.code = h.scope_code
          LEFT JOIN establishment e ON h.scope_kind = 'ESTABLISHMENT' AND e.finess = h.scope_code
          WHERE h.account_id = account
            AND (CASE h.scope_kind WHEN 'REGION' THEN h.scope_code ELSE coalesce(d.region_code, e.region_code) END = ANY ((SELECT work_regions())::text[])
              OR coalesce(d.code, e.department_code) = ANY ((SELECT work_departments())::text[])
              OR e.finess = ANY ((SELECT work_establishments())::text[])))
      $function$;
      SELECT guard_rows('account', 'SELECT', own_account('id') || ' OR ' || by_nation() || ' OR answers_for_account(id)');
      SELECT guard_rows('session', 'SELECT', own_account('account_id') || ' OR ' || by_nation() || ' OR answers_for_account(account_id)');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}
