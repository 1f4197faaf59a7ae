import { cover, coverInWords } from '../figures/numbers.js';
import { LEVEL_LABELS } from '../figures/levels.js';
import type { CoverageLevel } from '../generated/graphql.js';

/** What a map says of one territory: a level of cover, or for other indicators a step of blue. */
export interface TerritoryValue {
  readonly code: string;
  readonly label: string;
  /** Weeks of cover; null is unknown. */
  readonly weeks?: number | null;
  readonly level?: CoverageLevel;
  /** For what is not a cover: 0 (least) to 4 (most), and its figure as printed. */
  readonly step?: number;
  readonly text?: string;
  /** The same, short enough for the map itself. */
  readonly short?: string;
  /** Opens the territory; without it the shape is not a link. */
  readonly href?: string;
}

/** What is printed on the map: "1,3", "—". */
export function printed(value: TerritoryValue | undefined): string {
  return value?.short ?? value?.text ?? cover(value?.weeks);
}

/** The whole figure in words: "Meuse : 0,0 semaine, Rupture". */
export function inWords(value: TerritoryValue): string {
  if (value.text !== undefined) return `${value.label}\u00A0: ${value.text}`;
  return `${value.label}\u00A0: ${coverInWords(value.weeks)}${value.level ? `, ${LEVEL_LABELS[value.level]}` : ''}`;
}

/** Class of a shape, and the pattern that goes with it: order and meaning survive grey. */
export function classOf(value: TerritoryValue | undefined): string {
  if (value?.step !== undefined) return `map-step-${value.step}`;
  return `level-${(value?.level ?? 'UNKNOWN').toLowerCase()}`;
}
