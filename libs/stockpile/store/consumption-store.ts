import { statement } from '#platform';

export interface NationalConsumptionRow {
  readonly item: string;
  /** Pieces a week; null when no establishment's consumption is known. */
  readonly crisisWeekly: number | null;
}

/** National crisis consumption as last known of every establishment. */
export const currentNationalConsumption = statement<[], NationalConsumptionRow>(
  'national-consumption-current',
  'SELECT item_code AS "item", sum(crisis_consumption) AS "crisisWeekly" FROM coverage_current GROUP BY item_code',
);

/** The same for a past week, from its cells: what was reported that week, and the last known figures of the others. */
export const nationalConsumptionOf = statement<[week: string, collectionId: number], NationalConsumptionRow>(
  'national-consumption-of-week',
  `SELECT item_code AS "item", sum(crisis_consumption + stale_crisis_consumption) AS "crisisWeekly"
   FROM situation_cell WHERE week = $1 AND collection_id = $2 GROUP BY item_code`,
);
