import { type ExplainedFormula, type ExplainedInput, type ExplainedUnit, frenchDecimal, frenchPieces, weekName } from '#coverage';
import type { ReportingWeek } from '#platform';
import type { ItemSituation, ReportingRate } from './assemble.js';

/** "Comment est-ce calculé ?" for one item of a territory: which sums, over whom, and who is left out. */
export function explainItemSituation(situation: ItemSituation, reporting: ReportingRate, week: ReportingWeek): ExplainedFormula[] {
  const { stockOnHand, crisisWeeklyConsumption: crisis, weeksOfCover, safetyGap, crisisShareCovered, staleEstablishments } = situation;
  const counts = countsOf(situation);
  const over = `Remontées ${weekName(week)} de ${establishments(counts.counted)} dont stock et consommation de crise sont connus`;
  const term = (name: string, label: string, value: number | null, unit: ExplainedUnit, detail: string): ExplainedInput => ({
    name, label, value, unit, source: 'REPORT', detail, week,
  });
  const stocks = term('stockOnHand', 'Somme des stocks', stockOnHand, 'PIECES', over);
  const crises = term('crisisWeeklyConsumption', 'Somme des consommations de crise', crisis, 'PIECES_PER_WEEK', over);
  const missing = Math.max(0, reporting.expected - reporting.received);
  return [
    {
      name: 'COVERAGE', label: 'Couverture', formula: 'Σ S ÷ Σ C', inputs: [stocks, crises], result: weeksOfCover, unit: 'WEEKS',
      applied: stockOnHand === null || crisis === null || weeksOfCover === null
        ? null
        : `${frenchPieces(stockOnHand)} ÷ ${frenchPieces(crisis)} = ${frenchDecimal(weeksOfCover)}`,
    },
    {
      name: 'COUNTED_ESTABLISHMENTS', label: 'Établissements comptés', formula: 'remontées reçues − consommation de crise inconnue', unit: 'ESTABLISHMENTS',
      applied: `${frenchPieces(counts.answered)} − ${frenchPieces(counts.unknown)} = ${frenchPieces(counts.counted)}`, result: counts.counted,
      inputs: [
        term('answered', 'Remontées reçues', counts.answered, 'ESTABLISHMENTS', `Pour la semaine ${weekName(week)}`),
        term('unknownCrisis', 'Consommation de crise inconnue', counts.unknown, 'ESTABLISHMENTS', 'Hors des sommes : rien ne permet de les rapporter à un besoin'),
        term('missing', 'Attendus, sans remontée', missing, 'ESTABLISHMENTS', 'Hors des sommes'),
        term('stale', 'Dernière remontée plus ancienne', staleEstablishments, 'ESTABLISHMENTS', 'Hors des sommes : comptés à part, comme dernier stock connu'),
      ],
    },
    {
      name: 'CRISIS_SHARE', label: 'Part de la consommation de crise couverte par les réponses', formula: 'Σ C des réponses ÷ Σ C connue', unit: 'SHARE',
      inputs: [crises], result: crisisShareCovered,
      applied: crisisShareCovered === null ? null : `${frenchPieces(Math.floor(crisisShareCovered * 100))}\u00a0%`,
    },
    {
      name: 'GAP', label: 'Écart à combler', formula: 'Σ max(0, cible − S)', inputs: [stocks, crises], result: safetyGap, unit: 'PIECES',
      applied: safetyGap === null ? null : `somme des écarts de chacun : ${frenchPieces(safetyGap)}`.replace(' :', '\u00a0:'),
    },
  ].map((formula) => ({ ...formula, inputs: formula.inputs.map(withFrenchSpaces) }) as ExplainedFormula);
}

function countsOf({ levels }: ItemSituation): { answered: number; unknown: number; counted: number } {
  const answered = levels.reduce((sum, { establishments: count }) => sum + count, 0);
  const unknown = levels.find(({ level }) => level === 'UNKNOWN')?.establishments ?? 0;
  return { answered, unknown, counted: answered - unknown };
}

function establishments(count: number): string {
  return `${frenchPieces(count)}\u00a0${count < 2 ? 'établissement' : 'établissements'}`;
}

function withFrenchSpaces(input: ExplainedInput): ExplainedInput {
  return { ...input, detail: input.detail.replaceAll(' :', '\u00a0:') };
}
