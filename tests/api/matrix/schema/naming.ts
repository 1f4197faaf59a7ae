import type { Said } from './operations.js';

/** Types whose values can name a place or a thing. A number can too: accounts and movements have numbers. */
const NAMING = new Set(['ID', 'Finess', 'String']);
const NUMBERS = new Set(['Int', 'Float', 'BigInt']);

/**
 * Names that say something and name no place and no thing of an establishment. All others of a naming type are taken to
 * name one: an argument that is new must either stand here, with a thought, or be exercised with a foreign value.
 */
const PLAIN = new Set([
  // Texts people write.
  'reason', 'comment', 'note', 'source', 'label', 'name', 'phone', 'email', 'password', 'carrier',
  'software', 'vendor', 'contactEmail',
  'successorName', 'successorEmail',
  // The catalogue and the doctrine are the nation's.
  'item', 'itemCode', 'key',
  // Drawn at random by the sender; what it gives to others' keys is in the writes.
  'idempotencyKey',
  // The national stockpile: nobody's perimeter.
  'lotNumber', 'site',
]);
/** Numbers that count or measure. */
const MEASURES = new Set([
  'first', 'offset', 'weeks', 'radiusKm', 'quantity', 'rows', 'stockOnHand', 'consumption', 'received', 'expectedVersion', 'weeklyQuantity', 'value', 'onHand',
  'watchBelow', 'warningBelow', 'criticalBelow', 'months',
]);

/** True when a value said there could name a place or a thing. */
export function canName({ path, type }: Said): boolean {
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (NUMBERS.has(type)) return !MEASURES.has(name);
  return NAMING.has(type) && !PLAIN.has(name);
}
