import type { NestExpressApplication } from '@nestjs/platform-express';
import { ROUTES } from '../cases/routes.js';
import type { Country } from '../country/lay-country.js';
import { ENDED, peopleOf, reach } from '../country/people.js';
import { KEYS } from '../country/places.js';
import type { Build } from './build.js';
import { comparable } from './judge.js';
import { leaksIn } from './leaks.js';
import { each } from './run.js';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every address the server answers by itself: "GET /metrics". */
export function routesOf(api: NestExpressApplication): string[] {
  const { router } = api.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
  return router.stack.flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [])).sort();
}

/** What is wrong with what each address answers to each person about each establishment. */
export async function faultsOfRoutes(country: Country, build: Build): Promise<string[]> {
  const guarded = Object.entries(ROUTES).flatMap(([route, one]) => (typeof one === 'string' ? [] : [{ route, ...one }]));
  const ask = async (email: string | undefined, path: string) => country.speaker.get(email === undefined ? undefined : country.voices.token(email), path);
  const found = await each(guarded, async ({ route, roles, path }) => {
    const faults: string[] = [];
    for (const person of peopleOf(build)) {
      const mine = reach(person, roles);
      const none = path(country.nothing);
      const like = comparable(await ask(person.email, none), [none]);
      // A file takes long to draw: one of those that are given, all of those that are not.
      for (const key of KEYS.filter((one) => !mine.includes(one) || one === mine[0])) {
        const subject = country.subjects.get(key);
        if (!subject) throw new Error(`${key} is not laid`);
        const asked = path(subject);
        const answer = await ask(person.email, asked);
        const title = `${person.email} ${route} of ${key}`;
        faults.push(...leaksIn(answer, country, { person, mine, sent: asked }).map((leak) => `${title} shows ${leak}`));
        const allowed = mine.includes(key);
        if (allowed !== (answer.status === 200)) faults.push(`${title} is answered ${answer.status}`);
        if (!allowed && build.applicationScope && comparable(answer, [asked]) !== like) faults.push(`${title} is answered otherwise than what does not exist`);
      }
    }
    for (const email of [undefined, ...ENDED.map((person) => person.email)]) {
      const { status } = await ask(email, path(country.nothing));
      if (status !== 401 && status !== 403) faults.push(`${email ?? 'nobody'} ${route} is answered ${status}`);
    }
    return faults;
  });
  return found.flat();
}
