import { statement, type Statement } from '#platform';
import { scopeCondition, type Scope } from '#access';
import type { RegionRollOut } from '../roll-out.js';
import { connectedSince } from './connected.js';

export const insertWave = statement<[code: string, label: string, collectionId: number, expectedFrom: string], { code: string }>(
  'wave-insert',
  `INSERT INTO roll_out_wave (code, label, collection_id, expected_from) VALUES ($1, $2, $3, $4)
   ON CONFLICT (code) DO NOTHING RETURNING code`,
);

export const findWave = statement<[code: string], { collectionId: number; expectedFrom: string }>(
  'wave-by-code',
  'SELECT collection_id AS "collectionId", expected_from AS "expectedFrom" FROM roll_out_wave WHERE code = $1',
);

export const enrolInWave = statement<[wave: string, audience: string, codes: readonly string[]], { enrolled: number }>(
  'wave-enrol',
  `WITH enrolled AS (
     INSERT INTO enrolment (finess, collection_id, region_code, department_code, wave_code, expected_from)
     SELECT e.finess, w.collection_id, e.region_code, e.department_code, w.code, w.expected_from
     FROM establishment e CROSS JOIN roll_out_wave w
     WHERE w.code = $1 AND e.closed_on IS NULL AND CASE $2::text
       WHEN 'all' THEN true
       WHEN 'regions' THEN e.region_code = ANY($3::text[])
       WHEN 'list' THEN e.finess = ANY($3::text[])
       WHEN 'ght-support' THEN e.finess IN (SELECT support_finess FROM ght)
       ELSE false END
     ORDER BY e.finess
     ON CONFLICT (finess, collection_id) DO NOTHING
     RETURNING 1)
   SELECT count(*) AS enrolled FROM enrolled`,
);

export const unknownFiness = statement<[finess: readonly string[]], { finess: string }>(
  'wave-unknown-finess',
  `SELECT f.finess FROM unnest($1::text[]) AS f(finess)
   WHERE NOT EXISTS (SELECT 1 FROM establishment e WHERE e.finess = f.finess AND e.closed_on IS NULL)
   ORDER BY f.finess`,
);

const SCOPE_COLUMNS = { region: 'n.region_code', department: 'n.department_code', finess: 'n.finess' };

/** Enrolled establishments of a scope by region, and how many of them have ever reported. */
export function rollOutQuery(
  scope: Scope,
  collectionId: number,
  monday: string,
): { statement: Statement<unknown[], RegionRollOut>; values: unknown[] } {
  const condition = scopeCondition(scope, 3, SCOPE_COLUMNS);
  const text = `
    SELECT n.region_code AS "regionCode", r.name AS "regionName", count(*) AS expected,
           count(*) FILTER (WHERE ${connectedSince('$2', scope, 3)}) AS connected
    FROM enrolment n JOIN region r ON r.code = n.region_code
    WHERE n.collection_id = $1 AND n.expected_from <= $2::date AND (n.expected_until IS NULL OR n.expected_until > $2::date)
      AND ${condition.text}
    GROUP BY n.region_code, r.name ORDER BY n.region_code`;
  return { statement: statement(`roll-out-${condition.shape}`, text), values: [collectionId, monday, ...condition.values] };
}
