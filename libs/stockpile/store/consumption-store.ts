import { statement } from '#platform';

export interface NationalConsumptionRow {
  readonly item: string;
  /** Pieces a week; null when no establishment's consumption is known. */
  readonly crisisWeekly: number | null;
}

/**
 * National crisis consumption at a week: what was reported that week, and the last known figures of the others. A
 * department whose cells of that week are not computed yet counts with its cells of the weeks just before. Cells make it
 * a read of 3,000 rows where establishments would make it 700,000.
 */
export const nationalConsumption = statement<[week: string, collectionId: number], NationalConsumptionRow>(
  'national-consumption',
  `SELECT item_code AS "item", nullif(sum(known), 0) AS "crisisWeekly"
   FROM (SELECT DISTINCT ON (department_code, item_code) item_code, crisis_consumption + stale_crisis_consumption AS known
         FROM situation_cell
         WHERE collection_id = $2 AND week <= $1 AND week > $1::date - 4 * 7
         ORDER BY department_code, item_code, week DESC) latest
   GROUP BY item_code`,
);
