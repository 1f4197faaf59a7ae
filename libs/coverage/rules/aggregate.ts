/** One establishment, or the sums of a set of them, whose both terms are known and fresh. */
export interface CoveragePart {
  /** Pieces. */
  readonly stockOnHand: number;
  /** Pieces a week. */
  readonly crisis: number;
}

/**
 * Coverage of a set in weeks: Σ S / Σ C, never a mean of ratios. Parts may themselves be sums.
 * @returns null when nothing is used in crisis, or the set is empty
 */
export function aggregateCoverage(parts: readonly CoveragePart[]): number | null {
  let stock = 0;
  let crisis = 0;
  for (const part of parts) {
    stock += part.stockOnHand;
    crisis += part.crisis;
  }
  return crisis === 0 ? null : stock / crisis;
}
