import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType, Kind, Lexer, Source, TokenKind, validate, visit } from 'graphql';
import { readConfig } from '#platform';
import { costOfOperation } from '../../apps/api/limits/operation-cost.js';
import { LIMITS, operationLimits } from '../../apps/api/limits/operation-limits.js';
import { KNOWN_LISTS, LARGEST, NOT_A_SIZE } from '../../apps/api/limits/page-sizes.js';
import { ROOT } from '../support/source-files.js';
import { pageDocuments, type PageDocument } from './page-documents.js';

/** A screen uses a third of each bound at most: it may grow without meeting them, and three of it stay one attack. */
const MARGIN = 3;
const MOST_COST = readConfig({}).mostOperationCost;
const documents = await pageDocuments();

describe('Every screen stays far from the limits', () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = buildSchema(await readFile(join(ROOT, 'apps/api/schema.graphql'), 'utf8'));
  });

  /** At the largest pages that its variables can ask for. */
  function costOf({ document, operation }: PageDocument): number {
    const whole = (operation.variableDefinitions ?? []).filter(({ type }) => type.kind === Kind.NAMED_TYPE && type.name.value === 'Int');
    const variables = Object.fromEntries(whole.map(({ variable }) => [variable.name.value, 1_000_000]));
    return costOfOperation(schema, document, operation)(variables);
  }

  it('there are screens', () => expect(documents.length).toBeGreaterThan(50));

  it.each(documents.map((document) => [document.name, document] as const))('%s', (_, document) => {
    const { text } = document;
    expect(costOf(document)).toBeLessThan(MOST_COST / MARGIN);
    expect(tokensOf(text)).toBeLessThan(LIMITS.tokens / 2);
    expect(count(document, 'Directive')).toBeLessThan(LIMITS.directives / 2);
    expect(validate(schema, document.document, operationLimits({ mode: 'production' }).validationRules)).toEqual([]);
  });

  it('the costliest, for who changes a bound', () => {
    const costs = documents.map((document) => [document.name, costOf(document)] as const).toSorted(([, one], [, other]) => other - one);
    if (process.env['VIGIE_SHOW_COSTS']) process.stdout.write(`${costs.map(([name, cost]) => `${name}: ${cost}`).join('\n')}\n`);
    expect(costs[0]?.[1]).toBeGreaterThan(MOST_COST / 50);
  });

  it('knows lists that the schema has', () => {
    const unknown = KNOWN_LISTS.filter((coordinate) => {
      const [typeName = '', fieldName = ''] = coordinate.split('.');
      const type = schema.getType(typeName);
      return !(isObjectType(type) || isInterfaceType(type)) || !type.getFields()[fieldName];
    });
    expect(unknown).toEqual([]);
  });

  it('every whole number that a field takes says how much is wanted, up to a largest, or is known not to', () => {
    const bare = Object.values(schema.getTypeMap()).filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args.filter((argument) => /\bInt\b/.test(String(argument.type)) && !LARGEST.has(argument.name) && !NOT_A_SIZE.has(argument.name)).map(({ name }) => `${type.name}.${field.name}(${name}:)`),
      ),
    );
    expect(bare).toEqual([]);
  });
});

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  return tokens;
}

function count({ document }: PageDocument, kind: 'Directive'): number {
  let found = 0;
  visit(document, { [kind]: () => void (found += 1) });
  return found;
}
