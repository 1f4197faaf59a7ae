import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const LONGEST = 40;

/** A scalar carried as text; whether the text means something is decided by the use case, which answers in French. */
function textScalar(name: string, description: string, matches?: RegExp): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value !== 'string' || value.length > LONGEST || (matches && !matches.test(value))) {
      throw new GraphQLError(`${name} : valeur invalide. ${description}`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const FinessScalar = textScalar('Finess', 'Numéro FINESS géographique, 9 caractères, par exemple "670780055".');
export const IsoWeekScalar = textScalar('IsoWeek', 'Semaine ISO du lundi au dimanche (Europe/Paris), par exemple "2026-W47".');
export const DateScalar = textScalar('Date', 'Date au format AAAA-MM-JJ.', /^\d{4}-\d{2}-\d{2}$/);

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'Instant au format ISO 8601, en temps universel.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** Counts of pieces beyond 32 bits. A JavaScript number is exact up to 9 × 10^15 pieces, far above any stockpile. */
export const BigIntScalar = new GraphQLScalarType<number, number>({
  name: 'BigInt',
  description: 'Entier, exact jusqu’à 9 × 10^15.',
  serialize: Number,
  parseValue: parseInteger,
  parseLiteral: (node) => parseInteger(node.kind === Kind.INT ? Number(node.value) : undefined),
});

/** Instants that people name: calendars and the database give up far beyond. */
const INSTANTS = { first: Date.UTC(1900, 0, 2), last: Date.UTC(2199, 11, 30) } as const;

function parseInstant(value: unknown): Date {
  const instant = new Date(typeof value === 'string' ? value : Number.NaN);
  // Not a number fails both comparisons.
  if (!(instant.getTime() >= INSTANTS.first && instant.getTime() <= INSTANTS.last)) {
    throw new GraphQLError('DateTime : instant invalide. Exemple : "2026-11-23T08:00:00Z".', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return instant;
}

function parseInteger(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw new GraphQLError('BigInt : un entier est attendu.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return value;
}
