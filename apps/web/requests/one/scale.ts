/** Round figures for an axis from 0: three or four steps of 1, 2, 2.5 or 5 times a power of ten. */
export function ticksTo(largest: number): number[] {
  if (!(largest > 0)) return [0];
  const rough = largest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10) * power;
  const count = Math.floor(largest / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Change from the first to the last known value, as a share; null when it says nothing. */
export function changeOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined || known.length < 2 || first === 0 ? null : last / first - 1;
}
