import type { Problem } from '#platform';
import type { ProblemType } from './problem.type.js';

interface InvalidResult {
  readonly message: string;
  readonly problems: ProblemType[];
}

/** The member "…Invalid" of a result: all problems, and one sentence for a page that shows a single line. */
export function invalidResult(problems: readonly Problem[]): InvalidResult {
  const [first] = problems;
  const message = problems.length === 1 && first ? first.message : `${problems.length} points sont à corriger.`;
  return { message, problems: [...problems] };
}
