import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardMessages1795430009000 implements MigrationInterface {
  readonly name = 'GuardMessages1795430009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE message ADD COLUMN region_code text, ADD COLUMN department_code text,
        -- Who caused it, when it was a person.
        ADD COLUMN laid_by uuid DEFAULT work_account();
      UPDATE message t SET region_code = e.region_code, department_code = e.department_code FROM establishment e WHERE e.finess = t.finess;
      CREATE TRIGGER message_placed BEFORE INSERT ON message FOR EACH ROW WHEN (NEW.finess IS NOT NULL AND NEW.region_code IS NULL) EXECUTE FUNCTION place_by_finess();
      SELECT guard_rows('message', 'SELECT INSERT', in_perimeter() || ' OR laid_by = (SELECT work_account())');
      SELECT guard_rows('message', 'UPDATE', by_nation());
      SELECT guard_rows('reminder_establishment', 'SELECT INSERT', in_perimeter());
      SELECT guard_rows('reminder', 'SELECT', own_account('by_account') || $$
        OR (SELECT work_sees_nation()) OR EXISTS (SELECT 1 FROM reminder_establishment x WHERE x.reminder_id = reminder.id)$$);
      SELECT guard_rows('reminder', 'INSERT', own_account('by_account'));
      SELECT guard_rows(told::regclass, 'SELECT INSERT UPDATE', by_system())
        FROM unnest(ARRAY['notice_state', 'notified_alert', 'notified_request_event']) AS told;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}
