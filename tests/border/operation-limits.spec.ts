import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, getNullableType, getOperationAST, type GraphQLSchema, isInputObjectType, isListType, isScalarType, parse } from 'graphql';
import { OperationCheck } from '../../apps/api/limits/check-operation.js';
import { costOfOperation } from '../../apps/api/limits/operation-cost.js';
import { LONGEST_ID, LONGEST_TEXT } from '../../apps/api/limits/sent-values.js';
import { eventually } from '../support/eventually.js';
import { subscribe } from '../support/live-client.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';
import { ROOT } from '../support/source-files.js';
import { sentAt, type Place, placesOf } from './fuzz/walked-operations.js';

const LONG_LIST = 5_001;
/** What an authenticator answers carries its certificates. */
const ANSWERS_OF_AUTHENTICATORS = ['mutation finishPasskeyEnrolment(input.response)', 'mutation finishPasskeySignIn(input.response)', 'mutation proveIdentity(input.passkey.response)'];
const LONGEST_ANSWER = 20_000;
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = buildSchema(await readFile(join(ROOT, 'apps/api/schema.graphql'), 'utf8'));
});

describe('Every value that an operation may be given is bounded', () => {
  function refusalOf(place: Place, value: unknown, way: 'variables' | 'text'): unknown {
    const { query, variables = {} } = sentAt(place, value, way);
    const document = parse(query);
    const operation = getOperationAST(document);
    return operation && new OperationCheck(schema, Infinity).refusal(document, operation, variables)?.extensions['code'];
  }

  const where = ({ operation, field, argument, path }: Place): string => `${operation} ${field.name}(${[argument, ...path].join('.')})`;

  it.each(['variables', 'text'] as const)('lists, given in %s', (way) => {
    const lists = placesOf(schema).filter(({ type }) => isListType(getNullableType(type)));
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.filter((place) => refusalOf(place, Array(LONG_LIST).fill(null), way) !== 'BAD_USER_INPUT').map(where)).toEqual([]);
    expect(lists.filter((place) => refusalOf(place, Array(10).fill(null), way) !== undefined).map(where)).toEqual([]);
  });

  it.each(['variables', 'text'] as const)('texts, given in %s', (way) => {
    const texts = placesOf(schema).filter(({ type }) => isScalarType(getNamedType(type)) && !isListType(getNullableType(type)) && !isInputObjectType(getNullableType(type)));
    const longest = (place: Place): number => (getNamedType(place.type).name === 'ID' ? LONGEST_ID : LONGEST_TEXT);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((place) => refusalOf(place, 'x'.repeat(longest(place) + 1), way) !== 'BAD_USER_INPUT').map(where)).toEqual(ANSWERS_OF_AUTHENTICATORS);
    expect(texts.filter((place) => refusalOf(place, 'x'.repeat(LONGEST_ANSWER + 1), way) !== 'BAD_USER_INPUT').map(where)).toEqual([]);
    // Half of a pair: in a text, the parser itself refuses it.
    if (way === 'variables') expect(texts.filter((place) => refusalOf(place, 'a\ud800b', way) !== 'BAD_USER_INPUT').map(where)).toEqual([]);
    expect(texts.filter((place) => refusalOf(place, 'a\u0000b', way) !== 'BAD_USER_INPUT').map(where)).toEqual([]);
    expect(texts.filter((place) => refusalOf(place, 'x'.repeat(LONGEST_ID), way) !== undefined).map(where)).toEqual([]);
  });

  it('numbers that are none', () => {
    const refusal = (query: string): unknown => {
      const document = parse(query);
      return new OperationCheck(schema, Infinity).refusal(document, getOperationAST(document) as never, {})?.extensions['code'];
    };
    expect(refusal('mutation { setDoctrineValue(input: { key: "x", source: "x", value: 1e999 }) { __typename } }')).toBe('BAD_USER_INPUT');
    expect(refusal('mutation { setDoctrineValue(input: { key: "x", source: "x", value: 3 }) { __typename } }')).toBeUndefined();
    // The default of a variable is a value too.
    expect(refusal(`query ($s: String = "${'x'.repeat(LONGEST_TEXT + 1)}") { accounts(search: $s) { totalCount } }`)).toBe('BAD_USER_INPUT');
  });
});

