import { CASES } from '../cases/index.js';
import type { Ask, Case, Variables } from '../cases/case.js';
import { nothing, type Subject } from '../country/subject.js';
import { canName } from '../schema/naming.js';
import { nestedArguments, type Operation, operationsOf, valuesAt } from '../schema/operations.js';
import type { GraphQLSchema } from 'graphql';

/** What the schema has and the matrix has not, and the other way round. */
export function gapsOf(schema: GraphQLSchema): string[] {
  const operations = operationsOf(schema);
  const missing = operations.filter(({ name }) => !CASES[name]).map(({ name }) => `${name} has no case`);
  const gone = Object.keys(CASES).filter((name) => !operations.some((operation) => operation.name === name)).map((name) => `${name} is no operation any more`);
  const unsaid = operations.flatMap((operation) => silentPaths(operation, CASES[operation.name]));
  const nested = nestedArguments(schema).flatMap(({ name, said }) => said.filter(canName).map(({ path }) => `${name}(${path}) names something below an operation: no case can exercise it`));
  return [...missing, ...gone, ...unsaid, ...nested];
}

/** Arguments that could name a place or a thing and are never exercised with a foreign one. */
function silentPaths(operation: Operation, one: Case | undefined): string[] {
  if (!one) return [];
  const naming = operation.said.filter(canName).map(({ path }) => path);
  const said = new Set(operation.said.map(({ path }) => path));
  const silent = naming.filter((path) => one.national?.[path] === undefined && !isVaried(one, path)).map((path) => `${operation.name}(${path}) is never asked with a foreign value`);
  const stale = [...Object.keys(one.national ?? {}), ...Object.keys(one.mixed ?? {})].filter((path) => !said.has(path)).map((path) => `${operation.name} has no ${path} any more`);
  return [...silent, ...stale];
}

/** True when the value said there follows from whose thing is asked about. */
function isVaried({ asks, mixed = {} }: Case, path: string): boolean {
  const others = mixed[path];
  if (others) return differ(others(ONE, ONE), others(ONE, OTHER), path);
  return asks.some((ask) => variants(ask).some(([one, other]) => differ(one, other, path)));
}

function variants(ask: Ask): [Variables, Variables][] {
  switch (ask.about) {
    case 'establishment':
    case 'position':
      return [[ask.with(ONE), ask.with(OTHER)]];
    case 'territory':
    case 'within':
      return [[ask.with({ kind: 'REGION', code: '44' }), ask.with({ kind: 'REGION', code: '32' })]];
    case 'perimeter':
    case 'country':
      return [];
  }
}

function differ(one: Variables, other: Variables, path: string): boolean {
  const [here, there] = [valuesAt(one, path), valuesAt(other, path)];
  return here.length > 0 && there.length > 0 && JSON.stringify(here) !== JSON.stringify(there);
}

const ONE = invented('1');
const OTHER = invented('2');

function invented(digit: string): Subject {
  const empty = nothing({ finess: digit.repeat(9), regionCode: digit, departmentCode: digit });
  const named = { id: `id-${digit}`, version: 1, shipmentId: `shipment-${digit}` };
  const requests = Object.fromEntries(Object.keys(empty.requests).map((status) => [status, named])) as unknown as Subject['requests'];
  const granted = { invitationId: digit, reporterAccountId: digit, reporterEmail: digit, habilitationId: Number(digit), directorHabilitationId: Number(digit) };
  return { ...empty, ...granted, word: digit, person: digit, messageId: digit, lotId: digit, accountId: digit, sessionId: digit, requestCursor: digit, shipmentCursor: digit, softwareId: digit, softwareCursor: digit, credentialId: digit, closingId: digit, requests };
}
