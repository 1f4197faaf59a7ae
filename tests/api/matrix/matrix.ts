import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { CASES } from './cases/index.js';
import { ROUTES } from './cases/routes.js';
import { gapsOf } from './checks/completeness.js';
import { faultsOfInterference } from './checks/interference.js';
import type { Build } from './checks/build.js';
import { questionsOf } from './checks/questions.js';
import { faultsOfRoutes, routesOf } from './checks/routes.js';
import { type Asked, askAll, each } from './checks/run.js';
import { faultsOfMixed, fingerprint } from './checks/writes.js';
import { type Country, layCountry } from './country/lay-country.js';
import { ENDED } from './country/people.js';
import { bodyOf } from './country/speaker.js';
import { operationsOf } from './schema/operations.js';
import { deepestDocuments } from './schema/selection.js';

const MANY_REQUESTS = 600_000;

/** The authorization matrix: every operation, by everybody, about every place. Run with both walls, and with either one taken away. */
export function describeMatrix(name: string, build: Build): void {
  describe(name, () => {
    let country: Country;
    let schema: GraphQLSchema;
    let read: readonly Asked[] = [];

    beforeAll(async () => {
      country = await layCountry(build);
      schema = country.product.api.get(GraphQLSchemaHost).schema;
    }, MANY_REQUESTS);

    afterAll(async () => country.stop());

    it('has a case for every operation, and a foreign value for every argument that can name a place or a thing', () => {
      expect(gapsOf(schema)).toEqual([]);
    });

    it('has a case for every address outside GraphQL, and they hold', async () => {
      expect(routesOf(country.product.api)).toEqual(Object.keys(ROUTES).sort());
      expect(first(await faultsOfRoutes(country, build))).toEqual([]);
    }, MANY_REQUESTS);

    it('nobody, or who is through, is answered nothing', async () => {
      const token = (email: string): string => country.voices.token(email);
      const [expired, revoked, disabled] = ENDED.map(({ email }) => token(email));
      const callers = [['nobody', undefined, 'UNAUTHENTICATED'], ['expired', expired, 'FORBIDDEN'], ['revoked', revoked, 'FORBIDDEN'], ['disabled', disabled, 'UNAUTHENTICATED'], ['forged', 'x'.repeat(43), 'UNAUTHENTICATED']] as const;
      const closed = operationsOf(schema).filter(({ name: operation, root }) => root !== 'subscription' && CASES[operation]?.roles !== 'PUBLIC');
      const subject = country.subjects.get('strasbourg');
      const faults = await each(closed, async (operation) => {
        const [ask] = CASES[operation.name]?.asks ?? [];
        if (!ask || !subject) return [`${operation.name} is not asked`];
        const variables = ask.about === 'establishment' || ask.about === 'position' ? ask.with(subject) : ask.about === 'territory' || ask.about === 'within' ? ask.with({ kind: 'REGION', code: '44' }) : ask.with();
        const [document] = deepestDocuments(schema, operation);
        if (document === undefined) return [`${operation.name} is not asked`];
        return (await each(callers, async ([caller, bearer, code]) => {
          const body = bodyOf(await country.speaker.ask(bearer, document, variables));
          const refused = body.errors?.[0]?.extensions.code === code && Object.values(body.data ?? {}).every((value) => value === null);
          return refused ? [] : [`${caller} ${operation.name}: ${JSON.stringify(body).slice(0, 200)}`];
        })).flat();
      });
      expect(first(faults.flat())).toEqual([]);
    }, MANY_REQUESTS);

    it('everybody reads their perimeter and nothing else', async () => {
      const { asked, faults } = await askAll(country, questionsOf(country, schema, 'query', build), build);
      read = asked;
      expect(first(faults)).toEqual([]);
    }, MANY_REQUESTS);

    it('what one may not write is refused as if it did not exist, and writes nothing', async () => {
      const refused = questionsOf(country, schema, 'mutation', build).filter(({ allowed }) => !allowed);
      expect(refused.length).toBeGreaterThan(200);
      const before = await fingerprint(country.product.db, build);
      const { faults } = await askAll(country, refused, build);
      expect(first(faults)).toEqual([]);
      expect(await fingerprint(country.product.db, build)).toEqual(before);
    }, MANY_REQUESTS);

    it('what others hold changes nothing of what one reads', async () => {
      expect(first(await faultsOfInterference(country, read))).toEqual([]);
    }, MANY_REQUESTS);

    it('nobody reaches another’s thing by way of their own', async () => {
      expect(first(await faultsOfMixed(country, schema, build))).toEqual([]);
    }, MANY_REQUESTS);

    it('who may write does, on the same data', async () => {
      const may = questionsOf(country, schema, 'mutation', build).filter(({ allowed, operation }) => allowed && operation.name !== 'Mutation.signOut');
      const { faults } = await askAll(country, may, build, 1);
      expect(first(faults)).toEqual([]);
    }, MANY_REQUESTS);
  });
}

const MOST_TOLD = 25;

/** A hole shows in hundreds of answers: the first ones tell it. */
function first(faults: readonly string[]): string[] {
  return faults.length <= MOST_TOLD ? [...faults] : [...faults.slice(0, MOST_TOLD), `and ${faults.length - MOST_TOLD} more`];
}
