import { inLetters, listed } from '../figures/words.js';
import type { CoverageLevel } from '../generated/graphql.js';
import type { TerritoryValue } from './territory-value.js';

const GRAVE: readonly [level: CoverageLevel, one: string, many: string][] = [
  ['STOCK_OUT', 'en rupture', 'en rupture'],
  ['CRITICAL', 'critique', 'critiques'],
  ['WARNING', 'tendu', 'tendus'],
  ['WATCH', 'à surveiller', 'à surveiller'],
];

/**
 * What a map shows, worst first: "Meuse en rupture, trois départements critiques". Two territories are named, more are counted.
 * @param territory "département" or "territoire": masculine, as the words that agree with it.
 */
export function mapFinding(values: readonly TerritoryValue[], territory: string): string {
  const known = values.filter(({ level }) => level !== undefined && level !== 'UNKNOWN' && level !== 'NOT_USED');
  if (known.length === 0) return 'aucune réponse pour cette semaine';
  const parts = GRAVE.map(([level, one, many], rank) => {
    const names = known.filter((value) => value.level === level).map(({ label }) => label);
    if (names.length === 0) return undefined;
    // Names only for what is grave: "Ain à surveiller" tells nobody what to do.
    if (names.length <= 2 && rank < 2) return `${listed(names)} ${names.length > 1 ? many : one}`;
    return `${inLetters(names.length)} ${territory}${names.length > 1 ? 's' : ''} ${names.length > 1 ? many : one}`;
  }).filter((part) => part !== undefined);
  return parts.length === 0 ? `tous les ${territory}s conformes` : parts.slice(0, 2).join(', ');
}
