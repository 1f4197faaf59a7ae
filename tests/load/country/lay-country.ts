import pg from 'pg';
import { LoadTerritories } from '../../../libs/directory/load-territories.js';
import { connectDatabase } from '../../../libs/platform/index.js';
import { say } from '../figures/say.js';
import { layEstablishments } from './establishments.js';
import { laySessions } from './people.js';
import { layReports, type Weeks } from './reports.js';

/** Whoever missed the last week keeps the figures of an earlier one: that report too is left to the evaluation. */
const LATEST_TO_EVALUATE = `
  UPDATE weekly_report r SET evaluated_version = 0
  FROM (SELECT finess, max(week) AS week FROM weekly_report WHERE week >= $1 GROUP BY finess) latest
  WHERE r.finess = latest.finess AND r.week = latest.week AND r.week < $2`;

export interface Country {
  readonly establishments: number;
  readonly weeks: Weeks;
  /** Establishments whose director has a session. */
  readonly directors: number;
}

/** Fills a migrated database with a country: territories, establishments, people and their reports. */
export async function layCountry(url: string, country: Country): Promise<void> {
  const db = await connectDatabase(url);
  await new LoadTerritories(db).execute();
  await db.source.destroy();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { establishments, weeks, directors } = country;
    await client.query("SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'");
    await layEstablishments(client, establishments, weeks.last.plus(1 - weeks.count).monday);
    await laySessions(client, directors);
    const label = `${establishments} establishments`;
    await layReports(client, weeks, (done) => {
      if (done % 8 === 0 || done === weeks.count) say(`${label}: ${done} of ${weeks.count} weeks`);
    });
    await client.query('DROP TABLE load_profile');
    await client.query(LATEST_TO_EVALUATE, [weeks.last.plus(-8).monday, weeks.last.monday]);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}