describe('The cost of an operation', () => {
  const cost = (query: string, variables = {}): number => {
    const document = parse(query);
    return costOfOperation(schema, document, getOperationAST(document) as never)(variables);
  };

  it('is that of its pages, from whatever says how long they are', () => {
    const nodes = 'nodes { id establishment { name } }';
    expect(cost(`{ alerts(first: 100) { ${nodes} } }`)).toBe(50 + 1 + 1 + 100 * 3);
    expect(cost(`query ($n: Int) { alerts(first: $n) { ${nodes} } }`, { n: 100 })).toBe(cost(`{ alerts(first: 100) { ${nodes} } }`));
    expect(cost(`query ($n: Int = 100) { alerts(first: $n) { ${nodes} } }`)).toBeGreaterThanOrEqual(cost(`{ alerts { ${nodes} } }`));
    // Nobody is given more than 200.
    expect(cost(`{ alerts(first: 100000) { ${nodes} } }`)).toBe(cost(`{ alerts(first: 200) { ${nodes} } }`));
    expect(cost(`{ alerts(first: -5) { ${nodes} } }`)).toBe(cost(`{ alerts(first: 1) { ${nodes} } }`));
  });

  it('adds what is asked twice, and multiplies lists of lists', () => {
    const one = cost('{ alerts(first: 50) { nodes { id } } }');
    expect(cost('{ a: alerts(first: 50) { nodes { id } } b: alerts(first: 50) { nodes { id } } }')).toBe(2 * one);
    expect(cost('{ situation(kind: NATION) { children { items { weeksOfCover } } } }')).toBeGreaterThan(1_000);
    expect(cost('{ situation(kind: NATION) { children { children { items { weeksOfCover } } } } }')).toBeGreaterThan(100_000);
  });

  it('follows fragments, at no cost of its own', () => {
    expect(cost('{ alerts(first: 50) { ...P } } fragment P on AlertConnection { nodes { id } }')).toBe(cost('{ alerts(first: 50) { nodes { id } } }'));
    const doubled = Array.from({ length: 200 }, (_, i) => `fragment F${i} on Me { ...F${i + 1} ...F${i + 1} }`).join(' ');
    const before = performance.now();
    expect(cost(`{ me { ...F0 } } ${doubled} fragment F200 on Me { name }`)).toBeGreaterThan(1e50);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('leaves introspection alone', () => {
    expect(cost('{ __schema { types { name fields { name args { name } } } } }')).toBe(0);
  });
});

describe('An operation beyond a limit', () => {
  let product: RunningProduct;
  let centre: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    centre = await product.signIn('crisis.centre@demo.vigie');
  });

  afterAll(async () => product.stop());

  it.each([
    ['too costly', '{ situation(kind: NATION) { children { children { items { weeksOfCover runwayWeeks: weeksOfCover } } } } }', 'OPERATION_TOO_COSTLY', /valeurs, 150\s?000 permises/],
    ['too deep', `{ situation(kind: NATION) ${'{ children '.repeat(11)}{ label }${'}'.repeat(11)} }`, 'GRAPHQL_VALIDATION_FAILED', /^Opération trop profonde.: 10 niveaux au plus\.$/],
    ['of too many aliases', `{ ${Array.from({ length: 41 }, (_, i) => `a${i}: me { name }`).join(' ')} }`, 'GRAPHQL_VALIDATION_FAILED', /^Opération trop longue.: 40 alias au plus\.$/],
    ['of too many directives', `{ me { ${Array.from({ length: 21 }, (_, i) => `n${i}: name @skip(if: false)`).join(' ')} } }`, 'GRAPHQL_VALIDATION_FAILED', /^Opération trop longue.: 20 directives au plus\.$/],
    ['of too many words', `{ me { ${'name '.repeat(2_001)} } }`, 'GRAPHQL_PARSE_FAILED', /2000/],
    ['of too long a text', `{ accounts(search: "${'x'.repeat(5_001)}") { totalCount } }`, 'BAD_USER_INPUT', /pas plus de 5000 caractères/],
    ['that signs in twice', 'mutation { a: signIn(input: { email: "a@b.fr", password: "x" }) { __typename } b: signIn(input: { email: "a@b.fr", password: "x" }) { __typename } }', 'BAD_REQUEST', /une connexion se demande seule/],
    ['that signs in behind a fragment', 'mutation { ...F } fragment F on Mutation { a: signIn(input: { email: "a@b.fr", password: "x" }) { __typename } }', 'BAD_REQUEST', /sans fragment à la racine/],
    ['that writes eleven times', `mutation { ${Array.from({ length: 11 }, (_, i) => `a${i}: retryEvaluation(finess: "670780055")`).join(' ')} }`, 'BAD_REQUEST', /Pas plus de 10 écritures/],
  ])('%s is refused before it runs, in French', async (_, query, code, message) => {
    const { data, errors } = await centre.ask(query);
    expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, code]);
    expect(errors?.[0]?.message).toMatch(message);
  });

  it('is refused by WebSocket too', async () => {
    const codes: (string | undefined)[] = [];
    for (const [query, variables] of [
      ['subscription ($c: String) { changes(kind: NATION, code: $c) { topics } }', { c: 'x'.repeat(5_001) }],
      [`subscription { changes(kind: NATION) { ${Array.from({ length: 41 }, (_, i) => `a${i}: topics`).join(' ')} } }`, {}],
      [`subscription { changes(kind: NATION) { ${'topics '.repeat(2_001)} } }`, {}],
      ['subscription { changes(kind: NATION, code: "a\\u0000b") { topics } }', {}],
    ] as const) {
      const page = await subscribe(product.api, centre, query, variables);
      await eventually(async () => expect(page.refusals).toHaveLength(1));
      codes.push(page.refusals[0]);
      await page.close();
    }
    expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'BAD_USER_INPUT']);
  });

  it('in production, nothing of the schema is told', async () => {
    const production = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false, config: { mode: 'production', publicUrl: 'https://vigie.example' } });
    try {
      const introspection = await production.anonymous.ask('{ __schema { types { name } } }');
      expect([introspection.data, introspection.errors?.[0]?.extensions.code]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
      for (const query of ['{ produc { name } }', '{ product { nam } }', '{ alerts(firs: 1) { totalCount } }', 'mutation { signIn(input: { emai: "x" }) { __typename } }', '{ alerts(filter: { level: OK }) { totalCount } }', '{ situation(kind: NATIO) { label } }', 'query ($k: ScopeKin) { situation(kind: $k) { label } }']) {
        const { errors } = await production.anonymous.ask(query);
        expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
        expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
      }
    } finally {
      await production.stop();
    }
  });
});
