import { levelOf } from '../../figures/levels.js';
import { counted, cover, millions, percent, quantity } from '../../figures/numbers.js';
import type { CoverageLevel, TerritoryFiguresFragment } from '../../generated/graphql.js';
import type { TerritoryValue } from '../../map/territory-value.js';

export const INDICATORS = {
  couverture: 'Couverture',
  graves: 'Établissements critiques ou en rupture',
  reponses: 'Taux de réponse',
  manque: 'Pièces manquantes',
} as const;
export type Indicator = keyof typeof INDICATORS;

export type Level = 'DEPARTMENT' | 'REGION';

/** Establishments of a territory per level, for one item. */
export type LevelsOf = ReadonlyMap<string, readonly { level: CoverageLevel; establishments: number }[]>;

/** A row of the map's table: everything the indicators say of one territory. */
export interface MapRow {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly weeks: number | null;
  readonly level: CoverageLevel;
  readonly gap: number | null;
  readonly received: number;
  readonly expected: number;
  readonly rate: number | null;
  /** Establishments at CRITICAL or STOCK_OUT, of those whose level is known; undefined until it is read. */
  readonly grave: { readonly count: number; readonly known: number } | undefined;
}

export function mapRows(territories: readonly TerritoryFiguresFragment[], item: string, level: Level, levels?: LevelsOf): MapRow[] {
  return territories.map(({ code, label, reporting, items }) => {
    const figures = items.find((one) => one.item.code === item);
    const weeks = figures?.weeksOfCover ?? null;
    return {
      code: code ?? '',
      label,
      href: `/${level === 'REGION' ? 'region' : 'departement'}/${code}`,
      weeks,
      level: levelOf(weeks),
      gap: weeks === null ? null : (figures?.safetyGap ?? null),
      received: reporting.received,
      expected: reporting.expected,
      rate: reporting.rate,
      grave: graveOf(levels?.get(code ?? '')),
    };
  });
}

function graveOf(levels: readonly { level: CoverageLevel; establishments: number }[] | undefined): MapRow['grave'] {
  if (!levels) return undefined;
  const sum = (of: readonly CoverageLevel[]): number => levels.filter(({ level }) => of.includes(level)).reduce((total, { establishments }) => total + establishments, 0);
  return { count: sum(['CRITICAL', 'STOCK_OUT']), known: sum(['OK', 'WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT']) };
}

/** Bounds of the steps, the gravest last: a step is the first whose bound is not passed. */
const GRAVE_BOUNDS = [0, 0.05, 0.1, 0.2];
const RATE_BOUNDS = [0.9, 0.75, 0.5, 0.25];

/** The figure of a row in the terms of an indicator, larger is graver; null is unknown. */
export function gravity(row: MapRow, indicator: Indicator): number | null {
  if (indicator === 'couverture') return row.weeks === null ? null : -row.weeks;
  if (indicator === 'reponses') return row.rate === null ? null : -row.rate;
  if (indicator === 'manque') return row.gap;
  return row.grave && row.grave.known > 0 ? row.grave.count / row.grave.known : null;
}

/** The gravest first, the unknown last. */
export function byGravityOf(indicator: Indicator): (a: MapRow, b: MapRow) => number {
  return (a, b) => (gravity(b, indicator) ?? Number.NEGATIVE_INFINITY) - (gravity(a, indicator) ?? Number.NEGATIVE_INFINITY) || a.label.localeCompare(b.label, 'fr');
}

/** What the map draws for an indicator, and what its steps of blue mean; a cover has levels instead. */
export function mapValues(rows: readonly MapRow[], indicator: Indicator): { values: TerritoryValue[]; steps?: string[] } {
  if (indicator === 'couverture') return { values: rows.map(({ code, label, href, weeks, level }) => ({ code, label, href, weeks, level })) };
  const bounds = indicator === 'manque' ? gapBounds(rows) : [];
  const values = rows.map((row): TerritoryValue => {
    const base = { code: row.code, label: row.label, href: row.href };
    const figure = gravity(row, indicator);
    if (figure === null) return { ...base, text: '—' };
    if (indicator === 'reponses') return { ...base, text: percent(row.rate), step: RATE_BOUNDS.findLastIndex((bound) => -figure < bound) + 1 };
    if (indicator === 'manque') return { ...base, text: quantity(figure), short: millions(figure), step: figure === 0 ? 0 : bounds.findLastIndex((bound) => figure >= bound) + 1 };
    return { ...base, text: graveInWords(row), short: percent(figure), step: GRAVE_BOUNDS.findLastIndex((bound) => figure > bound) + 1 };
  });
  return { values, steps: stepsOf(indicator, bounds) };
}

/** "3 sur 22 (13 %)". */
export function graveInWords({ grave }: MapRow): string {
  return grave && grave.known > 0 ? `${quantity(grave.count)} sur ${quantity(grave.known)} (${percent(grave.count / grave.known)})` : '—';
}

/** Quarters of what is missing, on round figures. */
function gapBounds(rows: readonly MapRow[]): number[] {
  const gaps = rows.flatMap(({ gap }) => (gap ? [gap] : [])).sort((a, b) => a - b);
  const round = (value: number): number => Number(value.toPrecision(1));
  return [1, ...[0.25, 0.5, 0.75].map((part) => round(gaps[Math.floor(gaps.length * part)] ?? 1))];
}

function stepsOf(indicator: Indicator, bounds: readonly number[]): string[] {
  if (indicator === 'reponses') return ['≥ 90 %', '75 à 90 %', '50 à 75 %', '25 à 50 %', '< 25 %'].map(typeset);
  if (indicator === 'graves') return ['aucun', '≤ 5 %', '5 à 10 %', '10 à 20 %', '> 20 %'].map(typeset);
  const [, second = 1, third = 1, fourth = 1] = bounds;
  return ['rien ne manque', `< ${quantity(second)}`, `${quantity(second)} à ${quantity(third)}`, `${quantity(third)} à ${quantity(fourth)}`, `≥ ${quantity(fourth)}`].map(typeset);
}

const typeset = (text: string): string => text.replaceAll(/([<≥≤>]) | (%)/g, (_, sign: string | undefined, unit: string | undefined) => (sign ? `${sign}\u00A0` : `\u00A0${unit}`));

/** "Blouses : …" for a cover; for the other indicators, the two gravest territories. */
export function figureOf(row: MapRow, indicator: Indicator): string {
  if (indicator === 'couverture') return cover(row.weeks);
  if (indicator === 'reponses') return percent(row.rate);
  if (indicator === 'manque') return counted(row.gap ?? 0, 'pièce');
  return graveInWords(row);
}
