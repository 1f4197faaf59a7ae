/** Turns a text into 32 bits (FNV-1a with murmur3's finalizer, so that close texts give distant numbers). */
function hashText(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(hash);
}

/** Murmur3's finalizer: every input bit changes about half of the output bits. */
function mix(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const WARM_UP_ROUNDS = 12;

/**
 * Repeatable random numbers: Chris Doty-Humphrey's sfc32 (passes PractRand), one stream per key. A stream depends on
 * its seed and key alone, so that the draws of one establishment do not move when others come or go.
 */
export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  private constructor(
    private readonly low: number,
    private readonly high: number,
  ) {
    this.a = low;
    this.b = high;
    this.c = mix(low ^ Math.imul(high, 0x9e3779b1));
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) this.next();
  }

  static of(seed: number, key: string): RandomStream {
    return new RandomStream(hashText(key, seed | 0), hashText(key, mix(seed | 0) ^ 0x5bd1e995));
  }

  /** An independent stream, e.g. of one week; the same whatever was drawn from this one before. */
  fork(index: number): RandomStream {
    return new RandomStream(mix(this.low ^ Math.imul(index + 1, 0x9e3779b1)), mix(this.high + Math.imul(index + 1, 0x85ebca77)));
  }

  /** Uniform in [0, 1). */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** About normal, mean 0 and standard deviation 1, never beyond ±3.5 (sum of four uniforms). */
  bell(): number {
    return (this.next() + this.next() + this.next() + this.next() - 2) * Math.sqrt(3);
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new RangeError('Nothing to pick from');
    return choice;
  }
}
