import { statement } from '#platform';
import type { DoctrineValue } from '../rules/doctrine-in-force.js';
import type { Collection, Item } from '../rules/item.js';

/** The items of a collection, in its order. */
export const listItems = statement<[collectionId: number], Item>(
  'catalogue-items',
  `SELECT i.code, i.label, i.label_plural AS "labelPlural", i.unit, i.pack_size AS "packSize"
   FROM collection c
   CROSS JOIN LATERAL unnest(c.item_codes) WITH ORDINALITY AS o(code, position)
   JOIN item i ON i.code = o.code
   WHERE c.id = $1
   ORDER BY o.position`,
);

/** Every collection with its items, in its order. */
export const listCollections = statement<[], Collection>(
  'catalogue-collections',
  `SELECT c.id, c.code, c.label,
          (SELECT json_agg(json_build_object('code', i.code, 'label', i.label, 'labelPlural', i.label_plural, 'unit', i.unit, 'packSize', i.pack_size)
             ORDER BY o.position)
           FROM unnest(c.item_codes) WITH ORDINALITY AS o(code, position) JOIN item i ON i.code = o.code) AS items
   FROM collection c ORDER BY c.id`,
);

export const listDoctrineValues = statement<[], DoctrineValue>(
  'doctrine-values',
  `SELECT id, key, item_code AS "itemCode", value, unit, effective_from AS "effectiveFrom", source,
          set_by_name AS "setByName", set_at AS "setAt"
   FROM doctrine_value ORDER BY id`,
);

export const insertDoctrineValue = statement<
  [key: string, itemCode: string | null, value: number, unit: string, effectiveFrom: string, source: string, setByName: string, setAt: Date],
  { id: number }
>(
  'doctrine-value-insert',
  `INSERT INTO doctrine_value (key, item_code, value, unit, effective_from, source, set_by_name, set_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
);
