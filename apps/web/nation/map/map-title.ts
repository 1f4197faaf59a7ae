import { quantity } from '../../figures/numbers.js';
import { listed } from '../../figures/words.js';
import { mapFinding } from '../../map/map-finding.js';
import { byGravityOf, figureOf, gravity, type Indicator, type Level, type MapRow, mapValues } from './map-values.js';

/** The map's finding: item, indicator and map always say the same. */
export function mapTitle(rows: readonly MapRow[], indicator: Indicator, itemLabel: string, level: Level): string {
  const subject = indicator === 'reponses' ? 'Réponses' : itemLabel;
  if (indicator === 'couverture') return `${subject}\u00A0: ${level === 'REGION' ? ofRegions(mapFinding(mapValues(rows, indicator).values, 'région')) : mapFinding(mapValues(rows, indicator).values, 'département')}`;
  const worst = rows
    .filter((row) => (indicator === 'reponses' ? row.rate !== null : (gravity(row, indicator) ?? 0) > 0))
    .sort(byGravityOf(indicator))
    .slice(0, 2);
  if (worst.length === 0) return `${subject}\u00A0: ${indicator === 'manque' ? 'rien ne manque' : 'aucun établissement critique ou en rupture'}`;
  const named = listed(worst.map((row) => `${row.label} ${figureOf(row, indicator)}`));
  if (indicator === 'manque') return `${subject}\u00A0: il manque ${quantity(rows.reduce((sum, { gap }) => sum + (gap ?? 0), 0))} pièces, d’abord ${listed(worst.map(({ label }) => label))}`;
  return indicator === 'graves' ? `${subject}\u00A0: critiques ou en rupture, ${named}` : `${subject}\u00A0: ${named}`;
}

/** A region is feminine, a department masculine. */
const ofRegions = (text: string): string =>
  text
    .replace(/\bun région\b/g, 'une région')
    .replace(/(régions?) tendu/g, '$1 tendue')
    .replace('tous les régions', 'toutes les régions');
