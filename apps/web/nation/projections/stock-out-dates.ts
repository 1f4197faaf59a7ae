import { day, daysBetween } from '../../figures/dates.js';
import type { TerritoryStockOut } from './territory-stock-outs.js';

/** "27 nov.", or "épuisé" when nothing is left. */
export function dated({ stockOutOn, stockOnHand }: TerritoryStockOut, today: string): string {
  return stockOnHand === 0 || stockOutOn < today ? 'épuisé' : day(stockOutOn);
}

/** "dans 4 j", "aujourd’hui", "depuis le 20 nov.". */
export function inDays({ stockOutOn, stockOnHand }: TerritoryStockOut, today: string): string {
  const days = daysBetween(today, stockOutOn);
  if (stockOnHand === 0 || days < 0) return `depuis le ${day(stockOutOn)}`;
  return days === 0 ? 'aujourd’hui' : `dans ${days}\u00A0j`;
}
