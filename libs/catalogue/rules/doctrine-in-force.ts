/** One value of the doctrine as it was decided: never changed, followed by another when the doctrine changes. */
export interface DoctrineValue {
  /** Order of recording: of two values for the same week, the later one corrects the earlier. */
  readonly id: number;
  readonly key: string;
  /** Null when the value is for all items. */
  readonly itemCode: string | null;
  readonly value: number;
  readonly unit: string;
  /** Monday from which the value holds, "YYYY-MM-DD". */
  readonly effectiveFrom: string;
  readonly source: string;
  readonly setByName: string;
  readonly setAt: Date;
}

/**
 * The value of each key and item that holds in a week. A week older than the first decision is read with that first
 * decision, so that a report of the past can still be evaluated.
 * @param monday the week's Monday, "YYYY-MM-DD".
 */
export function doctrineInForce(values: readonly DoctrineValue[], monday: string): DoctrineValue[] {
  const chosen = new Map<string, DoctrineValue>();
  for (const candidate of values) {
    const place = `${candidate.key} ${candidate.itemCode ?? ''}`;
    const current = chosen.get(place);
    if (current === undefined || prevails(candidate, current, monday)) chosen.set(place, candidate);
  }
  return [...chosen.values()];
}

function prevails(candidate: DoctrineValue, current: DoctrineValue, monday: string): boolean {
  const candidateHolds = candidate.effectiveFrom <= monday;
  const currentHolds = current.effectiveFrom <= monday;
  if (candidateHolds !== currentHolds) return candidateHolds;
  if (candidate.effectiveFrom === current.effectiveFrom) return candidate.id > current.id;
  return candidateHolds === candidate.effectiveFrom > current.effectiveFrom;
}

/** Where a value stands in a week: holds, will hold, held, or was corrected before it ever held. */
export const DOCTRINE_STANDINGS = ['IN_FORCE', 'UPCOMING', 'PAST', 'REPLACED'] as const;
export type DoctrineStanding = (typeof DOCTRINE_STANDINGS)[number];

export interface StandingDoctrineValue extends DoctrineValue {
  readonly standing: DoctrineStanding;
}

/** Every value with where it stands in a week, the latest effective date first. */
export function doctrineTimeline(values: readonly DoctrineValue[], monday: string): StandingDoctrineValue[] {
  const inForce = new Set(doctrineInForce(values, monday));
  const sameWeek = Map.groupBy(values, (value) => `${value.key} ${value.itemCode ?? ''} ${value.effectiveFrom}`);
  const lastOfWeek = new Set([...sameWeek.values()].map((same) => same.reduce((last, one) => (one.id > last.id ? one : last))));
  const standingOf = (value: DoctrineValue): DoctrineStanding => {
    if (inForce.has(value)) return 'IN_FORCE';
    if (!lastOfWeek.has(value)) return 'REPLACED';
    return value.effectiveFrom > monday ? 'UPCOMING' : 'PAST';
  };
  return values
    .map((value) => ({ ...value, standing: standingOf(value) }))
    .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.id - a.id);
}
