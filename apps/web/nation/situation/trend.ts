/** Weeks averaged before a direction is told: one week's noise is not a trend. */
const SMOOTHED = 4;

/**
 * For how many weeks in a row the mean of four weeks has gone the same way.
 * @param values weeks of cover, oldest first; null is a missing week and ends what can be told
 * @returns negative while falling, positive while rising, 0 when the last step is flat
 */
export function streakOf(values: readonly (number | null)[]): number {
  const known = values.slice(values.lastIndexOf(null) + 1) as number[];
  const means = known.map((_, index) => known.slice(Math.max(0, index - SMOOTHED + 1), index + 1)).map((part) => part.reduce((sum, value) => sum + value, 0) / part.length);
  const steps = means.slice(1).map((mean, index) => Math.sign(Math.round((mean - (means[index] ?? mean)) * 1_000)));
  const last = steps.at(-1) ?? 0;
  const others = steps.findLastIndex((step) => step !== last);
  return last * (steps.length - 1 - others);
}

/** The change of the last week, in weeks of cover; null when one of the two is missing. */
export function lastStep(values: readonly (number | null)[]): number | null {
  const [before, now] = [values.at(-2) ?? null, values.at(-1) ?? null];
  return before === null || now === null ? null : now - before;
}
