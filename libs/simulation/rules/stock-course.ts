import { EPIDEMIC_SENSITIVITY, SIMULATED_ITEMS } from './care-profile.js';
import type { EstablishmentStory, EstablishmentTraits, Hardship } from './establishment-traits.js';
import type { RandomStream } from './random-stream.js';
import type { RegionalWeek } from './simulation-plan.js';

/** What really happened in one week: stock at its end, in pieces, in the order of the collection. */
export interface WeekAmounts {
  readonly stockOnHand: readonly number[];
  readonly consumption: readonly number[];
  readonly received: readonly number[];
}

/** Units of the usual box, in the order of the collection; deliveries come in full boxes. */
export type PackSizes = readonly number[];

/** Suppliers' trouble of one establishment, in some of its items, for some weeks. */
interface OwnTrouble {
  readonly items: readonly boolean[];
  readonly deliveredShare: number;
  /** Nobody helps out even when the stock is nearly gone. */
  readonly isAlone?: boolean;
}

const TROUBLE_SLOT_WEEKS = 16;
const TROUBLE_RATE = 0.09;
const TROUBLE_ITEM_RATE = 0.35;
const REFILL_SHARE = { weekly: 0.6, fortnightly: 0.9 };
const MOST_WEEKS_PER_ORDER = 2.5;
const RESCUE_BELOW_WEEKS = 0.4;
const RESCUE_RATE = 0.4;

export function openingStock(traits: EstablishmentTraits, stream: RandomStream): number[] {
  return traits.crisisConsumption.map((crisis) => Math.round(crisis * (traits.targetWeeks - 0.8) * stream.between(0.75, 1.1)));
}

/** The trouble, if any, in which a week falls; drawn for a slot of weeks, so that it lasts. */
export function ownTrouble(establishment: RandomStream, week: number): OwnTrouble | undefined {
  const slot = Math.floor(week / TROUBLE_SLOT_WEEKS);
  const stream = establishment.fork(-2 - slot);
  if (!stream.chance(TROUBLE_RATE)) return undefined;
  const first = slot * TROUBLE_SLOT_WEEKS + stream.below(8);
  const last = first + 4 + stream.below(5);
  if (week < first || week > last) return undefined;
  const items = SIMULATED_ITEMS.map(() => stream.chance(TROUBLE_ITEM_RATE));
  return { items, deliveredShare: stream.between(0, 0.3) };
}

/** The shortage, if any, of a department in hardship. */
export function sharedTrouble(hardship: Hardship | undefined, weeksLeft: number): OwnTrouble | undefined {
  const shortage = hardship?.shortage;
  if (!shortage || weeksLeft >= shortage.weeks) return undefined;
  return { items: SIMULATED_ITEMS.map((item) => item === shortage.item), deliveredShare: shortage.deliveredShare, isAlone: shortage.deliveredShare === 0 };
}

export interface WeekCircumstances {
  readonly regional: RegionalWeek;
  readonly trouble: OwnTrouble | undefined;
  readonly story: EstablishmentStory | undefined;
  /** Weeks left to simulate after this one. */
  readonly weeksLeft: number;
  readonly ordersThisWeek: boolean;
  readonly packSizes: PackSizes;
}

/** One week of deliveries and use. Stock is never negative: what is not there is not consumed. */
export function liveWeek(
  traits: EstablishmentTraits,
  stock: readonly number[],
  around: WeekCircumstances,
  stream: RandomStream,
): WeekAmounts {
  const received: number[] = [];
  const consumption: number[] = [];
  const stockOnHand: number[] = [];
  for (let index = 0; index < SIMULATED_ITEMS.length; index += 1) {
    const before = stock[index] ?? 0;
    const activity = 1 + (EPIDEMIC_SENSITIVITY[index] ?? 1) * (around.regional.activity - 1);
    const told = toldStock(traits, index, around);
    const usual = Math.round((traits.consumption[index] ?? 0) * activity * Math.exp(0.08 * stream.bell()));
    const need = Math.max(usual, before - (told ?? before));
    const delivered =
      told === undefined
        ? usualDelivery(traits, index, before, around, stream)
        : inBoxes(Math.max(0, told + need - before), around.packSizes[index]);
    const used = Math.min(need, before + delivered);
    received.push(delivered);
    consumption.push(used);
    stockOnHand.push(before + delivered - used);
  }
  return { stockOnHand, consumption, received };
}

/** Stock that a story tells for the end of this week. @returns undefined outside a story. */
function toldStock(traits: EstablishmentTraits, index: number, { story, weeksLeft }: WeekCircumstances): number | undefined {
  const item = SIMULATED_ITEMS[index];
  const coverage = item === undefined ? undefined : story?.coverage[item];
  if (!story || !coverage) return undefined;
  const weeks = coverage[coverage.length - 1 - Math.max(0, weeksLeft - story.silentWeeks)];
  return weeks === undefined ? undefined : Math.round((traits.crisisConsumption[index] ?? 0) * weeks);
}

function usualDelivery(
  traits: EstablishmentTraits,
  index: number,
  stock: number,
  around: WeekCircumstances,
  stream: RandomStream,
): number {
  const crisis = traits.crisisConsumption[index] ?? 0;
  if (crisis === 0) return 0;
  const refill = traits.ordersEveryWeeks === 1 ? REFILL_SHARE.weekly : REFILL_SHARE.fortnightly;
  const missing = Math.max(0, crisis * traits.targetWeeks - stock);
  const ordered = around.ordersThisWeek ? Math.min(refill * missing, MOST_WEEKS_PER_ORDER * crisis) : 0;
  const trouble = around.trouble?.items[index] ? around.trouble.deliveredShare : 1;
  const share = around.story === undefined ? (around.regional.deliveredShares[index] ?? 1) * trouble : 1;
  const delivered = ordered * share * stream.between(0.9, 1.1);
  const isAlone = around.trouble?.isAlone === true && around.trouble.items[index] === true;
  const rescued = !isAlone && stock < RESCUE_BELOW_WEEKS * crisis && stream.chance(RESCUE_RATE);
  return inBoxes(rescued ? Math.max(delivered, crisis) : delivered, around.packSizes[index]);
}

/** Deliveries come in full boxes. */
function inBoxes(pieces: number, packSize = 1): number {
  return Math.round(pieces / packSize) * packSize;
}
