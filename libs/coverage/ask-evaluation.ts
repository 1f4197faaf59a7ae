import { DEFAULT_COLLECTION } from '#catalogue';
import type { Transaction } from '#platform';
import { askAgain, askTerritoryAgain, forgetFailures, lockEvaluation } from './store/evaluation-store.js';

/**
 * Asks for an establishment's reports to be evaluated again, in the transaction that changes what they rest on. It takes
 * its turn with the evaluation: one under way has read what held before, and would put the mark back to evaluated.
 * @param since Monday of the first week to evaluate again
 */
export async function askEvaluation(tx: Transaction, finess: string, since: string): Promise<void> {
  await tx.run(lockEvaluation);
  await tx.run(askAgain, DEFAULT_COLLECTION, finess, since);
  // What set it aside may be the very thing that changes.
  await tx.run(forgetFailures, [finess]);
}

/** The same for a department, for a region (department null), or for the nation (both null). */
export async function askEvaluationOfTerritory(
  tx: Transaction, regionCode: string | null, departmentCode: string | null, since: string,
): Promise<void> {
  await tx.run(lockEvaluation);
  await tx.run(askTerritoryAgain, DEFAULT_COLLECTION, regionCode, departmentCode, since);
}
