import { getNamedType, type GraphQLArgument, type GraphQLInputField, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';

/** A place in an operation's variables where something is said: "filter.regionCode", "input.donors.finess". */
export interface Said {
  readonly path: string;
  readonly type: string;
}

export interface Operation {
  /** "Query.coverage". */
  readonly name: string;
  readonly root: 'query' | 'mutation' | 'subscription';
  readonly field: string;
  readonly args: readonly GraphQLArgument[];
  readonly said: readonly Said[];
}

/** Every operation of the built schema. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([root, type]) =>
    Object.values(type?.getFields() ?? {}).map(({ name: field, args }) => ({ name: `${type?.name}.${field}`, root, field, args, said: saidIn(args) })),
  );
}

/** Fields below the roots that take arguments: "Me.establishments". */
export function nestedArguments(schema: GraphQLSchema): { name: string; said: Said[] }[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((type) => type?.name));
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.has(type.name)) return [];
    return Object.values(type.getFields()).filter(({ args }) => args.length > 0).map(({ name, args }) => ({ name: `${type.name}.${name}`, said: saidIn(args) }));
  });
}

function saidIn(args: readonly (GraphQLArgument | GraphQLInputField)[], before = '', within: readonly string[] = []): Said[] {
  return args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    const path = `${before}${name}`;
    if (!isInputObjectType(named)) return [{ path, type: named.name }];
    if (within.includes(named.name)) return [];
    return saidIn(Object.values(named.getFields()), `${path}.`, [...within, named.name]);
  });
}

/** Every value said at a path of variables, lists opened. */
export function valuesAt(variables: unknown, path: string): unknown[] {
  const steps = path.split('.');
  return steps.reduce<unknown[]>((found, step) => found.flatMap((one) => opened((one as Record<string, unknown> | null | undefined)?.[step])), [variables]);
}

function opened(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
