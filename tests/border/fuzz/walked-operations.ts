import {
  getNamedType, getNullableType, type GraphQLField, type GraphQLInputType, type GraphQLOutputType, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isLeafType,
  isListType, isObjectType, isUnionType,
} from 'graphql';
import { nastyValues, sensibleValue } from './nasty-values.js';
import type { Random } from './random.js';

export interface SentOperation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

type Path = readonly (string | number)[];

/** A place of an operation where a value is given: the argument, then the way into it. */
export interface Place {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly field: GraphQLField<unknown, unknown>;
  readonly argument: string;
  readonly path: Path;
  readonly type: GraphQLInputType;
}

/** What ends the session that asks, or the process's own work. */
const LEFT_OUT = new Set(['signOut']);

/** Every argument of every operation, and every field inside. */
export function placesOf(schema: GraphQLSchema): Place[] {
  return (['query', 'mutation', 'subscription'] as const).flatMap((operation) => {
    const root = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() }[operation];
    const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => !LEFT_OUT.has(name));
    return fields.flatMap((field) =>
      field.args.flatMap((argument) => inside(argument.type).map(({ path, type }) => ({ operation, field, argument: argument.name, path, type }))),
    );
  });
}

function inside(type: GraphQLInputType, path: Path = []): { path: Path; type: GraphQLInputType }[] {
  const inner = getNullableType(type);
  const here = { path, type };
  if (isListType(inner)) return [here, ...inside(inner.ofType as GraphQLInputType, [...path, 0])];
  if (!isInputObjectType(inner)) return [here];
  return [here, ...Object.values(inner.getFields()).flatMap((field) => inside(field.type, [...path, field.name]))];
}

/** @param many values tried at each place */
export function walkedOperations(schema: GraphQLSchema, random: Random, many: number): { place: Place; sent: SentOperation }[] {
  return placesOf(schema).flatMap((place) => {
    const values = random.shuffled(nastyValues(place.type)).slice(0, many);
    return values.map((value, index) => ({ place, sent: sentAt(place, value, index % 4 === 3 ? 'text' : 'variables') }));
  });
}

/** The operation that gives this value at this place, and something sensible everywhere else. */
export function sentAt(place: Place, value: unknown, way: 'variables' | 'text'): SentOperation {
  return way === 'text' ? inText(place, value) : inVariables(place, value);
}

function inVariables({ operation, field, argument, path }: Place, value: unknown): SentOperation {
  const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, sensibleValue(name, type)]));
  variables[argument] = replaced(variables[argument], path, value);
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return { query: `${operation} (${declared}) { ${field.name}(${given}) ${selection(field.type)} }`, variables };
}

function inText({ operation, field, argument, path }: Place, value: unknown): SentOperation {
  const given = field.args.map(({ name, type }) => {
    const sensible = sensibleValue(name, type);
    return `${name}: ${literal(name === argument ? replaced(sensible, path, value) : sensible, type)}`;
  });
  return { query: `${operation} { ${field.name}(${given.join(', ')}) ${selection(field.type)} }` };
}

function replaced(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) return whole.map((one, index) => (index === step ? replaced(one, rest, value) : (one as unknown)));
  const record = (typeof whole === 'object' && whole !== null ? whole : {}) as Record<string, unknown>;
  return { ...record, [step]: replaced(record[step], rest, value) };
}

function literal(value: unknown, type: GraphQLInputType | undefined): string {
  const inner = type && getNullableType(type);
  if (typeof value === 'string') return isEnumType(inner) && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, isListType(inner) ? (inner.ofType as GraphQLInputType) : undefined)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = isInputObjectType(inner) ? inner.getFields() : {};
  return `{${Object.entries(value).map(([name, one]) => `${name}: ${literal(one, fields[name]?.type)}`).join(', ')}}`;
}

/** What comes back is made too: names of refusals, and a level of what is found. */
function selection(type: GraphQLOutputType, depth = 2): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) return `{ __typename ${named.getTypes().map((member) => `... on ${member.name} ${selection(member, 0)}`).join(' ')} }`;
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const chosen = Object.values(named.getFields()).flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [field.name];
    return depth === 0 || isUnionType(getNamedType(field.type)) ? [] : [`${field.name} ${selection(field.type, depth - 1)}`];
  });
  return `{ __typename ${chosen.join(' ')} }`;
}
