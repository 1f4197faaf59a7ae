import type { GraphQLSchema } from 'graphql';
import type { Role } from '#access';
import { type Ask, type Case, EVERYONE, type Variables } from '../cases/case.js';
import { CASES } from '../cases/index.js';
import type { Country } from '../country/lay-country.js';
import { holdsWhole, peopleOf, type Person, reach } from '../country/people.js';
import { type Key, KEYS, nowhereLike, sitesOf, TERRITORIES, type Territory } from '../country/places.js';
import { beside } from '../country/subject.js';
import { type Operation, operationsOf } from '../schema/operations.js';
import { BOTH_WALLS } from './build.js';
import { deepestDocuments } from '../schema/selection.js';

/** One person asking one thing, and what is expected of the answer. */
export interface Question {
  readonly person: Person;
  readonly operation: Operation;
  readonly ask: Ask;
  readonly document: string;
  readonly variables: Variables;
  /** The same about what does not exist; undefined when there is nothing to compare with. */
  readonly nowhere: Variables | undefined;
  /** Establishments that the answer must show. */
  readonly seen: readonly Key[];
  /** Establishments of which the answer may hold something. */
  readonly mine: readonly Key[];
  readonly allowed: boolean;
  /** False: refused whatever is asked about. */
  readonly role: boolean;
}

interface Target {
  readonly variables: Variables;
  readonly nowhere?: Variables;
  readonly seen: readonly Key[];
  readonly allowed: boolean;
}

export function rolesOf({ roles }: Case): readonly Role[] {
  return roles === 'PUBLIC' ? EVERYONE : roles;
}

/** All questions of an operation, deepest documents first asked of what is allowed. */
export function questionsOf(country: Country, schema: GraphQLSchema, root: Operation['root'], build = BOTH_WALLS): Question[] {
  return operationsOf(schema).filter((operation) => operation.root === root).flatMap((operation) => {
    const one = CASES[operation.name];
    if (!one) return [];
    const documents = deepestDocuments(schema, operation);
    return peopleOf(build).flatMap((person) => one.asks.flatMap((ask, index) => ofPerson({ country, person, operation, one, ask, documents, first: index === 0 })));
  });
}

interface Asking {
  readonly country: Country;
  readonly person: Person;
  readonly operation: Operation;
  readonly one: Case;
  readonly ask: Ask;
  readonly documents: readonly string[];
  /** The first thing asked of the operation: about every place. */
  readonly first: boolean;
}

function ofPerson({ country, person, operation, one, ask, documents, first }: Asking): Question[] {
  const holds = person.habilitations.some(({ role }) => rolesOf(one).includes(role));
  const roles = ask.roles ?? rolesOf(one);
  const targets = targetsOf(country, person, ask, roles);
  const mine = reach(person, rolesOf(one));
  return (holds ? thinned(targets, first) : targets.slice(0, 1)).flatMap(({ variables, nowhere, seen, allowed }) =>
    documents.map((document) => ({ person, operation, ask, document, variables, nowhere, seen, mine, allowed: allowed && holds, role: holds })),
  );
}

/** All that is refused, and the first and last of what is allowed: the rest is answered alike. Of further questions, the first and last of both. */
function thinned(targets: readonly Target[], all: boolean): Target[] {
  const ends = new Set([targets.filter(({ allowed }) => allowed), targets.filter(({ allowed }) => !allowed)].flatMap((some) => [some[0], some.at(-1)]));
  return targets.filter((target) => ends.has(target) || (all && !target.allowed));
}

function targetsOf(country: Country, person: Person, ask: Ask, roles: readonly Role[]): Target[] {
  const mine = reach(person, roles);
  switch (ask.about) {
    case 'establishment':
      return KEYS.map((key) => ({
        variables: ask.with(subjectOf(country, key)), nowhere: ask.with(country.nothing), seen: mine.includes(key) ? [key] : [], allowed: mine.includes(key),
      }));
    case 'territory':
      return territories(ask.kinds).map((territory) => {
        const allowed = holdsWhole(person, roles, territory);
        return { variables: ask.with(territory), ...elsewhere(ask.with, territory), seen: allowed ? sitesOf(territory) : [], allowed };
      });
    case 'within':
      return territories(ask.kinds).map((territory) => {
        const seen = sitesOf(territory).filter((key) => mine.includes(key));
        return { variables: ask.with(territory), ...elsewhere(ask.with, territory), seen, allowed: seen.length > 0 };
      });
    case 'position':
      return KEYS.map((key) => ({ variables: ask.with(subjectOf(country, key)), nowhere: ask.with(beside(subjectOf(country, key))), seen: mine, allowed: mine.includes(key) }));
    case 'perimeter':
      return [{ variables: ask.with(), seen: mine, allowed: mine.length > 0 }];
    case 'country':
      return [{ variables: ask.with(), seen: mine, allowed: true }];
  }
}

function territories(kinds: readonly Territory['kind'][] | undefined): Territory[] {
  return TERRITORIES.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
}

/** There is but one nation: nothing to compare its refusal with. */
function elsewhere(variables: (territory: Territory) => Variables, territory: Territory): { nowhere?: Variables } {
  return territory.kind === 'NATION' ? {} : { nowhere: variables(nowhereLike(territory)) };
}

function subjectOf({ subjects }: Country, key: Key) {
  const subject = subjects.get(key);
  if (!subject) throw new Error(`${key} is not laid`);
  return subject;
}
