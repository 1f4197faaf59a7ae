import { getNamedType, type GraphQLNamedType, type GraphQLSchema, isObjectType, isUnionType } from 'graphql';
import type { Operation } from './operations.js';

/** Within the border's limits of depth 10 and 2,000 tokens, the operation's own words left aside. */
const DEEPEST = 8;
const MOST_TOKENS = 1_500;

/** A selection that can be cut in pieces, with what it weighs in tokens. */
interface Piece {
  readonly text: string;
  readonly tokens: number;
}

/**
 * Documents that together ask every field of what an operation answers, relations included, each type once on the way
 * down so that cycles end.
 */
export function deepestDocuments(schema: GraphQLSchema, { root, field, args }: Operation): string[] {
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field}${passed === '' ? '' : `(${passed})`}`;
  const owner = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() }[root];
  const answered = owner?.getFields()[field];
  if (!answered) throw new Error(`The schema has no ${field}`);
  const selections = pack(piecesOf(getNamedType(answered.type), [], MOST_TOKENS), MOST_TOKENS);
  const bodies = selections.length === 0 ? [''] : selections.map(({ text }) => ` { ${text} }`);
  return bodies.map((body) => `${root}${declared === '' ? '' : ` (${declared})`} { ${call}${body} }`);
}

/** @param above the types on the way down. */
function piecesOf(type: GraphQLNamedType, above: readonly string[], room: number): Piece[] {
  if (isUnionType(type)) {
    const members = type.getTypes().flatMap((member) => pack(piecesOf(member, above, room - 5), room - 5).map((piece) => wrapped(`... on ${member.name}`, 3, piece)));
    return [{ text: '__typename', tokens: 1 }, ...members];
  }
  const again = above.filter((name) => name === type.name).length;
  const child = above.at(-1) === type.name; // A territory within a territory: once.
  if (!isObjectType(type) || again > (child ? 1 : 0) || above.length >= DEEPEST) return [];
  const within = [...above, type.name];
  const fields = Object.values(type.getFields()).flatMap(({ name, type: answered }) => {
    const named = getNamedType(answered);
    if (!isObjectType(named) && !isUnionType(named)) return [{ text: name, tokens: 1 }];
    // The nodes themselves are asked whole beside.
    if (name === 'edges') return [{ text: 'edges { cursor node { __typename } }', tokens: 8 }];
    return pack(piecesOf(named, within, room - 3), room - 3).map((piece) => wrapped(name, 1, piece));
  });
  return [{ text: '__typename', tokens: 1 }, ...fields];
}

function wrapped(name: string, tokens: number, piece: Piece): Piece {
  return { text: `${name} { ${piece.text} }`, tokens: piece.tokens + tokens + 2 };
}

/** Fills as few selections as come of taking the pieces in order. Pieces of one field may meet in one selection: GraphQL merges them. */
function pack(pieces: readonly Piece[], room: number): Piece[] {
  const packed: Piece[] = [];
  for (const piece of pieces) {
    const last = packed.at(-1);
    if (last && last.tokens + piece.tokens <= room) packed[packed.length - 1] = { text: `${last.text} ${piece.text}`, tokens: last.tokens + piece.tokens };
    else packed.push(piece);
  }
  return packed;
}
