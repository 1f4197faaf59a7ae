import type { ReportingWeek } from '#platform';
import { drawMistake, type EntryMistake, mistypedAmounts } from './entry-mistakes.js';
import { type EstablishmentTraits, establishmentTraits, type SimulatedEstablishment } from './establishment-traits.js';
import { RandomStream } from './random-stream.js';
import { correctionTime, laggardSendingTime, punctualSendingTime, sendingTime } from './report-timing.js';
import type { PlannedWeek, SimulationPlan } from './simulation-plan.js';
import { liveWeek, openingStock, ownTrouble, type PackSizes, sharedTrouble, type WeekAmounts } from './stock-course.js';

export interface SimulatedVersion extends WeekAmounts {
  /** From 1; more than 1 for a correction. */
  readonly version: number;
  /** Epoch milliseconds. */
  readonly submittedAt: number;
  readonly submittedByName: string;
  readonly directorName: string | null;
  readonly comment: string | null;
  /** The mistake meant in this version. */
  readonly mistake: EntryMistake | undefined;
}

/** One establishment's report of one week, with its versions, oldest first (at least one). */
export interface SimulatedReport {
  readonly finess: string;
  readonly week: ReportingWeek;
  readonly versions: readonly SimulatedVersion[];
}

const UNKNOWN_AUTHOR = 'Saisie simulée';
const CORRECTION_COMMENT = { BOXES: 'Quantités saisies en boîtes, corrigées en pièces.', TYPING: 'Erreur de saisie corrigée.' };

/** Every report of one establishment over the plan's weeks, oldest first. Needs nothing of the other establishments. */
export function simulateEstablishment(
  plan: SimulationPlan,
  establishment: SimulatedEstablishment,
  packSizes: PackSizes,
): SimulatedReport[] {
  const traits = establishmentTraits(plan.seed, establishment);
  const stream = RandomStream.of(plan.seed, `weeks:${establishment.finess}`);
  const regional = plan.region(establishment.regionCode);
  const { story, lastReport } = establishment;
  const reports: SimulatedReport[] = [];
  let stock: readonly number[] = lastReport?.stockOnHand ?? openingStock(traits, stream);
  plan.weeks.forEach((planned, index) => {
    if (lastReport && planned.week.monday <= lastReport.monday) return;
    const ofWeek = stream.fork(planned.number);
    const region = regional[index];
    if (!region) throw new RangeError(`Week out of the plan: ${planned.week.toString()}`);
    const weeksLeft = plan.weeks.length - 1 - index;
    const trouble = story === undefined ? (sharedTrouble(establishment.hardship, weeksLeft) ?? ownTrouble(stream, planned.number)) : undefined;
    const ordersThisWeek = (planned.number + traits.orderingPhase) % traits.ordersEveryWeeks === 0;
    const amounts = liveWeek(traits, stock, { regional: region, trouble, story, weeksLeft, ordersThisWeek, packSizes }, ofWeek);
    stock = amounts.stockOnHand;
    // A stream of its own: who reports when does not depend on the stock it went through.
    const versions = reportWeek(traits, establishment, { amounts, planned, weeksLeft, packSizes }, ofWeek.fork(0))
      .map((version) => (weeksLeft === 0 ? { ...version, submittedAt: version.submittedAt - plan.lastWeekEarlierMs } : version))
      .filter(({ submittedAt }) => submittedAt <= plan.knownAt);
    if (versions.length > 0) reports.push({ finess: establishment.finess, week: planned.week, versions });
  });
  return reports;
}

interface LivedWeek {
  readonly amounts: WeekAmounts;
  readonly planned: PlannedWeek;
  readonly weeksLeft: number;
  readonly packSizes: PackSizes;
}

/** What the establishment sends about a week: nothing, a report, or a report and its correction. */
function reportWeek(
  traits: EstablishmentTraits,
  establishment: SimulatedEstablishment,
  lived: LivedWeek,
  stream: RandomStream,
): SimulatedVersion[] {
  const { amounts, planned, weeksLeft, packSizes } = lived;
  const { story, expectedFrom, expectedUntil } = establishment;
  const { monday } = planned.week;
  if ((expectedFrom && monday < expectedFrom) || (expectedUntil && monday >= expectedUntil)) return [];
  if (story !== undefined && weeksLeft < story.silentWeeks) return [];
  const sentAt = firstSendingTime(traits, establishment, lived, stream);
  if (sentAt === undefined) return [];
  const directorName = establishment.directorName ?? null;
  const submittedByName = (traits.delegates ? establishment.reporterName : undefined) ?? directorName ?? UNKNOWN_AUTHOR;
  const mistake = story === undefined ? drawMistake(amounts, packSizes, stream) : undefined;
  const signed = { submittedByName, directorName };
  if (!mistake) return [{ ...amounts, ...signed, version: 1, submittedAt: sentAt, comment: null, mistake }];
  const wrong = { ...mistypedAmounts(amounts, mistake, packSizes), ...signed, version: 1, submittedAt: sentAt, comment: null, mistake };
  if (!mistake.corrected) return [wrong];
  const submittedAt = correctionTime(sentAt, stream);
  return [wrong, { ...amounts, ...signed, version: 2, submittedAt, comment: CORRECTION_COMMENT[mistake.kind], mistake: undefined }];
}

/** @returns undefined when the week is not reported. */
function firstSendingTime(
  traits: EstablishmentTraits, { story, hardship }: SimulatedEstablishment, { planned, weeksLeft }: LivedWeek, stream: RandomStream,
): number | undefined {
  if (story !== undefined) return punctualSendingTime(planned.deadline, stream);
  const usual = sendingTime(traits, planned.deadline, stream);
  const isLaggard = weeksLeft === 0 && stream.fork(1).chance(hardship?.laggards ?? 0);
  return usual !== undefined && isLaggard ? laggardSendingTime(planned.deadline, stream.fork(2)) : usual;
}

/** What the establishment declares to consume in crisis, in pieces a week: null where it leaves the figure to be derived. */
export function declaredCrisisConsumption(seed: number, establishment: SimulatedEstablishment): (number | null)[] {
  const traits = establishmentTraits(seed, establishment);
  return traits.crisisConsumption.map((pieces) => (traits.declaresCrisisConsumption || pieces === 0 ? pieces : null));
}
