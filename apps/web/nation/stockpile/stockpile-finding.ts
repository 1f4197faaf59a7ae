import { leastFirst } from '../../figures/levels.js';
import { percent } from '../../figures/numbers.js';
import type { NationalStockpileFragment } from '../../generated/graphql.js';

export type StockpileRow = NationalStockpileFragment['items'][number];

/** The furthest below its target first, what has no target last. */
export function byShare(rows: readonly StockpileRow[]): StockpileRow[] {
  return leastFirst(rows, ({ coverageOfTarget }) => coverageOfTarget);
}

/** "Stock stratégique : blouses à 60 % de la cible". */
export function stockpileFinding(rows: readonly StockpileRow[]): string {
  const worst = byShare(rows)[0];
  if (!worst || worst.coverageOfTarget === null) return 'Stock stratégique\u00A0: aucune cible calculable';
  if (worst.coverageOfTarget >= 1) return 'Stock stratégique\u00A0: toutes les cibles atteintes';
  const name = worst.item.labelPlural;
  return `Stock stratégique\u00A0: ${name.charAt(0).toLocaleLowerCase('fr-FR')}${name.slice(1)} à ${percent(worst.coverageOfTarget)} de la cible`;
}

/** Marianne draws the narrow no-break space too thin: the wide one is used, in the server's formulas too. */
export function wide(text: string): string {
  return text.replaceAll('\u202F', '\u00A0');
}
