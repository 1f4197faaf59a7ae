import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardEmergencyRequests1795430008000 implements MigrationInterface {
  readonly name = 'GuardEmergencyRequests1795430008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What hangs on a request lies where the establishment that asks does.
      CREATE FUNCTION place_by_request() RETURNS trigger LANGUAGE plpgsql AS $function$
      BEGIN
        SELECT r.finess, r.region_code, r.department_code INTO NEW.asking_finess, NEW.region_code, NEW.department_code
          FROM emergency_request r WHERE r.id = NEW.request_id;
        RETURN NEW;
      END
      $function$;
      CREATE FUNCTION place_by_shipment() RETURNS trigger LANGUAGE plpgsql AS $function$
      BEGIN
        SELECT s.asking_finess, s.region_code, s.department_code INTO NEW.asking_finess, NEW.region_code, NEW.department_code
          FROM shipment s WHERE s.id = NEW.shipment_id;
        RETURN NEW;
      END
      $function$;
      DO $block$
      DECLARE
        part text;
        source text;
      BEGIN
        FOREACH part IN ARRAY ARRAY['emergency_request_line', 'emergency_request_event', 'emergency_request_donor', 'emergency_request_grant',
                                    'shipment', 'shipment_lot', 'shipment_receipt'] LOOP
          source := CASE WHEN starts_with(part, 'shipment_') THEN 'shipment' ELSE 'request' END;
          EXECUTE format('ALTER TABLE %I ADD COLUMN asking_finess text, ADD COLUMN region_code text, ADD COLUMN department_code text', part);
          -- The triggers that keep histories as they are would refuse these columns their first value.
          EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', part);
          EXECUTE format(CASE source
            WHEN 'request' THEN 'UPDATE %I t SET asking_finess = r.finess, region_code = r.region_code, department_code = r.department_code
                                 FROM emergency_request r WHERE r.id = t.request_id'
            ELSE 'UPDATE %I t SET asking_finess = s.asking_finess, region_code = s.region_code, department_code = s.department_code
                  FROM shipment s WHERE s.id = t.shipment_id' END, part);
          EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', part);
          EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW WHEN (NEW.region_code IS NULL) EXECUTE FUNCTION %I()',
            part || '_placed', part, 'place_by_' || source);
          EXECUTE format($$SELECT guard_rows(%L, 'SELECT INSERT', in_perimeter('asking_finess'))$$, part);
        END LOOP;
      END
      $block$;
      SELECT guard_rows('emergency_request', 'SELECT INSERT UPDATE', in_perimeter());
      SELECT guard_rows('emergency_request_line', 'DELETE', in_perimeter('asking_finess'));
      SELECT guard_rows('shipment', 'UPDATE', in_perimeter('asking_finess'));
      -- The lots of a shipment are known to whoever sees the shipment; an establishment that confirms one debits them.
      SELECT guard_rows('stockpile_lot', 'SELECT UPDATE', by_nation() || ' OR EXISTS (SELECT 1 FROM shipment_lot t WHERE t.lot_id = stockpile_lot.id)');
      SELECT guard_rows('stockpile_movement', 'SELECT INSERT', by_nation() || ' OR EXISTS (SELECT 1 FROM shipment s WHERE s.id = stockpile_movement.shipment_id)');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}
