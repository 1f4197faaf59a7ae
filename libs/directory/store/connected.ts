import { scopeCondition, type Scope } from '#access';

/** Whether the enrolment `n` has led to a report, ever. */
export const CONNECTED = 'EXISTS (SELECT 1 FROM weekly_report w WHERE w.finess = n.finess AND w.collection_id = n.collection_id)';

/** The departments of a scope: reports of a week are found by their department. */
const COLUMNS = { region: 'd.region_code', department: 'd.code', finess: 'd.code' };

/**
 * The same, for a count of many: those that reported for one recent week are taken from that week's reports at once, and
 * only the others looked up one by one. Whom the first part leaves out, the second one finds.
 * @param week parameter of a Monday: "$1".
 * @param firstParameter number of the scope's own first parameter in the caller's text.
 */
export function connectedSince(week: string, scope: Scope, firstParameter: number): string {
  const within = scopeCondition(scope, firstParameter, COLUMNS);
  return `((n.finess, n.collection_id) IN (
      SELECT w.finess, w.collection_id FROM weekly_report w
      WHERE w.week = ${week}::date AND w.department_code = ANY (ARRAY(SELECT d.code FROM department d WHERE ${within.text})))
    OR ${CONNECTED})`;
}
