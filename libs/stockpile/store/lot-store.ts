import { statement } from '#platform';
import type { Lot } from '../rules/lot.js';

const COLUMNS = `id, item_code AS "item", lot_number AS "lotNumber", site, expires_on AS "expiresOn", quarantined,
  on_hand AS "onHand", reserved, version`;

/** Locked in one order by everyone, so that two plans wait for each other instead of killing each other. */
export const lockLots = statement<[ids: readonly string[]], Lot>(
  'lots-lock',
  `SELECT ${COLUMNS} FROM stockpile_lot WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
);

export const lockLotsOfItems = statement<[items: readonly string[]], Lot>(
  'lots-lock-of-items',
  `SELECT ${COLUMNS} FROM stockpile_lot WHERE item_code = ANY($1::text[]) AND on_hand > 0 ORDER BY id FOR UPDATE`,
);

export const findLots = statement<[ids: readonly string[]], Lot>(
  'lots-by-id',
  `SELECT ${COLUMNS} FROM stockpile_lot WHERE id = ANY($1::uuid[])`,
);

export const listLots = statement<[item: string | null, withEmpty: boolean], Lot>(
  'lots-list',
  `SELECT ${COLUMNS} FROM stockpile_lot
   WHERE ($1::text IS NULL OR item_code = $1) AND ($2::boolean OR on_hand > 0)
   ORDER BY item_code, expires_on NULLS LAST, lot_number, id`,
);

/** Creates the lot, or adds to it when the same lot came to the same site before. No row: its expiry is another. */
export const receiveLot = statement<
  [item: string, lotNumber: string, site: string, expiresOn: string | null, quantity: number, at: Date],
  Lot
>(
  'lot-receive',
  `INSERT INTO stockpile_lot AS l (item_code, lot_number, site, expires_on, on_hand, created_at)
   VALUES ($1, $2, $3, $4::date, $5, $6)
   ON CONFLICT (item_code, lot_number, site) DO UPDATE SET on_hand = l.on_hand + excluded.on_hand, version = l.version + 1
     WHERE l.expires_on IS NOT DISTINCT FROM excluded.expires_on
   RETURNING ${COLUMNS}`,
);

export const adjustLot = statement<[id: string, version: number, onHand: number, quarantined: boolean], Lot>(
  'lot-adjust',
  `UPDATE stockpile_lot SET on_hand = $3, quarantined = $4, version = version + 1 WHERE id = $1 AND version = $2
   RETURNING ${COLUMNS}`,
);
