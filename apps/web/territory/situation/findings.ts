import { leastFirst } from '../../figures/levels.js';
import { counted, coverInWords } from '../../figures/numbers.js';
import type { CoverageLevel, TerritoryItemFragment } from '../../generated/graphql.js';

const NBSP = '\u00A0';

type Counts = readonly { readonly level: CoverageLevel; readonly establishments: number }[];

/** Establishments critical or out of stock. */
export function graveCount(levels: Counts): number {
  return levels.reduce((sum, { level, establishments }) => (level === 'CRITICAL' || level === 'STOCK_OUT' ? sum + establishments : sum), 0);
}

/** Items of a territory, the lowest cover first; what nobody knows last. */
export function lowestFirst(items: readonly TerritoryItemFragment[]): TerritoryItemFragment[] {
  return leastFirst(items, ({ weeksOfCover }) => weeksOfCover);
}

/** "Blouses : 1,0 semaine pour la région ; 55 établissements critiques ou en rupture". */
export function coverageTitle(sorted: readonly TerritoryItemFragment[], territory: string): string {
  const [first] = sorted;
  if (!first || first.weeksOfCover === null) return 'Aucune réponse pour cette semaine';
  const grave = graveCount(first.levels);
  const who = grave === 0 ? 'aucun établissement critique' : `${counted(grave, 'établissement')} ${grave < 2 ? 'critique' : 'critiques'} ou en rupture`;
  return `${first.item.labelPlural}${NBSP}: ${coverInWords(first.weeksOfCover)} pour ${territory}${NBSP}; ${who}`;
}

/** "191 établissements sur 312 ont répondu". */
export function reportingTitle(received: number, expected: number): string {
  if (expected === 0) return 'Aucun établissement attendu cette semaine';
  return `${counted(received, 'établissement')} sur ${expected} ${received < 2 ? 'a' : 'ont'} répondu`;
}

/** Whole points between two shares, each truncated as it is shown. */
export function pointsBetween(share: number | null | undefined, before: number | null | undefined): number | null {
  if (share === null || share === undefined || before === null || before === undefined) return null;
  return Math.trunc(share * 100 + 1e-9) - Math.trunc(before * 100 + 1e-9);
}

/** "101 alertes critiques ou de rupture". */
export function alertsTitle(grave: number): string {
  return grave === 0 ? 'Aucune alerte critique' : `${counted(grave, 'alerte critique', 'alertes critiques')} ou de rupture`;
}

/** "7 demandes attendent votre décision". */
export function requestsTitle(count: number, decides: boolean): string {
  const whose = decides ? 'votre décision' : 'la décision de l’ARS';
  if (count === 0) return `Aucune demande n’attend ${whose}`;
  return `${counted(count, 'demande')} ${count < 2 ? 'attend' : 'attendent'} ${whose}`;
}

