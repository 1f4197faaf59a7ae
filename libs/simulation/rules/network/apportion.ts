/**
 * Shares out a whole number in proportion to weights (largest remainder); the parts add up to the total.
 * @param atLeast what each gets before the rest is shared out; the total must allow it.
 */
export function apportion(total: number, weights: readonly number[], atLeast = 0): number[] {
  const rest = total - atLeast * weights.length;
  if (rest < 0) throw new RangeError(`${total} is too few for ${weights.length} parts of ${atLeast}`);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (rest * weight) / sum));
  const parts = exact.map(Math.floor);
  const left = rest - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact.map((share, index) => ({ index, remainder: share % 1 })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let given = 0; given < left; given += 1) {
    const next = byRemainder[given % byRemainder.length];
    if (next) parts[next.index] = (parts[next.index] ?? 0) + 1;
  }
  return parts.map((part) => part + atLeast);
}
