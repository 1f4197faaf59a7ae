import type { Problem } from '#platform';
import { availableOf, breaksFirstExpiredFirstOut, isExpired, type Lot, type Take } from '#stockpile';
import type { LineFulfilment } from './fulfilment.js';

/** A shipment about to be planned. */
export interface Plan {
  readonly lines: readonly LineFulfilment[];
  /** Every lot of the requested items that has stock. */
  readonly lots: readonly Lot[];
  readonly takes: readonly Take[];
  /** Day of departure, on which the lots must still be usable, "YYYY-MM-DD". */
  readonly day: string;
  readonly reason: string | null;
  /** French name of an item code. */
  readonly labelOf: (item: string) => string;
}

export interface PlanVerdict {
  /** What forbids the plan. */
  readonly problems: Problem[];
  /** What is said, once a reason stands for it where one is needed. */
  readonly warnings: Problem[];
}

/** Stock that is not there is a wall; leaving the doctrine's order or the requested quantity only asks for a reason. */
export function checkPlan(plan: Plan): PlanVerdict {
  const problems = plan.takes.length === 0 ? [nothingTaken()] : takeProblems(plan);
  if (problems.length > 0) return { problems, warnings: [] };
  const departures = departuresFromProposal(plan);
  if (departures.length > 0 && plan.reason === null) {
    const asking = departures.map(({ code, message }) => ({ code, path: 'reason', message: `${message} Indiquez le motif pour continuer.` }));
    return { problems: asking, warnings: [] };
  }
  return { problems: [], warnings: [...departures, ...shortfalls(plan)] };
}

function nothingTaken(): Problem {
  return { code: 'LINES_MISSING', path: 'lots', message: 'Choisissez au moins un lot.' };
}

function takeProblems(plan: Plan): Problem[] {
  const seen = new Set<string>();
  return plan.takes.flatMap((take, index) => {
    const again = seen.has(take.lotId);
    seen.add(take.lotId);
    const problem = again ? (['DUPLICATE_LOT', 'lotId', 'Ce lot est déjà choisi plus haut.'] as const) : wrongWith(take, plan);
    return problem ? [{ code: problem[0], path: `lots.${index}.${problem[1]}`, message: problem[2] }] : [];
  });
}

function wrongWith(take: Take, plan: Plan): readonly [code: string, field: string, message: string] | undefined {
  const lot = plan.lots.find((one) => one.id === take.lotId);
  if (!lot) return ['LOT_NOT_FOR_REQUEST', 'lotId', "Ce lot n'existe pas, est vide, ou n'est pas d'un article demandé."];
  if (!Number.isSafeInteger(take.quantity) || take.quantity <= 0) return ['QUANTITY_NOT_POSITIVE', 'quantity', 'Comptez en pièces, à partir de 1.'];
  if (lot.quarantined) return ['LOT_QUARANTINED', 'lotId', `Le lot ${lot.lotNumber} est en quarantaine.`];
  if (isExpired(lot, plan.day)) return ['LOT_EXPIRED', 'lotId', `Le lot ${lot.lotNumber} sera périmé le jour du départ.`];
  const available = availableOf(lot, plan.day);
  if (take.quantity <= available) return undefined;
  return ['LOT_INSUFFICIENT', 'quantity', `Il ne reste que ${pieces(available)} disponibles dans le lot ${lot.lotNumber}.`];
}

/** Where a plan leaves what would have been proposed. */
function departuresFromProposal(plan: Plan): Problem[] {
  const found: Problem[] = [];
  if (breaksFirstExpiredFirstOut(plan.lots, plan.takes, plan.day)) {
    found.push({ code: 'FEFO_BROKEN', path: 'lots', message: 'Un lot qui périme plus tôt resterait en stock.' });
  }
  for (const { item, left, quantity, granted } of plan.lines) {
    const taken = takenOf(plan, item);
    if (taken <= left) continue;
    const wanted = granted === null || granted === quantity ? `${pieces(quantity)} demandées` : `${pieces(granted)} accordées`;
    const message = `${plan.labelOf(item)} : ${pieces(taken - left)} de plus que les ${wanted}.`;
    found.push({ code: 'OVER_ALLOCATED', path: 'lots', message });
  }
  return found;
}

function shortfalls(plan: Plan): Problem[] {
  return plan.lines.flatMap(({ item, left }) => {
    const short = left - takenOf(plan, item);
    if (short <= 0) return [];
    return [{ code: 'PARTIALLY_COVERED', path: 'lots', message: `${plan.labelOf(item)} : ${pieces(short)} restent à envoyer.` }];
  });
}

function takenOf(plan: Plan, item: string): number {
  const ids = new Set(plan.lots.filter((lot) => lot.item === item).map((lot) => lot.id));
  return plan.takes.reduce((total, take) => total + (ids.has(take.lotId) ? take.quantity : 0), 0);
}

function pieces(quantity: number): string {
  return `${quantity.toLocaleString('fr-FR')} ${quantity === 1 ? 'pièce' : 'pièces'}`;
}
