import { statement } from '#platform';

export interface CrisisChangeRow {
  readonly finess: string;
  readonly itemCode: string;
  readonly sequence: number;
  readonly source: 'DECLARED' | 'ARS';
  readonly weeklyQuantity: number | null;
  readonly reason: string | null;
  readonly setByName: string;
  readonly setAt: Date;
}

const COLUMNS = `finess, item_code AS "itemCode", id AS sequence, source, weekly_quantity AS "weeklyQuantity", reason,
  set_by_name AS "setByName", set_at AS "setAt"`;

/** The latest value of each source, establishment and item: the ones that can still matter. */
export const findLatestCrisisChanges = statement<[finess: string[]], CrisisChangeRow>(
  'crisis-changes-latest',
  `SELECT DISTINCT ON (finess, item_code, source) ${COLUMNS} FROM crisis_consumption_change
   WHERE finess = ANY($1) ORDER BY finess, item_code, source, id DESC`,
);

/** Every value ever set for an establishment, newest first; nobody sets five hundred by hand. */
export const listCrisisChanges = statement<[finess: string], CrisisChangeRow>(
  'crisis-changes-of-establishment',
  `SELECT ${COLUMNS} FROM crisis_consumption_change WHERE finess = $1 ORDER BY id DESC LIMIT 500`,
);

export const insertCrisisChange = statement<
  [finess: string, itemCode: string, source: string, weeklyQuantity: number | null, reason: string | null, setBy: string | null, setByName: string, setAt: Date],
  { id: number }
>(
  'crisis-change-insert',
  `INSERT INTO crisis_consumption_change (finess, item_code, source, weekly_quantity, reason, set_by, set_by_name, set_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
);
