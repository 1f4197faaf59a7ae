import { Catalogue } from '#catalogue';
import { Directory } from '#directory';
import { type Clock, createLogger, type Database, type ReportingWeek } from '#platform';
import { KnownSituations, ReadSituation, settleSituation, TerritoryNames } from '#situation';
import { testConfig } from './test-config.js';

const logger = createLogger({ logLevel: 'silent' }, 'test');

/** Evaluates what is pending and recomputes what is marked, without processes or queue. */
export async function settle(db: Database, clock: Clock, since?: ReportingWeek): Promise<void> {
  await settleSituation(db, clock, { logger, since });
}

export function situationReader(db: Database, clock: Clock): ReadSituation {
  const never = new KnownSituations(testConfig(''));
  return new ReadSituation(db, new Catalogue(db, clock), new TerritoryNames(new Directory(db)), never, clock);
}
