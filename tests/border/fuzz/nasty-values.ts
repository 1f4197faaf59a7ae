import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { FIRST, FIRST_LOT, FIRST_REQUEST } from '../../api/many-rows.sql.js';

/** What every place is given, whatever it expects. */
const EVERYWHERE: readonly unknown[] = [null, true, 0, -1, 1.5, 2_147_483_648, 2 ** 53 + 2, 1e308, [], {}, [[]], [null], { __proto__: null, constructor: { prototype: {} } }, 'x'.repeat(60_000)];

const TEXTS: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff x', '\u202Etxet', '\uFEFF', 'é'.normalize('NFD').repeat(40), '🏥'.repeat(200), '\u0001\u0008\u001f\u007f', '\r\nSet-Cookie: x=1',
  "'", '"', '\\', '%', '_%_', "'; DROP TABLE account; --", "' OR '1'='1", '$1', '$$;', '${7*7}', '{{7*7}}', '../../../etc/passwd', '<img src=x onerror=alert(1)>', '=HYPERLINK("http://x")',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x'.repeat(201), 'x'.repeat(4_999), 'x'.repeat(5_001),
  '2026-W54', '2026-W00', '0000-W01', '9999-W53', '2026-W1', '99999-W01', '2026-02-30', '0000-00-00', '9999-12-31', '-000001-01-01', '2026-11-23T25:00:00Z', '+275760-09-13T00:00:00.000Z',
  '000000000', '67000000A', '670000001 ', '6700000011', 'ABCDEFGHI', '99999999999999999999999', '-1', '1e999', 'NaN', 'null', 'undefined', 'Infinity',
  '00000000-0000-0000-0000-000000000000', '{00000000-0000-4000-8000-000000000001}', Buffer.from('{"a":1}').toString('base64'), '2A', '9F', '44;45', 'NATION',
];

const NUMBERS: readonly number[] = [2_147_483_647, -2_147_483_648, 4_294_967_296, 1e15, -1e15, 0.1, -0, 2 ** 63];

/** What cannot fit a place of this type, and what fits it and means nothing. */
export function nastyValues(type: GraphQLInputType): readonly unknown[] {
  const inner = getNullableType(type);
  if (isListType(inner)) return [...EVERYWHERE, Array(300).fill('x'), Array(6_000).fill(null), ['x', 'x'], [{}]];
  if (isInputObjectType(inner) || isEnumType(inner)) return [...EVERYWHERE, '__proto__', 'x', '\u0000'];
  if (inner.name === 'Int' || inner.name === 'Float' || inner.name === 'BigInt') return [...EVERYWHERE, ...NUMBERS, '1', '\u0000'];
  return [...EVERYWHERE, ...TEXTS];
}

/** What makes sense at a place, by its name, so that what is nasty beside it is reached. */
const SENSIBLE = new Map<string, unknown>([
  ['finess', FIRST], ['week', '2026-W46'], ['id', FIRST_REQUEST], ['requestId', FIRST_REQUEST], ['lotId', FIRST_LOT], ['item', 'GOWN'], ['itemCode', 'GOWN'], ['wave', 'V1'],
  ['code', null], ['within', null], ['kind', 'NATION'], ['after', null], ['effectiveFrom', '2026-W50'], ['expectedFrom', '2026-W50'], ['expectedVersion', 1],
  ['email', 'quelquun@exemple.fr'], ['idempotencyKey', 'fuzz'], ['regionCodes', null], ['expiresOn', '2027-06-30'],
]);

export function sensibleValue(name: string, type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isEnumType(inner)) return inner.getValues().some((value) => value.name === SENSIBLE.get(name)) ? SENSIBLE.get(name) : inner.getValues()[0]?.name;
  if (isListType(inner)) return [sensibleValue(name, inner.ofType as GraphQLInputType)];
  if (isInputObjectType(inner)) {
    return Object.fromEntries(Object.values(inner.getFields()).map((field) => [field.name, sensibleValue(field.name, field.type)]));
  }
  const known = SENSIBLE.get(name);
  if (known !== undefined && !(known === null && isNonNullType(type))) return known;
  const OF_TYPE: Record<string, unknown> = { Int: 1, Float: 1.5, BigInt: 1, Boolean: true, Date: '2026-11-30', DateTime: '2026-11-20T08:00:00Z', Finess: FIRST, IsoWeek: '2026-W46' };
  return OF_TYPE[inner.name] ?? 'texte';
}
