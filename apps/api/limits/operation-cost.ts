import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, getNamedType, getNullableType, type GraphQLField, type GraphQLOutputType, type GraphQLSchema,
  isCompositeType, isInterfaceType, isListType, isObjectType, Kind, type OperationDefinitionNode, type SelectionSetNode, valueFromASTUntyped,
} from 'graphql';
import { LARGEST, lengthOf } from './page-sizes.js';

/** An operation that asks the database something costs that, whatever it answers. */
const OPERATION = 50;

type Variables = Readonly<Record<string, unknown>>;

/** Half worked out: what is left to know is the variables, which say how long pages are. */
type Cost = (variables: Variables, asked: number | undefined) => number;

/**
 * The cost of an operation: how many values its answer may hold, each list at the length that is asked for, and a flat part for
 * each operation of the schema. Introspection costs nothing: it reads no data, and has bounds of its own.
 * Fragments are worked out once each: their cost is a product of what spreads them, found without walking it.
 */
export function costOfOperation(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): (variables: Variables) => number {
  const fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  const compiler = new CostCompiler(schema, fragments);
  const root = schema.getRootType(operation.operation);
  const cost = compiler.selection(operation.selectionSet, root ?? undefined, OPERATION);
  return (variables) => {
    compiler.forget();
    return cost(variables, undefined);
  };
}

class CostCompiler {
  private readonly compiled = new Map<string, Cost>();
  private readonly known = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  /** Other variables, other costs. */
  forget(): void {
    this.known.clear();
  }

  selection({ selections }: SelectionSetNode, parent: GraphQLOutputType | undefined, flat = 0): Cost {
    const costs = selections.map((selection): Cost => {
      if (selection.kind === Kind.FIELD) return this.field(selection, parent, flat);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value, flat);
      const on = selection.typeCondition ? this.schema.getType(selection.typeCondition.name.value) : parent;
      return this.selection(selection.selectionSet, isCompositeType(on) ? on : undefined, flat);
    });
    return (variables, asked) => costs.reduce((sum, cost) => sum + cost(variables, asked), 0);
  }

  private fragment(name: string, flat: number): Cost {
    const fragment = this.fragments.get(name);
    if (!fragment) return () => 0;
    const on = this.schema.getType(fragment.typeCondition.name.value);
    return (variables, asked) => {
      const key = `${name} ${flat} ${asked}`;
      const before = this.known.get(key);
      if (before !== undefined) return before;
      const place = `${name} ${flat}`;
      const cost = this.compiled.get(place) ?? this.selection(fragment.selectionSet, isCompositeType(on) ? on : undefined, flat);
      this.compiled.set(place, cost);
      const found = cost(variables, asked);
      this.known.set(key, found);
      return found;
    };
  }

  private field(node: FieldNode, parent: GraphQLOutputType | undefined, flat: number): Cost {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field || node.name.value.startsWith('__')) return () => 0;
    const inside = node.selectionSet ? this.selection(node.selectionSet, getNamedType(field.type)) : () => 0;
    const asks = askedOf(field, node);
    const isList = isListType(getNullableType(field.type));
    const coordinate = `${String(parent)}.${field.name}`;
    return (variables, above) => {
      const asked = asks(variables);
      if (!isList) return flat + 1 + inside(variables, asked);
      return flat + 1 + lengthOf(coordinate, asked ?? above) * Math.max(1, inside(variables, asked));
    };
  }
}

/** How much an operation asks of a field; undefined for a field that nobody can ask how much. */
function askedOf(field: GraphQLField<unknown, unknown>, node: FieldNode): (variables: Variables) => number | undefined {
  const size = field.args.find(({ name }) => LARGEST.has(name));
  if (!size) return () => undefined;
  const given = node.arguments?.find(({ name }) => name.value === size.name)?.value;
  const most = LARGEST.get(size.name) ?? 0;
  return (variables) => {
    const value: unknown = given === undefined ? undefined : valueFromASTUntyped(given, { ...variables });
    const wanted = value ?? size.defaultValue;
    return typeof wanted === 'number' ? Math.min(Math.max(1, wanted), most) : most;
  };
}
