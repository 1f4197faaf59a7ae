import { type ExplainedFormula, type ExplainedInput, frenchDay, frenchDecimal, frenchPieces, frenchWeeks, weekName } from '#coverage';
import type { AnsweredWeek } from './territory-stock-out.js';

interface StockOut {
  readonly latest: AnsweredWeek;
  readonly averaged: readonly AnsweredWeek[];
  /** Pieces a week. */
  readonly rate: number;
  /** Weeks. */
  readonly runway: number;
  /** "YYYY-MM-DD". */
  readonly stockOut: string;
}

const COMPUTED = 'Calculé à partir des nombres ci-dessus';

/** "Comment est-ce calculé ?" for the date at which an item runs out in a territory. */
export function explainStockOut({ latest, averaged, rate, runway, stockOut }: StockOut): ExplainedFormula[] {
  const { week, stock, crisis } = latest;
  const stocks = reported('stockOnHand', 'Somme des stocks', stock, 'PIECES', latest);
  const crises = reported('crisisWeeklyConsumption', 'Somme des consommations de crise', crisis, 'PIECES_PER_WEEK', latest);
  const rated: ExplainedInput = { name: 'observedRate', label: 'Consommation observée', value: rate, unit: 'PIECES_PER_WEEK', source: 'OBSERVED_RATE', detail: COMPUTED, week };
  const lasting: ExplainedInput = { name: 'runwayWeeks', label: 'Autonomie', value: runway, unit: 'WEEKS', source: 'RUNWAY', detail: COMPUTED, week };
  const used = averaged.reduce((sum, one) => sum + one.consumption, 0);
  const needed = averaged.reduce((sum, one) => sum + one.crisis, 0);
  return [
    {
      name: 'COVERAGE', label: 'Couverture', formula: 'Σ S ÷ Σ C', inputs: [stocks, crises], result: stock / crisis, unit: 'WEEKS',
      applied: `${frenchPieces(stock)} ÷ ${frenchPieces(crisis)} = ${frenchDecimal(stock / crisis)}`,
    },
    {
      name: 'OBSERVED_RATE', label: 'Consommation observée', formula: 'Σ C × (Σ consommation ÷ Σ C des 4 dernières semaines répondues)',
      applied: `${frenchPieces(crisis)} × (${frenchPieces(used)} ÷ ${frenchPieces(needed)}) = ${frenchDecimal(rate)}`,
      inputs: [
        crises,
        ...averaged.map((one) => reported('consumption', 'Somme des consommations', one.consumption, 'PIECES', one)),
        ...averaged.map((one) => reported('crisisWeeklyConsumption', 'Somme des consommations de crise', one.crisis, 'PIECES_PER_WEEK', one)),
      ],
      result: rate, unit: 'PIECES_PER_WEEK',
    },
    {
      name: 'RUNWAY', label: 'Autonomie', formula: 'Σ S ÷ consommation observée', inputs: [stocks, rated], result: runway, unit: 'WEEKS',
      applied: `${frenchPieces(stock)} ÷ ${frenchDecimal(rate)} = ${frenchWeeks(runway)}`,
    },
    {
      name: 'STOCK_OUT_DATE', label: 'Fin projetée', formula: 'fin de semaine + autonomie × 7 jours', inputs: [lasting], result: stockOut, unit: 'DATE',
      applied: `${frenchDay(week.sunday)} + ${frenchWeeks(runway)} = ${frenchDay(stockOut)}`,
    },
  ];
}

function reported(name: string, label: string, value: number, unit: 'PIECES' | 'PIECES_PER_WEEK', { week }: AnsweredWeek): ExplainedInput {
  const detail = `Remontées ${weekName(week)} des établissements qui ont répondu`;
  return { name, label, value, unit, source: 'REPORT', detail, week };
}
