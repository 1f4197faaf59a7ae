import { statement } from '#platform';

export interface EntryRow {
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly expectedFrom: string | null;
  readonly expectedUntil: string | null;
  /** The director in the directory. */
  readonly directorName: string | null;
  /** Earlier reports, latest first: Monday, stock on hand, consumption. Null when there is none. */
  readonly history: readonly [monday: string, stockOnHand: number[], consumption: number[]][] | null;
}

/**
 * All that a report being typed is compared with: 52 reports hold both the 26 that the outlier test looks back on and
 * the 52 weeks that the coverage rules read.
 */
export const findEntryBasis = statement<[collectionId: number, finess: string, before: string], EntryRow>(
  'entry-basis',
  `SELECT e.region_code AS "regionCode", e.department_code AS "departmentCode", n.expected_from AS "expectedFrom",
          n.expected_until AS "expectedUntil",
          (SELECT c.name FROM contact c WHERE c.finess = e.finess AND c.kind = 'DIRECTOR') AS "directorName",
          (SELECT json_agg(json_build_array(h.week, h.stock_on_hand, h.consumption))
           FROM (SELECT week, stock_on_hand, consumption FROM weekly_report
                 WHERE finess = e.finess AND collection_id = $1 AND week < $3 ORDER BY week DESC LIMIT 52) h) AS history
   FROM establishment e LEFT JOIN enrolment n ON n.finess = e.finess AND n.collection_id = $1
   WHERE e.finess = $2`,
);
