import { type ExplainedFormula, type ExplainedInput, frenchDecimal, frenchPieces } from '#coverage';
import type { Position } from './position.js';
import type { StockpileTarget } from './target.js';

export interface StockpileFigures extends Position {
  readonly target: StockpileTarget;
  /** Pieces a week; null when unknown. */
  readonly nationalCrisisWeekly: number | null;
  readonly weeksOfCover: number | null;
  /** 1 when met exactly. */
  readonly coverageOfTarget: number | null;
}

/** "Comment est-ce calculé ?" for one item of the strategic stockpile, from the figures as they were computed. */
export function explainStockpile(figures: StockpileFigures): ExplainedFormula[] {
  const { usable, reserved, available, target, nationalCrisisWeekly, weeksOfCover, coverageOfTarget } = figures;
  const stock = pieces('usable', 'Stock utilisable', usable, 'Lots ni périmés ni en quarantaine, réservés compris');
  const terms = target.terms.map(({ label, formula, quantity }, index) => ({ ...pieces(`term${index + 1}`, label, quantity, formula), source: 'DOCTRINE' }));
  const national: ExplainedInput = {
    ...pieces('nationalCrisisWeekly', 'Consommation de crise nationale', nationalCrisisWeekly, 'Somme des dernières valeurs connues de chaque établissement'),
    unit: 'PIECES_PER_WEEK',
    source: 'REPORT',
  };
  return [
    {
      name: 'TARGET', label: 'Cible', formula: 'somme des termes de la doctrine', inputs: terms, result: target.quantity, unit: 'PIECES',
      applied: target.quantity === null ? null : `${target.terms.map(({ quantity }) => frenchPieces(quantity)).join(' + ')} = ${frenchPieces(target.quantity)}`,
    },
    {
      name: 'COVERAGE_OF_TARGET', label: 'Part de la cible', formula: 'utilisable ÷ cible', unit: 'SHARE', result: coverageOfTarget,
      inputs: [stock, pieces('target', 'Cible', target.quantity, 'Calculée à partir de la doctrine')],
      applied: coverageOfTarget === null || target.quantity === null
        ? null
        : `${frenchPieces(usable)} ÷ ${frenchPieces(target.quantity)} = ${frenchPieces(Math.floor(coverageOfTarget * 100))}\u00a0%`,
    },
    {
      name: 'COVERAGE', label: 'Couverture', formula: 'utilisable ÷ consommation de crise nationale', inputs: [stock, national], result: weeksOfCover, unit: 'WEEKS',
      applied: weeksOfCover === null || nationalCrisisWeekly === null
        ? null
        : `${frenchPieces(usable)} ÷ ${frenchPieces(nationalCrisisWeekly)} = ${frenchDecimal(weeksOfCover)}`,
    },
    {
      name: 'AVAILABLE', label: 'Disponible', formula: 'utilisable − réservé', result: available, unit: 'PIECES',
      inputs: [stock, pieces('reserved', 'Réservé', reserved, 'Promis à des envois prévus')],
      applied: `${frenchPieces(usable)} − ${frenchPieces(reserved)} = ${frenchPieces(available)}`,
    },
  ];
}

function pieces(name: string, label: string, value: number | null, detail: string): ExplainedInput {
  return { name, label, value, unit: 'PIECES', source: 'STOCKPILE', detail, week: null };
}
