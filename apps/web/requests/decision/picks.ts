import { quantity as shown, readQuantity } from '../../figures/numbers.js';
import type { EmergencyDonorInput, RequestNeighbourFragment } from '../../generated/graphql.js';

/** What is typed for each neighbour kept, by FINESS; a neighbour that is not kept is absent. */
export type ItemPicks = Readonly<Record<string, string>>;
/** By item code. */
export type Picks = Readonly<Record<string, ItemPicks>>;

type Neighbour = Pick<RequestNeighbourFragment, 'establishment' | 'proposed' | 'stockOnHand' | 'promised' | 'crisisWeeklyConsumption' | 'surplus'>;

/** The server's proposal, ready to be changed. */
export function proposedPicks(neighbours: readonly Neighbour[]): ItemPicks {
  return Object.fromEntries(neighbours.filter(({ proposed }) => proposed > 0).map(({ establishment, proposed }) => [establishment.finess, shown(proposed)]));
}

/** Ticks or unticks; a neighbour newly kept is asked for what is left to find, within its surplus. */
export function togglePick(picks: ItemPicks, neighbour: Neighbour, asked: number): ItemPicks {
  const { finess } = neighbour.establishment;
  if (finess in picks) return Object.fromEntries(Object.entries(picks).filter(([one]) => one !== finess));
  const left = Math.max(0, asked - retainedOf(picks));
  const quantity = Math.min(left, neighbour.surplus);
  return { ...picks, [finess]: quantity > 0 ? shown(quantity) : '' };
}

/** Pieces kept in all; what cannot be read counts for nothing. */
export function retainedOf(picks: ItemPicks): number {
  return Object.values(picks).reduce((sum, text) => sum + (readQuantity(text) ?? 0), 0);
}

export function hasUnreadable(picks: Picks): boolean {
  return Object.values(picks).some((item) => Object.values(item).some((text) => !readQuantity(text)));
}

export function donorsOf(picks: Picks): EmergencyDonorInput[] {
  return Object.entries(picks).flatMap(([item, texts]) =>
    Object.entries(texts).flatMap(([finess, text]) => {
      const quantity = readQuantity(text);
      return quantity ? [{ finess, item, quantity }] : [];
    }),
  );
}

/** Weeks of cover left to a neighbour that gives, its other promises deducted. */
export function coverAfter({ stockOnHand, promised, crisisWeeklyConsumption }: Neighbour, quantity: number): number {
  return Math.max(0, stockOnHand - promised - quantity) / crisisWeeklyConsumption;
}
