/** The same numbers every time: a suite that fails must fail the same way twice. */
export class Random {
  constructor(private state: number) {}

  /** From 0 to n - 1. */
  below(n: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 4_294_967_296) * n);
  }

  one<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  shuffled<T>(values: readonly T[]): T[] {
    return values.map((value) => ({ value, at: this.below(1_000_000) })).toSorted((a, b) => a.at - b.at).map(({ value }) => value);
  }
}
