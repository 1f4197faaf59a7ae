import { DEFAULT_COLLECTION } from '#catalogue';
import { type Database, ReportingWeek } from '#platform';
import { createDemoAccounts, planDemoAccounts } from './accounts/create-demo-accounts.js';
import { demoEmail } from './rules/demo/demo-accounts.js';
import { DEMO_HARDSHIPS } from './rules/demo/demo-hardships.js';
import { DEMO_SEED, showcaseStories } from './rules/demo/demo-story.js';
import { simulate } from './simulate.js';
import { countBySource, countReportsByWeek, findDemoPlace } from './store/demo-network-store.js';

export interface ExtendDemoOptions {
  readonly now: Date;
  readonly onProgress: (done: number, total: number) => void;
}

/** A complete week has about 93 % of the reports, the last one about 60 %. */
const COMPLETE_SHARE = 0.8;
const STARTED_SHARE = 0.4;
const MOST_WEEKS = 104;

/**
 * Has a demonstration loaded some time ago go on to its present: the weeks since, the accounts that came with a newer
 * version. Cut short, it resumes; beside another directory only the accounts are looked after.
 * @returns the number of reports written.
 */
export async function extendDemo(db: Database, { now, onProgress }: ExtendDemoOptions): Promise<number> {
  const [place] = await db.run(findDemoPlace, demoEmail('DIRECTOR'));
  if (!place) return 0;
  await createDemoAccounts(db, await planDemoAccounts(db, place), now);
  const [known] = await db.run(countBySource);
  if (!known || known.demo === 0 || known.others > 0) return 0;
  const until = ReportingWeek.lastComplete(now);
  const weeks = await weeksToWrite(db, until, known.demo);
  if (weeks === 0) return 0;
  const { reports } = await simulate(db, {
    weeks, seed: DEMO_SEED, now, until, partialLastWeek: true, stories: showcaseStories(place.finess), hardships: DEMO_HARDSHIPS, onProgress,
  });
  return reports;
}

/** Weeks since the last complete one; none when only the last is open and its reports have begun to come in. */
async function weeksToWrite(db: Database, until: ReportingWeek, establishments: number): Promise<number> {
  const counted = await db.run(countReportsByWeek, DEFAULT_COLLECTION, until.monday, MOST_WEEKS);
  const complete = counted.find(({ reports }) => reports >= COMPLETE_SHARE * establishments);
  const weeks = complete === undefined ? 0 : ReportingWeek.containing(complete.monday).weeksUntil(until);
  const last = counted.find(({ monday }) => monday === until.monday);
  return weeks === 1 && (last?.reports ?? 0) >= STARTED_SHARE * establishments ? 0 : weeks;
}
