import { openDemoAccounts } from '#access';
import type { Database } from '#platform';
import type { Finding } from './finding.js';

/** A database that was a demonstration's holds invented establishments too: nothing for real data. */
export async function checkDemoAccounts(db: Database): Promise<Finding> {
  const accounts = await openDemoAccounts(db).catch(() => 0);
  const subject = 'Comptes de démonstration';
  if (accounts === 0) return { isWell: true, subject, detail: 'aucun' };
  return { isWell: false, subject, detail: `${accounts} dans cette base, refusés à la connexion\u00A0: prenez une base neuve pour des données réelles` };
}
