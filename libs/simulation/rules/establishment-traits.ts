import {
  type Amounts,
  type CareProfile,
  careProfile,
  PER_EMERGENCY_VISIT,
  PER_INTENSIVE_BED,
  SIMULATED_ITEMS,
} from './care-profile.js';
import { RandomStream } from './random-stream.js';
import type { SimulatedItem } from './supply-tension.js';

/** What an establishment's department lives through up to the last week, for a demonstration. */
export interface Hardship {
  /** An item of which hardly anything is delivered for so many weeks; with nothing at all, nobody comes to the rescue either. */
  readonly shortage?: { readonly item: SimulatedItem; readonly weeks: number; readonly deliveredShare: number };
  /** Share of the last week's reports that come after Monday 09:42, 0 to 1. */
  readonly laggards?: number;
}

/** What the simulator needs to know of an establishment. */
export interface SimulatedEstablishment {
  readonly finess: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly categoryCode: string | null;
  readonly beds: number;
  readonly intensiveBeds: number;
  /** Visits to the emergency department in a year. */
  readonly emergencyVisits: number;
  readonly directorName?: string | null;
  /** Who types the report when it is not the director. */
  readonly reporterName?: string | null;
  /** What must happen to this establishment, for a demonstration. */
  readonly hardship?: Hardship;
  /** Mondays, "YYYY-MM-DD": reports are sent from the first week on, and until before the second. */
  readonly expectedFrom?: string | null;
  readonly expectedUntil?: string | null;
  /** What it reported last: the simulation goes on from there, and adds nothing before. */
  readonly lastReport?: { readonly monday: string; readonly stockOnHand: Amounts };
  readonly story?: EstablishmentStory;
}

/** Events laid over the random ones, for a demonstration. Such an establishment reports on time and without mistake. */
export interface EstablishmentStory {
  /** Coverage at the end of each of the last reported weeks, oldest first, in weeks of crisis consumption. */
  readonly coverage: Readonly<Partial<Record<SimulatedItem, readonly number[]>>>;
  /** The last weeks, this many, are not reported. */
  readonly silentWeeks: number;
}

/** What an establishment is like, the same in every week. Amounts are pieces per week, in the order of the collection. */
export interface EstablishmentTraits {
  /** Use in a quiet week; 0 where the item is not used. */
  readonly consumption: Amounts;
  readonly crisisConsumption: Amounts;
  /** Stock it orders up to, in weeks of crisis consumption. */
  readonly targetWeeks: number;
  readonly declaresCrisisConsumption: boolean;
  /** Orders every week, or every other one. */
  readonly ordersEveryWeeks: number;
  /** Which of the two weeks. */
  readonly orderingPhase: number;
  readonly missingRate: number;
  readonly lateRate: number;
  /** Someone else than the director types the report. */
  readonly delegates: boolean;
}

const WEEKS_PER_YEAR = 52;
/** In a story, the items that it does not tell are well supplied. */
const STORY_TARGET_WEEKS = 5.6;

export function establishmentTraits(seed: number, establishment: SimulatedEstablishment): EstablishmentTraits {
  const stream = RandomStream.of(seed, `establishment:${establishment.finess}`);
  const profile = careProfile(establishment.categoryCode);
  const consumption = usualConsumption(establishment, profile, stream);
  const crisisFactor = stream.between(1.3, 1.6);
  const [missingRate, lateRate] = punctuality(stream);
  return {
    consumption,
    crisisConsumption: consumption.map((pieces) => rounded(pieces * crisisFactor)),
    targetWeeks: establishment.story === undefined ? stockPolicy(stream) : STORY_TARGET_WEEKS,
    declaresCrisisConsumption: stream.chance(0.35) || establishment.story !== undefined,
    ordersEveryWeeks: stream.chance(0.6) ? 1 : 2,
    orderingPhase: stream.below(2),
    missingRate,
    lateRate,
    delegates: stream.chance(0.55),
  };
}

function usualConsumption(establishment: SimulatedEstablishment, profile: CareProfile, stream: RandomStream): number[] {
  const [smallest, largest] = profile.usualBeds;
  const assumed = Math.round(smallest + (largest - smallest) * stream.next() ** 2);
  const beds = establishment.beds > 0 ? establishment.beds : assumed;
  const visits = establishment.emergencyVisits / WEEKS_PER_YEAR;
  const habit = Math.exp(0.18 * stream.bell());
  return SIMULATED_ITEMS.map((_, index) => {
    const own = Math.exp(0.2 * stream.bell());
    const without = stream.chance(profile.withoutItem[index] ?? 0) && establishment.story === undefined;
    const care =
      beds * (profile.perBed[index] ?? 0) +
      establishment.intensiveBeds * (PER_INTENSIVE_BED[index] ?? 0) +
      visits * (PER_EMERGENCY_VISIT[index] ?? 0);
    return without ? 0 : Math.max(2, care * habit * own);
  });
}

/** Two significant figures, as people declare. */
function rounded(pieces: number): number {
  if (pieces === 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(pieces)) - 1);
  return Math.max(1, Math.round(pieces / step) * step);
}

/** Most keep a comfortable stock; some live from hand to mouth. */
function stockPolicy(stream: RandomStream): number {
  const kind = stream.next();
  if (kind < 0.82) return stream.between(4, 6.4);
  if (kind < 0.94) return stream.between(3.1, 4);
  return stream.between(1.7, 2.8);
}

/** Shares of missing and of late reports: three kinds of establishments, about 7 % missing and 6 % late in all. */
function punctuality(stream: RandomStream): readonly [missing: number, late: number] {
  const kind = stream.next();
  if (kind < 0.8) return [0.03, 0.03];
  if (kind < 0.95) return [0.14, 0.15];
  return [0.45, 0.25];
}
