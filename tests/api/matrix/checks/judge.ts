import type { Country } from '../country/lay-country.js';
import { bodyOf, type Answer, type GraphqlBody } from '../country/speaker.js';
import type { Build } from './build.js';
import { leaksIn, shows } from './leaks.js';
import type { Question } from './questions.js';

/** What was not forwarded lies in the nation too: the policies know perimeters, not statuses. */
const ROLES_ONLY = 'Without the scope of use cases';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What is wrong with an answer, in words; empty when nothing is. */
export function faultsOf(question: Question, answer: Answer, country: Country, build: Build): string[] {
  const { beyond, unforwarded } = question.ask;
  const leaks = beyond === undefined ? leaksIn(answer, country, { person: question.person, mine: question.mine, sent: JSON.stringify(question.variables), unforwarded: build.applicationScope ? unforwarded : ROLES_ONLY }) : [];
  const faults = leaks.map((leak) => `shows ${leak}`);
  const body = bodyOf(answer);
  const codes = (body.errors ?? []).map(({ extensions, message }) => `${extensions.code} ${message}`);
  if (!question.role && codes[0]?.startsWith('FORBIDDEN') !== true) faults.push('is not refused to this role');
  if (question.allowed) faults.push(...faultsOfAllowed(question, answer, body, codes));
  else if (question.role && build.applicationScope && question.nowhere === undefined && question.ask.about === 'territory' && codes.length === 0) faults.push('is not refused');
  return faults.map((fault) => `${titleOf(question)} ${fault}`);
}

function faultsOfAllowed(question: Question, answer: Answer, body: GraphqlBody, codes: readonly string[]): string[] {
  const { ask, seen } = question;
  if (codes.length > 0) return [`is refused: ${codes.join('; ')}`];
  const faults: string[] = [];
  if (ask.shows !== false) faults.push(...seen.filter((key) => !shows(answer, key)).map((key) => `shows nothing of ${key}`));
  if (ask.about !== 'position') faults.push(...uncounted(body.data));
  try {
    ask.expects?.(body.data, seen);
  } catch (error) {
    faults.push(`counts otherwise: ${error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)}`);
  }
  return faults;
}

/** A list that is whole counts what it lists, nothing else. */
function uncounted(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(uncounted);
  if (typeof value !== 'object' || value === null) return [];
  const { totalCount, nodes, pageInfo } = value as { totalCount?: number; nodes?: unknown[]; pageInfo?: { hasNextPage: boolean } };
  const whole = pageInfo?.hasNextPage === false && totalCount !== undefined && nodes !== undefined && totalCount !== nodes.length;
  return [...(whole ? [`counts ${totalCount} and lists ${nodes.length}`] : []), ...Object.values(value).flatMap(uncounted)];
}

/** An answer without what differs anyway: references of errors, the names that were asked. */
export function comparable({ status, headers, bytes }: Answer, variables: object): string {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'date' && name !== 'content-length'));
  const names = leaves(variables).toSorted((a, b) => b.length - a.length);
  const text = names.reduce((rest, name) => rest.replaceAll(name, '·'), bytes.toString('utf8').replaceAll(UUID, '·'));
  return JSON.stringify([status, kept, text]);
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 1 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

export function titleOf({ person, operation, variables }: Question): string {
  return `${person.email.split('@')[0]} ${operation.name} ${JSON.stringify(variables)}`;
}
