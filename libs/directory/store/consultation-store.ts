import { auditInsert } from '#audit';
import { statement } from '#platform';

/** Only of an establishment in the reader's perimeter, and unless it was just told, by whatever process. */
export const insertConsultation = statement<
  [
    finess: string, personId: string, personName: string, role: string | null, now: Date, since: Date, address: string | null,
    requestId: string | null, nation: boolean, regions: readonly string[], departments: readonly string[],
  ],
  never
>(
  'consultation-insert',
  auditInsert(`SELECT 'establishment:' || e.finess, $5::timestamptz, 'establishment.consult', $2::uuid, $3::text, $4::text, e.region_code,
       e.department_code, e.finess, NULL, NULL, $7::text, $8::text, '{}'::jsonb
     FROM establishment e
     WHERE e.finess = $1::text AND ($9::boolean OR e.region_code = ANY($10::text[]) OR e.department_code = ANY($11::text[]))
       AND NOT EXISTS (SELECT FROM audit_entry a WHERE a.finess = $1 AND a.person_id = $2 AND a.action = 'establishment.consult'
         AND a.at > $6::timestamptz AND a.at <= $5)`),
);
