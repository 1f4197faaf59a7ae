import type { LotAnswerFragment } from '../../generated/graphql.js';
import type { Failure } from '../../graph/use-document.js';

export interface LotRefusal {
  /** By field of the form. */
  readonly problems: Readonly<Record<string, string>>;
  /** What belongs to no field. */
  readonly message?: string;
}

const FIELDS = new Set(['item', 'lotNumber', 'site', 'expiresOn', 'quantity', 'onHand', 'reason']);

export function lotRefusalOf(answer: LotAnswerFragment | undefined, failure: Failure | undefined): LotRefusal {
  if (answer?.__typename === 'StockpileLotConflict') return { problems: {}, message: answer.message };
  if (answer?.__typename !== 'StockpileLotInvalid') return { problems: {}, message: failure?.message ?? 'Une erreur est survenue. Réessayez.' };
  const elsewhere = answer.problems.filter(({ path }) => !FIELDS.has(path)).map(({ message }) => message);
  return {
    problems: Object.fromEntries(answer.problems.map(({ path, message }) => [path, message])),
    ...(elsewhere.length > 0 ? { message: elsewhere.join(' ') } : {}),
  };
}
