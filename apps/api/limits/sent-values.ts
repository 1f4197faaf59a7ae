import {
  type DocumentNode, getNamedType, getNullableType, type GraphQLInputType, type GraphQLSchema, isInputObjectType, isInputType, isListType, Kind, typeFromAST, TypeInfo,
  type ValueNode, valueFromASTUntyped, visit, visitWithTypeInfo,
} from 'graphql';

/** Letters of a text: a use case that wants less says so itself, in words for its field. */
export const LONGEST_TEXT = 5_000;
export const LONGEST_ID = 200;
/** Elements of a list, where it is not said otherwise. */
const MOST_ELEMENTS = 200;
/** Lists that may be longer, by "Type.field". */
const LONGER = new Map<string, number>([
  // Every establishment of a territory may be named.
  ['RemindMissingReportsInput.finess', 5_000],
  ['OpenRegistrationInput.finess', 5_000],
  ['OpenRegistrationInput.directors', 1_000],
  ['RemindDirectorsInput.finess', 5_000],
]);
/** Texts that may be longer: the answer of an authenticator carries its certificates. */
const LONGER_TEXTS = new Map<string, number>(['PasskeyAnswerInput', 'PasskeySignInInput', 'FinishPasskeyEnrolmentInput'].map((input) => [`${input}.response`, 20_000]));
/** Far above any amount of anything; beyond, numbers are no longer exact. */
const LARGEST_NUMBER = Number.MAX_SAFE_INTEGER;

type Variables = Readonly<Record<string, unknown>>;

interface Place {
  /** "Query.alerts(first:)", "AlertFilter.levels", or "$name" for the default of a variable. */
  readonly coordinate: string;
  readonly type: GraphQLInputType;
  readonly node: ValueNode;
}

export function mostElements(coordinate: string): number {
  return LONGER.get(coordinate) ?? MOST_ELEMENTS;
}

/** Every place where an operation gives a value, found once for a document. */
export function placesOf(schema: GraphQLSchema, document: DocumentNode): Place[] {
  const places: Place[] = [];
  const info = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(info, {
    Argument: (node) => {
      const [argument, parent, field] = [info.getArgument(), info.getParentType(), info.getFieldDef()];
      if (argument && info.getDirective() === null) places.push({ coordinate: `${String(parent)}.${field?.name}(${argument.name}:)`, type: argument.type, node: node.value });
    },
    VariableDefinition: ({ variable, type, defaultValue }) => {
      const known = typeFromAST(schema, type as never);
      if (defaultValue && isInputType(known)) places.push({ coordinate: `$${variable.name.value}`, type: known, node: defaultValue });
    },
  }));
  return places;
}

/** What no operation may be given, in French; undefined when all is well. By construction: every value of every argument is looked at. */
export function refusedValue(places: readonly Place[], variables: Variables): string | undefined {
  for (const { coordinate, type, node } of places) {
    // A variable that is not given is the argument's default, or its absence.
    if (node.kind === Kind.VARIABLE && variables[node.name.value] === undefined) continue;
    const refused = refusal(valueFromASTUntyped(node, { ...variables }), type, coordinate);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function refusal(value: unknown, type: GraphQLInputType, coordinate: string): string | undefined {
  if (value === null || value === undefined) return undefined;
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const most = mostElements(coordinate);
    if (list.length > most) return `${coordinate}\u00A0: pas plus de ${most} éléments.`;
    return firstOf(list, (element) => refusal(element, inner.ofType as GraphQLInputType, coordinate));
  }
  if (isInputObjectType(inner)) {
    if (typeof value !== 'object') return undefined;
    return firstOf(Object.values(inner.getFields()), (field) => refusal((value as Record<string, unknown>)[field.name], field.type, `${inner.name}.${field.name}`));
  }
  return refusedLeaf(value, getNamedType(inner).name, coordinate);
}

function refusedLeaf(value: unknown, typeName: string, coordinate: string): string | undefined {
  if (typeof value === 'number' && !(Math.abs(value) <= LARGEST_NUMBER)) return `${coordinate}\u00A0: nombre hors limites.`;
  if (typeof value !== 'string') return undefined;
  const longest = LONGER_TEXTS.get(coordinate) ?? (typeName === 'ID' ? LONGEST_ID : LONGEST_TEXT);
  if (value.length > longest) return `${coordinate}\u00A0: pas plus de ${longest} caractères.`;
  // PostgreSQL holds no such characters (a null, half of a pair): refused here, they never get as far as an error of the database.
  if (value.includes('\u0000')) return `${coordinate}\u00A0: le caractère nul est refusé.`;
  return value.isWellFormed() ? undefined : `${coordinate}\u00A0: caractères invalides.`;
}

function firstOf<T>(values: readonly T[], find: (value: T) => string | undefined): string | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
