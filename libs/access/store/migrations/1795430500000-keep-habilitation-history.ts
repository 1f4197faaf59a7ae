import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who granted, who ended and who looked again at each habilitation; who closed an account. */
export class KeepHabilitationHistory1795430500000 implements MigrationInterface {
  readonly name = 'KeepHabilitationHistory1795430500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE habilitation
        ADD COLUMN granted_by uuid,
        -- Where its perimeter lies, written once by the trigger below: lists and policies compare codes, and join nothing.
        ADD COLUMN region_code text,
        ADD COLUMN department_code text,
        -- A revoked habilitation also ends: valid_until is what authorizes, these say that somebody decided it, and why.
        ADD COLUMN revoked_at timestamptz,
        ADD COLUMN revoked_by uuid,
        ADD COLUMN revoked_by_name text,
        ADD COLUMN revocation_reason text,
        -- The last time a grantor confirmed it.
        ADD COLUMN reviewed_at timestamptz,
        ADD COLUMN reviewed_by uuid,
        ADD COLUMN reviewed_by_name text,
        ADD COLUMN version int NOT NULL DEFAULT 1,
        ADD CONSTRAINT habilitation_revoked_with_reason CHECK ((revoked_at IS NULL) = (revocation_reason IS NULL));
      ALTER TABLE account
        ADD COLUMN disabled_by_name text,
        ADD COLUMN disabled_reason text;

      CREATE FUNCTION place_habilitation() RETURNS trigger LANGUAGE plpgsql AS $function$
      BEGIN
        IF NEW.scope_kind = 'REGION' THEN
          NEW.region_code := NEW.scope_code;
        ELSIF NEW.scope_kind = 'DEPARTMENT' THEN
          NEW.department_code := NEW.scope_code;
          NEW.region_code := (SELECT d.region_code FROM department d WHERE d.code = NEW.scope_code);
        ELSIF NEW.scope_kind = 'ESTABLISHMENT' THEN
          SELECT e.region_code, e.department_code INTO NEW.region_code, NEW.department_code FROM establishment e WHERE e.finess = NEW.scope_code;
        END IF;
        RETURN NEW;
      END
      $function$;
      UPDATE habilitation h SET region_code = h.scope_code WHERE h.scope_kind = 'REGION';
      UPDATE habilitation h SET department_code = h.scope_code, region_code = d.region_code
        FROM department d WHERE h.scope_kind = 'DEPARTMENT' AND d.code = h.scope_code;
      UPDATE habilitation h SET department_code = e.department_code, region_code = e.region_code
        FROM establishment e WHERE h.scope_kind = 'ESTABLISHMENT' AND e.finess = h.scope_code;
      CREATE TRIGGER habilitation_placed BEFORE INSERT ON habilitation FOR EACH ROW EXECUTE FUNCTION place_habilitation();

      -- Whose, as what and where is never rewritten; what was revoked stays revoked. Another right is another row.
      CREATE FUNCTION keep_habilitation() RETURNS trigger LANGUAGE plpgsql AS $function$
      BEGIN
        IF (NEW.account_id, NEW.role, NEW.scope_kind) IS DISTINCT FROM (OLD.account_id, OLD.role, OLD.scope_kind) OR NEW.scope_code IS DISTINCT FROM OLD.scope_code THEN
          RAISE EXCEPTION 'A habilitation is not rewritten: revoke it and grant another';
        END IF;
        IF OLD.revoked_at IS NOT NULL THEN
          RAISE EXCEPTION 'A revoked habilitation stays as it is';
        END IF;
        RETURN NEW;
      END
      $function$;
      CREATE TRIGGER habilitation_kept BEFORE UPDATE ON habilitation FOR EACH ROW EXECUTE FUNCTION keep_habilitation();

      -- One index per perimeter, in the order of the lists: newest first.
      CREATE INDEX habilitation_by_region ON habilitation (region_code, id);
      CREATE INDEX habilitation_by_scope ON habilitation (scope_code, id);

      -- With its own codes, a habilitation is seen like any other row of a perimeter.
      SELECT guard_rows('habilitation', 'SELECT', own_account('account_id') || ' OR ' || in_perimeter('scope_code'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}
