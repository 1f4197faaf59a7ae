import { appAddress, connectDatabase, StartFailure, whyAboveWall, type Config } from '#platform';
import type { Finding } from './finding.js';

/** API and worker can connect, as a role that row-level security concerns. */
export async function checkAppRole(config: Config): Promise<Finding> {
  const subject = 'Rôle de l’application';
  try {
    const db = await connectDatabase(appAddress(config) ?? '');
    try {
      const why = await whyAboveWall(db.source);
      return { isWell: why === undefined, subject, detail: why ?? 'soumis à la sécurité par ligne' };
    } finally {
      await db.source.destroy();
    }
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    return { isWell: false, subject, detail: `${error.message}. Relancez npm run vigie -- migrate.` };
  }
}
