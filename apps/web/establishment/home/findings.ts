import { cover, coverInWords } from '../../figures/numbers.js';
import { worstFirst } from '../../figures/levels.js';
import { lowered } from '../../figures/words.js';
import type { CoverageRowFragment } from '../../generated/graphql.js';

const NBSP = '\u00A0';

/** "Blouses : 0,8 semaine. FFP2 : 1,4. Gants : 2,7." — what is below its threshold, or that nothing is. */
export function coverageFinding(rows: readonly CoverageRowFragment[]): string {
  const sorted = worstFirst(rows);
  const below = sorted.filter(({ level }) => level === 'STOCK_OUT' || level === 'CRITICAL' || level === 'WARNING' || level === 'WATCH');
  const [first, ...others] = below;
  if (!first) {
    const lowest = sorted.find(({ weeksOfCover }) => weeksOfCover !== null);
    if (!lowest) return 'Aucune couverture connue';
    return `Tous les articles au-dessus de leur seuil${NBSP}; le plus bas, ${lowered(lowest.item.labelPlural)}${NBSP}: ${coverInWords(lowest.weeksOfCover)}`;
  }
  const rest = others.slice(0, 2).map(({ item, weeksOfCover }) => ` ${item.labelPlural}${NBSP}: ${cover(weeksOfCover)}.`);
  const more = others.length > 2 ? ` Et ${others.length - 2} autre${others.length > 3 ? 's' : ''} sous leur seuil.` : '';
  return `${first.item.labelPlural}${NBSP}: ${coverInWords(first.weeksOfCover)}.${rest.join('')}${more}`;
}
