import type { GraphQLSchema } from 'graphql';
import type { Database } from '#platform';
import { CASES } from '../cases/index.js';
import type { Country } from '../country/lay-country.js';
import { peopleOf, reach } from '../country/people.js';
import { KEYS } from '../country/places.js';
import { bodyOf } from '../country/speaker.js';
import { operationsOf } from '../schema/operations.js';
import { deepestDocuments } from '../schema/selection.js';
import { BOTH_WALLS, type Build } from './build.js';
import { comparable } from './judge.js';
import { leaksIn } from './leaks.js';
import { rolesOf } from './questions.js';
import { each } from './run.js';

/** Tables that remember who came and what was refused: asking is enough to write there. */
const OF_ASKING = new Set(['session', 'account', 'audit_entry', 'audit_head', 'throttle', 'situation_dirty']);

/** Rows of who wrote them: the policies let anyone write their own reminder, which reaches no establishment they do not hold. */
const OF_ONES_OWN = 'reminder';

/** What every table holds, to see that nothing was written. */
export async function fingerprint(db: Database, { applicationScope } = BOTH_WALLS): Promise<Map<string, string>> {
  const tables = (await db.manager.query(`SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`)) as { name: string }[];
  const prints = new Map<string, string>();
  for (const { name } of tables.filter((table) => !OF_ASKING.has(table.name) && (applicationScope || table.name !== OF_ONES_OWN))) {
    const [row] = (await db.manager.query(`SELECT count(*)::int AS rows, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS print FROM "${name}" t`)) as [{ rows: number; print: string }];
    prints.set(name, `${row.rows} rows ${row.print}`);
  }
  return prints;
}

/** One's own thing with another's: answered as with what does not exist, and nothing of the other is told. */
export async function faultsOfMixed(country: Country, schema: GraphQLSchema, build: Build): Promise<string[]> {
  const operations = operationsOf(schema).filter(({ name }) => CASES[name]?.mixed);
  const found = await each(operations, async (operation) => {
    const one = CASES[operation.name];
    const [document] = deepestDocuments(schema, operation);
    if (!one?.mixed || document === undefined) return [];
    const faults: string[] = [];
    for (const [path, variables] of Object.entries(one.mixed)) {
      for (const person of peopleOf(build)) {
        const mine = reach(person, rolesOf(one));
        const [own] = mine;
        const others = KEYS.filter((key) => key !== own && (person.habilitations[0]?.scopeKind === 'NATION' || !mine.includes(key)));
        if (own === undefined) continue;
        for (const other of others) {
          const subjects = { own: country.subjects.get(own), other: country.subjects.get(other) };
          if (!subjects.own || !subjects.other) throw new Error(`${own} or ${other} is not laid`);
          const asked = variables(subjects.own, subjects.other);
          const none = variables(subjects.own, country.nothing);
          const answer = await country.speaker.ask(country.voices.token(person.email), document, asked);
          const like = await country.speaker.ask(country.voices.token(person.email), document, none);
          const title = `${person.email} ${operation.name}(${path}) of ${other}`;
          faults.push(...leaksIn(answer, country, { person, mine, sent: JSON.stringify(asked) }).map((leak) => `${title} shows ${leak}`));
          const same = comparable(answer, [asked, none]) === comparable(like, [asked, none]);
          if (build.applicationScope && !same) faults.push(`${title} is answered otherwise than what does not exist: ${answer.bytes.toString('utf8').slice(0, 300)} / ${like.bytes.toString('utf8').slice(0, 300)}`);
          const body = bodyOf(answer);
          if (Object.values(body.data ?? {}).some((done) => String(done?.['__typename']).includes('EmergencyRequestSuccess'))) faults.push(`${title} is done`);
        }
      }
    }
    return faults;
  }, 1);
  return found.flat();
}
