import type { Problem } from '#platform';

/** One item of a report as it was typed, in base units (pieces; gloves in pieces, not pairs). */
export interface ReportLine {
  readonly item: string;
  readonly stockOnHand: number;
  readonly consumption: number;
  /** Pieces delivered during the week; null or absent when the establishment does not say. */
  readonly received?: number | null;
}

/** A line as it was typed or read from a file: what is no number stays the text it was, for the answer to repeat. */
export interface TypedLine {
  readonly item: string;
  readonly stockOnHand: number | string;
  readonly consumption: number | string;
  readonly received?: number | string | null;
}

/** The amounts of a whole report, in the item order of its collection, as they are stored. */
export interface ReportAmounts {
  readonly stockOnHand: number[];
  readonly consumption: number[];
  readonly received: (number | null)[];
}

/** The same while it is being typed: null for what is not there yet. */
export interface TypedAmounts {
  readonly stockOnHand: readonly (number | null)[];
  readonly consumption: readonly (number | null)[];
  readonly received: readonly (number | null)[];
}

export type CheckedLines =
  | { readonly kind: 'valid'; readonly amounts: ReportAmounts }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Pieces. No French establishment holds or uses that many of one item; also keeps sums far below 2^31. */
export const MOST_PIECES = 100_000_000;

/** Characters of an unknown code that are repeated in the answer. */
export const LONGEST_ECHO = 40;

export const QUANTITIES = [
  ['stockOnHand', 'le stock'],
  ['consumption', 'la consommation'],
  ['received', 'la quantité reçue'],
] as const;

/**
 * What can be true of a report: every item of the collection once, in whole pieces, none negative or absurd.
 * All problems are told at once, in the order of the lines, so that one correction is enough.
 * @param itemCodes items of the collection, in its order
 */
export function checkLines(lines: readonly TypedLine[], itemCodes: readonly string[]): CheckedLines {
  const byItem = new Map<string, TypedLine>();
  const problems: Problem[] = [];
  lines.forEach((line, index) => {
    problems.push(...itemProblems(line, index, itemCodes, byItem), ...quantityProblems(line, index));
    if (!byItem.has(line.item)) byItem.set(line.item, line);
  });
  for (const item of itemCodes) {
    if (!byItem.has(item)) problems.push(missing(item));
  }
  if (problems.length > 0) return { kind: 'invalid', problems };
  const ordered = itemCodes.map((item) => byItem.get(item)).filter((line) => line !== undefined);
  return { kind: 'valid', amounts: toAmounts(ordered) };
}

export function itemProblems(
  line: { readonly item: string },
  index: number,
  itemCodes: readonly string[],
  seen: { has(item: string): boolean },
): Problem[] {
  const path = `lines.${index}.item`;
  if (!itemCodes.includes(line.item)) {
    return [{
      code: 'UNKNOWN_ITEM',
      path,
      message: `Article « ${line.item.slice(0, LONGEST_ECHO)} » inconnu : utilisez l’un des codes ${itemCodes.join(', ')}.`,
    }];
  }
  if (!seen.has(line.item)) return [];
  return [{
    code: 'DUPLICATE_ITEM',
    path,
    message: `L’article ${line.item} est saisi deux fois : gardez une seule ligne par article.`,
  }];
}

function quantityProblems(line: TypedLine, index: number): Problem[] {
  return QUANTITIES.flatMap(([field, label]) => {
    const quantity = line[field];
    if (field === 'received' && (quantity === null || quantity === undefined)) return [];
    const problem = quantityProblem(quantity, `${label} de ${line.item.slice(0, LONGEST_ECHO)}`);
    return problem ? [{ ...problem, path: `lines.${index}.${field}` }] : [];
  });
}

export function quantityProblem(quantity: unknown, label: string): Omit<Problem, 'path'> | undefined {
  if (typeof quantity !== 'number' || !Number.isInteger(quantity)) {
    const read = quantity === '' ? 'rien' : String(quantity).slice(0, LONGEST_ECHO);
    return { code: 'NOT_AN_INTEGER', message: `Indiquez ${label} en nombre entier de pièces (lu : ${read}).` };
  }
  if (quantity < 0) {
    return { code: 'NEGATIVE_QUANTITY', message: `Indiquez ${label} par un nombre positif ou nul (lu : ${quantity}).` };
  }
  if (quantity <= MOST_PIECES) return undefined;
  const [read, most] = [quantity, MOST_PIECES].map((value) => value.toLocaleString('fr-FR'));
  return {
    code: 'ABSURD_QUANTITY',
    message: `Vérifiez ${label} : ${read} pièces dépassent le maximum accepté pour un établissement (${most}).`,
  };
}

function missing(item: string): Problem {
  return {
    code: 'MISSING_ITEM',
    path: 'lines',
    message: `Il manque l’article ${item} : ajoutez sa ligne, avec 0 s’il n’y en a pas.`,
  };
}

/** Of lines that passed the checks: every amount is a number. */
function toAmounts(lines: readonly TypedLine[]): ReportAmounts {
  return {
    stockOnHand: lines.map((line) => Number(line.stockOnHand)),
    consumption: lines.map((line) => Number(line.consumption)),
    received: lines.map(({ received }) => (received === null || received === undefined ? null : Number(received))),
  };
}
