import type { StandingEstablishmentFragment } from '../../generated/graphql.js';

/** Items critical or out of stock. */
export function graveItems({ items }: StandingEstablishmentFragment): number {
  return items.filter(({ level }) => level === 'CRITICAL' || level === 'STOCK_OUT').length;
}

function lowest({ items }: StandingEstablishmentFragment): number {
  return Math.min(...items.map(({ weeksOfCover }) => weeksOfCover ?? Number.POSITIVE_INFINITY));
}

/** Most grave items first, then the lowest cover; without an answer at the end, by name. */
export function standingsWorstFirst(rows: readonly StandingEstablishmentFragment[]): StandingEstablishmentFragment[] {
  const apart = (a: number, b: number): number => (a === b ? 0 : a - b);
  return rows.toSorted((a, b) => graveItems(b) - graveItems(a) || apart(lowest(a), lowest(b)) || a.label.localeCompare(b.label, 'fr'));
}
