import { monthsLater } from '../../figures/dates.js';
import { leastFirst } from '../../figures/levels.js';
import { counted, percent } from '../../figures/numbers.js';
import { lowered } from '../../figures/words.js';
import type { StockByLotQuery, StockLotFragment } from '../../generated/graphql.js';

export type StockItem = StockByLotQuery['stockpile']['items'][number];

/** What there is to know of a lot before counting on it, the most serious first. */
export type LotStanding = 'EXPIRED' | 'QUARANTINED' | 'EMPTY' | 'EXPIRES_SOON' | 'USABLE';

export const STANDING_LABELS: Record<LotStanding, string> = {
  EXPIRED: 'périmé',
  QUARANTINED: 'en quarantaine',
  EMPTY: 'épuisé',
  EXPIRES_SOON: 'périme sous 3 mois',
  USABLE: 'utilisable',
};

/** Months ahead in which an expiry is worth a plan. */
const SOON_MONTHS = 3;

/** @param today in Paris, "2026-11-23" */
export function standingOf({ expiresOn, quarantined, onHand }: Pick<StockLotFragment, 'expiresOn' | 'quarantined' | 'onHand'>, today: string): LotStanding {
  if (onHand === 0) return 'EMPTY';
  if (expiresOn !== null && expiresOn < today) return 'EXPIRED';
  if (quarantined) return 'QUARANTINED';
  if (expiresOn !== null && expiresOn <= monthsLater(today, SOON_MONTHS)) return 'EXPIRES_SOON';
  return 'USABLE';
}

/** The furthest below its target first, what has no target last. */
export function byShare(items: readonly StockItem[]): StockItem[] {
  return leastFirst(items, ({ coverageOfTarget }) => coverageOfTarget);
}

/** Lots in the order of the items' table, first expired first within an item. */
export function inItemOrder(lots: readonly StockLotFragment[], items: readonly StockItem[]): StockLotFragment[] {
  const rank = new Map(byShare(items).map(({ item }, index) => [item.code, index]));
  return [...lots].sort((a, b) => (rank.get(a.item.code) ?? 0) - (rank.get(b.item.code) ?? 0));
}

/** "Stock par lot : blouses à 60 % de la cible, 3 lots périment sous 3 mois". */
export function stockTitle(items: readonly StockItem[], lots: readonly StockLotFragment[], today: string): string {
  const worst = byShare(items)[0];
  const share = worst?.coverageOfTarget ?? null;
  const findings = [
    worst && share !== null ? (share < 1 ? `${lowered(worst.item.labelPlural)} à ${percent(share)} de la cible` : 'toutes les cibles atteintes') : undefined,
    expiryWords(lots.filter((lot) => standingOf(lot, today) === 'EXPIRES_SOON').length),
  ].filter((finding) => finding !== undefined);
  return `Stock par lot\u00A0: ${findings.join(', ')}`;
}

function expiryWords(soon: number): string {
  if (soon === 0) return 'aucun lot ne périme sous 3 mois';
  return `${counted(soon, 'lot')} ${soon === 1 ? 'périme' : 'périment'} sous 3 mois`;
}
