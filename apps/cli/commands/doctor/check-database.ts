import { evaluationLag } from '#coverage';
import { missingMigrations, type Clock, type Database } from '#platform';
import { MIGRATIONS } from '../../migrations.js';
import type { Finding } from './finding.js';

/** Above this the evaluation is late: the sweep looks every minute. */
const LATE_SECONDS = 120;

/** The version and schema of a reachable database, and the reports that wait for their evaluation. */
export async function checkDatabase(db: Database, clock: Clock): Promise<Finding[]> {
  const [row] = await db.manager.query<{ server_version: string }[]>('SHOW server_version');
  const reachable: Finding = { isWell: true, subject: 'Base de données', detail: `PostgreSQL ${row?.server_version}` };
  const missing = await missingMigrations(db, MIGRATIONS);
  if (missing.length > 0) {
    const detail = `${missing.length} migration(s) à appliquer : npm run vigie -- migrate`;
    return [reachable, { isWell: false, subject: 'Schéma', detail }];
  }
  return [reachable, { isWell: true, subject: 'Schéma', detail: 'à jour' }, await checkEvaluation(db, clock)];
}

async function checkEvaluation(db: Database, clock: Clock): Promise<Finding> {
  const { reports, oldestSeconds } = await evaluationLag(db, clock.now());
  const waiting = reports === 0 ? 'aucune remontée en attente' : `${reports} en attente, la plus ancienne depuis ${Math.round(oldestSeconds)} s`;
  return { isWell: oldestSeconds < LATE_SECONDS, subject: 'Évaluation des remontées', detail: waiting };
}
