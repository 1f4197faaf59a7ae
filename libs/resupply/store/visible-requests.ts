import { scopeCondition } from '#access';
import { FORWARDED_AND_LATER } from '../rules/lifecycle.js';
import type { RequestScope } from '../rules/visibility.js';

interface VisibleRequests {
  readonly text: string;
  readonly values: readonly (readonly string[])[];
  readonly shape: string;
}

const LATER = FORWARDED_AND_LATER.map((status) => `'${status}'`).join(', ');

/**
 * Keeps the requests someone sees: everything in one perimeter, in another only what was forwarded.
 * @param row name of the request's row in the caller's text, followed by a point; empty where there is no other
 */
export function visibleRequests(scope: RequestScope, firstParameter: number, row = ''): VisibleRequests {
  const columns = { region: `${row}region_code`, department: `${row}department_code`, finess: `${row}finess` };
  const everything = scopeCondition(scope.everything, firstParameter, columns);
  const forwarded = scopeCondition(scope.forwarded, firstParameter + everything.values.length, columns);
  return {
    text: `(${everything.text} OR (${row}status IN (${LATER}) AND ${forwarded.text}))`,
    values: [...everything.values, ...forwarded.values],
    shape: `${everything.shape}/${forwarded.shape}/`,
  };
}
