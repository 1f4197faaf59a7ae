import type { Country } from '../country/lay-country.js';
import type { Answer } from '../country/speaker.js';
import type { Build } from './build.js';
import { comparable, faultsOf, titleOf } from './judge.js';
import type { Question } from './questions.js';

const AT_ONCE = 6;

export interface Asked {
  readonly question: Question;
  readonly answer: Answer;
}

/** Runs a work on each, a few at a time, in order of their places. */
export async function each<Thing, Result>(things: readonly Thing[], work: (thing: Thing) => Promise<Result>, atOnce = AT_ONCE): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < things.length) {
      const at = next++;
      results[at] = await work(things[at] as Thing);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

export async function ask({ speaker, voices }: Country, { person, document }: Question, variables: Record<string, unknown>): Promise<Answer> {
  return speaker.ask(voices.token(person.email), document, variables);
}

/** Asks all questions. @returns the answers, and what is wrong with them. */
export async function askAll(country: Country, questions: readonly Question[], build: Build, atOnce?: number): Promise<{ asked: Asked[]; faults: string[] }> {
  const nowhere = new Map<string, Promise<string>>();
  const faults: string[] = [];
  const asked = await each(questions, async (question) => {
    const answer = await ask(country, question, question.variables);
    faults.push(...faultsOf(question, answer, country, build));
    if (question.nowhere && question.role && build.applicationScope) {
      const { variables, nowhere: none, allowed } = question;
      const key = JSON.stringify([question.person.email, question.document, none]);
      const like = nowhere.get(key) ?? ask(country, question, none).then((other) => comparable(other, none));
      nowhere.set(key, like);
      const same = comparable(answer, variables) === (await like);
      if (!allowed && !same) faults.push(`${titleOf(question)} is answered otherwise than what does not exist: ${answer.bytes.toString('utf8').slice(0, 300)}`);
      if (allowed && same && question.ask.about !== 'position' && question.ask.alike === undefined) faults.push(`${titleOf(question)} is answered as what does not exist`);
    }
    return { question, answer };
  }, atOnce);
  return { asked, faults };
}
