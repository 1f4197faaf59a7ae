import { statement } from '#platform';
import type { SimulatedEstablishment } from '../rules/establishment-traits.js';

/** Enrolled establishments in the order of their numbers, a page at a time. */
export const listEnrolled = statement<[collectionId: number, after: string, limit: number], SimulatedEstablishment>(
  'simulation-enrolled',
  `SELECT e.finess, e.region_code AS "regionCode", e.department_code AS "departmentCode", e.category_code AS "categoryCode",
          e.beds, e.intensive_beds AS "intensiveBeds", e.emergency_visits AS "emergencyVisits",
          n.expected_from AS "expectedFrom", least(n.expected_until, e.closed_on) AS "expectedUntil",
          d.name AS "directorName", l.name AS "reporterName"
   FROM enrolment n
   JOIN establishment e ON e.finess = n.finess
   LEFT JOIN contact d ON d.finess = e.finess AND d.kind = 'DIRECTOR'
   LEFT JOIN contact l ON l.finess = e.finess AND l.kind = 'LOGISTICS'
   WHERE n.collection_id = $1 AND n.finess > $2
   ORDER BY n.finess LIMIT $3`,
);

export const countEnrolled = statement<[collectionId: number], { total: number }>(
  'simulation-enrolled-count',
  'SELECT count(*) AS total FROM enrolment WHERE collection_id = $1',
);

export const countNotEnrolled = statement<[collectionId: number], { total: number }>(
  'simulation-not-enrolled-count',
  `SELECT count(*) AS total FROM establishment e
   WHERE e.closed_on IS NULL AND NOT EXISTS (SELECT 1 FROM enrolment n WHERE n.finess = e.finess AND n.collection_id = $1)`,
);

export const listLastReports = statement<
  [collectionId: number, finess: readonly string[]],
  { finess: string; monday: string; stockOnHand: number[] }
>(
  'simulation-last-reports',
  `SELECT r.finess, r.week AS monday, r.stock_on_hand AS "stockOnHand"
   FROM unnest($2::text[]) AS e(finess)
   CROSS JOIN LATERAL (SELECT * FROM weekly_report w WHERE w.finess = e.finess AND w.collection_id = $1 ORDER BY w.week DESC LIMIT 1) r`,
);

/** Declares crisis consumptions, where the establishment has never declared nor been given any. */
export const declareCrisisConsumption = statement<
  [finess: readonly string[], itemCodes: readonly string[], quantities: readonly number[], names: readonly string[], at: Date],
  { declared: number }
>(
  'simulation-declare-crisis-consumption',
  `WITH declared AS (
     INSERT INTO crisis_consumption_change (finess, item_code, source, weekly_quantity, reason, set_by_name, set_at)
     SELECT d.finess, d.item_code, 'DECLARED', d.quantity, 'Valeur simulée', d.name, $5::timestamptz
     FROM unnest($1::text[], $2::text[], $3::int[], $4::text[]) AS d(finess, item_code, quantity, name)
     WHERE NOT EXISTS (SELECT 1 FROM crisis_consumption_change c WHERE c.finess = d.finess)
     RETURNING 1)
   SELECT count(*) AS declared FROM declared`,
);
