import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLSchema, isObjectType, Kind, type OperationDefinitionNode } from 'graphql';
import { PUBLIC } from '../access/allow.js';
import { costOfOperation } from './operation-cost.js';
import { placesOf, refusedValue } from './sent-values.js';

/** Writes of one operation: the page sends one. */
const MOST_WRITES = 10;

type Variables = Readonly<Record<string, unknown>>;
type Check = (variables: Variables) => GraphQLError | undefined;

/** What is wrong with an operation that is valid in itself: what it costs and what it gives. Worked out once for a document. */
export class OperationCheck {
  private readonly checks = new WeakMap<OperationDefinitionNode, Check>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly mostCost: number,
  ) {}

  refusal(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): GraphQLError | undefined {
    let check = this.checks.get(operation);
    if (!check) {
      check = this.compile(document, operation);
      this.checks.set(operation, check);
    }
    return check(variables);
  }

  private compile(document: DocumentNode, operation: OperationDefinitionNode): Check {
    const tooMany = this.tooManyWrites(operation);
    if (tooMany) return () => tooMany;
    const places = placesOf(this.schema, document);
    const costOf = costOfOperation(this.schema, document, operation);
    return (variables) => {
      const refused = refusedValue(places, variables);
      if (refused !== undefined) return error('BAD_USER_INPUT', refused);
      const cost = costOf(variables);
      return cost > this.mostCost ? tooCostly(cost, this.mostCost) : undefined;
    };
  }

  /** Trying a hundred passwords in one request would pass for one try. */
  private tooManyWrites(operation: OperationDefinitionNode): GraphQLError | undefined {
    const root = this.schema.getMutationType();
    if (operation.operation !== 'mutation' || !isObjectType(root)) return undefined;
    const written = operation.selectionSet.selections;
    const isPlain = written.every(({ kind }) => kind === Kind.FIELD);
    const open = written.filter((one) => one.kind === Kind.FIELD && root.getFields()[one.name.value]?.extensions['permission'] === PUBLIC);
    if (isPlain && written.length <= MOST_WRITES && (open.length === 0 || written.length === 1)) return undefined;
    return error('BAD_REQUEST', `Pas plus de ${MOST_WRITES} écritures par opération, sans fragment à la racine\u00A0; une connexion se demande seule.`);
  }
}

function tooCostly(cost: number, most: number): GraphQLError {
  const [said, allowed] = [cost, most].map((values) => values.toLocaleString('fr-FR'));
  return error('OPERATION_TOO_COSTLY', `Opération trop coûteuse\u00A0: jusqu’à ${said} valeurs, ${allowed} permises. Demandez de plus petites pages, ou moins de champs.`);
}

function error(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

/** The same check for what comes by HTTP. */
export function checkedOperations(mostCost: number): ApolloServerPlugin {
  let check: OperationCheck | undefined;
  return {
    serverWillStart: async ({ schema }) => {
      check = new OperationCheck(schema, mostCost);
    },
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        const refusal = operation && check?.refusal(document, operation, request.variables ?? {});
        if (refusal) throw refusal;
      },
    }),
  };
}
