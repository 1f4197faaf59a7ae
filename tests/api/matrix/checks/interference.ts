import type { Country } from '../country/lay-country.js';
import { type Key, LATER, SITES, sitesOf } from '../country/places.js';
import { comparable, titleOf } from './judge.js';
import { ask, type Asked, each } from './run.js';

/**
 * Lays one establishment more, with all its data, and asks again: who does not see it must be answered the same, byte for
 * byte, in counts, rates, orders and places in lists; who sees all of it must not.
 */
export async function faultsOfInterference(country: Country, read: readonly Asked[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, key] of LATER.entries()) {
    const laid = LATER.slice(0, index + 1);
    await country.layLater(key);
    const blind = read.filter(({ question: { allowed, person, ask: { beyond, moving } } }) => allowed && (beyond ?? moving) === undefined && !laid.some((one) => holds(person.habilitations, one)));
    if (blind.length < 100) faults.push(`Only ${blind.length} questions are asked again without ${key}`);
    const found = await each(blind, async ({ question, answer }) => {
      const again = await ask(country, question, question.variables);
      const same = comparable(again, {}) === comparable(answer, {});
      return same ? [] : [`${titleOf(question)} changes with ${key}: ${differenceOf(answer.bytes.toString('utf8'), again.bytes.toString('utf8'))}`];
    });
    faults.push(...found.flat());
    const sighted = read.find(({ question: { person, operation } }) => person.email.startsWith('crisis') && operation.name === 'Query.establishments');
    const again = sighted && (await ask(country, sighted.question, sighted.question.variables));
    if (!again?.bytes.includes(SITES[key].nameCanary)) faults.push(`${key} is laid and nobody sees it`);
  }
  return faults;
}

function holds(habilitations: readonly { scopeKind: 'NATION' | 'REGION' | 'DEPARTMENT' | 'ESTABLISHMENT'; scopeCode: string | null }[], key: Key): boolean {
  return habilitations.some(({ scopeKind, scopeCode }) => sitesOf({ kind: scopeKind, code: scopeCode }, [key]).length > 0);
}

function differenceOf(before: string, after: string): string {
  const at = [...before].findIndex((letter, index) => letter !== after[index]);
  return `…${before.slice(Math.max(0, at - 80), at + 60)}… / …${after.slice(Math.max(0, at - 20), at + 60)}…`;
}
