/** Share of the quantity that moved or stands, within which counting by hand may err. */
const TOLERANCE_SHARE = 0.05;
/** Pieces; below this a difference is not worth a word. */
const TOLERANCE_PIECES = 10;

interface BalanceTerms {
  /** Stock at the end of the week before. */
  readonly before: number;
  /** Null when the establishment does not say. */
  readonly received: number | null;
  readonly used: number;
  /** Stock at the end of the week. */
  readonly stock: number;
}

/** All in pieces. */
export interface Balance extends BalanceTerms {
  readonly expected: number;
  /** UNPROVEN: a delivery not told may explain a stock higher than expected. */
  readonly outcome: 'PROVEN' | 'UNPROVEN' | 'BROKEN';
}

/**
 * S(w) ≈ S(w−1) + received − k(w), within 5 % of the largest quantity at stake or 10 pieces.
 * When the quantity received is not told, only a decrease that consumption does not explain breaks the balance.
 */
export function balanceOf(terms: BalanceTerms): Balance {
  const { before, received, used, stock } = terms;
  const expected = before + (received ?? 0) - used;
  const tolerance = Math.max(TOLERANCE_PIECES, TOLERANCE_SHARE * Math.max(before + (received ?? 0), stock));
  const difference = stock - expected;
  const explained = received === null && difference > 0;
  const outcome = Math.abs(difference) <= tolerance ? 'PROVEN' : explained ? 'UNPROVEN' : 'BROKEN';
  return { before, received, used, stock, expected, outcome };
}
