import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { EnrolInWave, OpenWave } from '#directory';
import type { Database, ReportingWeek } from '#platform';
import { BulkLoadReports, type ReportRow } from '#reporting';
import { SIMULATED_ITEMS } from './rules/care-profile.js';
import type { EstablishmentStory, Hardship, SimulatedEstablishment } from './rules/establishment-traits.js';
import { declaredCrisisConsumption, simulateEstablishment } from './rules/simulate-establishment.js';
import { planSimulation, type SimulationPlan, weeksEndingWith } from './rules/simulation-plan.js';
import { countEnrolled, countNotEnrolled, declareCrisisConsumption, listEnrolled, listLastReports } from './store/simulation-store.js';

export interface SimulateOptions {
  /** Number of weeks, the last one included. */
  readonly weeks: number;
  /** The same seed and directory give the same reports. */
  readonly seed: number;
  readonly now: Date;
  readonly until: ReportingWeek;
  /** The last week as it was on Monday at 09:42, when about six reports in ten are in. */
  readonly partialLastWeek?: boolean;
  /** FINESS number → what must happen there. */
  readonly stories?: ReadonlyMap<string, EstablishmentStory>;
  /** Department → what it lives through. */
  readonly hardships?: ReadonlyMap<string, Hardship>;
  /** Establishments done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SimulateResult {
  readonly establishments: number;
  readonly reports: number;
  /** Values of crisis consumption declared. */
  readonly declarations: number;
}

/** Reports simulated and loaded at a time: enough for the set-based merge, few enough to hold in memory and to show progress. */
const REPORTS_PER_PAGE = 15_000;
const BEFORE_DEADLINE_MS = (8 * 60 + 18) * 60_000;
const SOMEONE = 'Saisie simulée';

/**
 * Writes believable reports for the establishments of the directory. Those in no roll-out wave are enrolled in one that
 * starts with the first week. Each goes on from its last report, with the stock it had: what exists is left as it is, and
 * doing the same again adds nothing.
 */
export async function simulate(db: Database, options: SimulateOptions): Promise<SimulateResult> {
  const weeks = weeksEndingWith(options.until, options.weeks);
  await enrolTheOthers(db, weeks);
  const catalogue = new Catalogue(db);
  const packSizes = await packSizesOf(catalogue);
  const plan = planSimulation({ weeks, seed: options.seed, knownAt: knownAt(options), lastWeekEarlierMs: lastWeekEarlierMs(options) });
  const load = new BulkLoadReports(db, catalogue);
  const total = (await db.run(countEnrolled, DEFAULT_COLLECTION))[0]?.total ?? 0;
  const result = { establishments: 0, reports: 0, declarations: 0 };
  for (let after = ''; ; ) {
    const page = await readPage(db, after, Math.ceil(REPORTS_PER_PAGE / weeks.length), options);
    const last = page.at(-1);
    if (!last) return result;
    result.declarations += await declare(db, page, plan);
    result.reports += (await load.execute(reportsOf(page, plan, packSizes))).created;
    result.establishments += page.length;
    options.onProgress?.(result.establishments, total);
    after = last.finess;
  }
}

async function readPage(db: Database, after: string, size: number, { stories, hardships }: SimulateOptions): Promise<SimulatedEstablishment[]> {
  const page = await db.run(listEnrolled, DEFAULT_COLLECTION, after, size);
  const reported = await db.run(listLastReports, DEFAULT_COLLECTION, page.map(({ finess }) => finess));
  const lastReports = new Map(reported.map((report) => [report.finess, report]));
  return page.map((one) => ({
    ...one, lastReport: lastReports.get(one.finess), story: stories?.get(one.finess), hardship: hardships?.get(one.departmentCode),
  }));
}

async function enrolTheOthers(db: Database, weeks: readonly ReportingWeek[]): Promise<void> {
  const [first] = weeks;
  if (!first) throw new RangeError('At least one week');
  const [others] = await db.run(countNotEnrolled, DEFAULT_COLLECTION);
  if (!others || others.total === 0) return;
  // The code carries the week: a later simulation may start with another one.
  const code = `SIMULATION-${first.toString()}`;
  await new OpenWave(db).execute({ code, label: `Simulation à partir de ${first.toString()}`, expectedFrom: first });
  await new EnrolInWave(db).execute({ wave: code, audience: { kind: 'all' } });
}

/** @throws {Error} when the collection is not the one the simulator knows: amounts would land under the wrong items. */
async function packSizesOf(catalogue: Catalogue): Promise<number[]> {
  const items = await catalogue.items(DEFAULT_COLLECTION);
  const codes = items.map((item) => item.code);
  if (codes.join() !== SIMULATED_ITEMS.join()) throw new Error(`The simulator knows ${SIMULATED_ITEMS.join()}, not ${codes.join()}`);
  return items.map((item) => item.packSize ?? 1);
}

function knownAt({ now, until, partialLastWeek }: SimulateOptions): Date {
  return partialLastWeek ? new Date(Math.min(now.getTime(), mondayMorning(until))) : now;
}

/** Looked at earlier on Monday, the last week is as it usually is at 09:42, so that a demonstration never starts empty. */
function lastWeekEarlierMs({ now, until, partialLastWeek }: SimulateOptions): number {
  return partialLastWeek ? Math.max(0, mondayMorning(until) - now.getTime()) : 0;
}

function mondayMorning(week: ReportingWeek): number {
  return week.deadline().getTime() - BEFORE_DEADLINE_MS;
}

async function declare(db: Database, page: readonly SimulatedEstablishment[], plan: SimulationPlan): Promise<number> {
  const declared = page.flatMap((establishment) =>
    declaredCrisisConsumption(plan.seed, establishment).flatMap((quantity, index) =>
      quantity === null ? [] : [{ finess: establishment.finess, name: establishment.directorName ?? SOMEONE, item: SIMULATED_ITEMS[index] ?? '', quantity }],
    ),
  );
  const startsAt = plan.weeks[0]?.week.startsAt() ?? new Date(0);
  const [row] = await db.run(
    declareCrisisConsumption,
    declared.map(({ finess }) => finess),
    declared.map(({ item }) => item),
    declared.map(({ quantity }) => quantity),
    declared.map(({ name }) => name),
    startsAt,
  );
  return row?.declared ?? 0;
}

function* reportsOf(page: readonly SimulatedEstablishment[], plan: SimulationPlan, packSizes: readonly number[]): Generator<ReportRow> {
  for (const establishment of page) {
    for (const { finess, week, versions } of simulateEstablishment(plan, establishment, packSizes)) {
      for (const version of versions) {
        yield { ...version, finess, week, submittedAt: new Date(version.submittedAt), origin: 'SIMULATION' };
      }
    }
  }
}
