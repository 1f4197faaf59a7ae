import { Catalogue } from '#catalogue';
import { Directory } from '#directory';
import { type Clock, createLogger, type Database, type ReportingWeek } from '#platform';
import { ReadSituation, settleSituation, TerritoryNames } from '#situation';

const logger = createLogger({ logLevel: 'silent' }, 'test');

/** Evaluates what is pending and recomputes what is marked, without processes or queue. */
export async function settle(db: Database, clock: Clock, since?: ReportingWeek): Promise<void> {
  await settleSituation(db, clock, { logger, since });
}

export function situationReader(db: Database, clock: Clock): ReadSituation {
  return new ReadSituation(db, new Catalogue(db, clock), new TerritoryNames(new Directory(db)), clock);
}
