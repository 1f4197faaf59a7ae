import type { Problem } from '#platform';
import { itemProblems, LONGEST_ECHO, QUANTITIES, quantityProblem, type TypedAmounts } from './report-lines.js';

/** One line of a report being typed: what is absent or null is not typed yet. */
export interface PartialLine {
  readonly item: string;
  readonly stockOnHand?: number | null;
  readonly consumption?: number | null;
  readonly received?: number | null;
}

/**
 * What is already wrong in a report being typed, by the rules of `checkLines`; what is not typed yet is not missing.
 * An amount that is refused counts as not typed.
 * @param itemCodes items of the collection, in its order
 */
export function checkTypedLines(lines: readonly PartialLine[], itemCodes: readonly string[]): { problems: Problem[]; amounts: TypedAmounts } {
  const byItem = new Map<string, PartialLine>();
  const problems: Problem[] = [];
  lines.forEach((line, index) => {
    const itemWrong = itemProblems(line, index, itemCodes, byItem);
    problems.push(...itemWrong);
    const kept: Record<string, number | null> = {};
    for (const [field, label] of QUANTITIES) {
      const quantity = line[field] ?? null;
      const problem = quantity === null ? undefined : quantityProblem(quantity, `${label} de ${line.item.slice(0, LONGEST_ECHO)}`);
      if (problem) problems.push({ ...problem, path: `lines.${index}.${field}` });
      kept[field] = problem ? null : quantity;
    }
    if (itemWrong.length === 0) byItem.set(line.item, { item: line.item, ...kept });
  });
  const amountsOf = (field: 'stockOnHand' | 'consumption' | 'received'): (number | null)[] =>
    itemCodes.map((item) => byItem.get(item)?.[field] ?? null);
  return { problems, amounts: { stockOnHand: amountsOf('stockOnHand'), consumption: amountsOf('consumption'), received: amountsOf('received') } };
}
