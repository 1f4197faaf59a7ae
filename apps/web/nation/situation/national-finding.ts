import { leastFirst, levelOf } from '../../figures/levels.js';
import { coverInWords } from '../../figures/numbers.js';
import { capitalized, inLetters } from '../../figures/words.js';
import { streakOf } from './trend.js';

export interface ItemCover {
  readonly code: string;
  readonly labelPlural: string;
  readonly weeksOfCover: number | null;
  /** Cover of the last weeks, oldest first. */
  readonly trend: readonly (number | null)[];
}

/** Told only when it has lasted: three weeks or more. */
const LASTING = 3;

/** "Blouses : 1,3 semaine, en baisse depuis 26 semaines. Deux autres articles sous 3 semaines." */
export function nationalFinding(items: readonly ItemCover[]): string {
  const known = byCover(items.filter(({ weeksOfCover }) => weeksOfCover !== null));
  const worst = known[0];
  if (!worst) return 'Aucune réponse encore pour cette semaine';
  const streak = streakOf(worst.trend);
  const since = Math.abs(streak) < LASTING ? '' : `, en ${streak < 0 ? 'baisse' : 'hausse'} depuis ${Math.abs(streak)}\u00A0semaines`;
  return `${worst.labelPlural}\u00A0: ${coverInWords(worst.weeksOfCover)}${since}. ${ofOthers(known.slice(1), levelOf(worst.weeksOfCover) === 'OK')}`;
}

function ofOthers(others: readonly ItemCover[], worstIsFine: boolean): string {
  const below = others.filter(({ weeksOfCover }) => levelOf(weeksOfCover) !== 'OK').length;
  if (worstIsFine) return 'Tous les articles à 3\u00A0semaines ou plus.';
  if (below === 0) return 'Les autres articles à 3\u00A0semaines ou plus.';
  return below === 1 ? 'Un autre article sous 3\u00A0semaines.' : `${capitalized(inLetters(below))} autres articles sous 3\u00A0semaines.`;
}

/** The lowest first, what is unknown last. */
export function byCover<Row extends { weeksOfCover: number | null }>(rows: readonly Row[]): Row[] {
  return leastFirst(rows, ({ weeksOfCover }) => weeksOfCover);
}
