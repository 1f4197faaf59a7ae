import type { Clock } from '#platform';
import { type Change, PendingChange } from './rules/pending-change.js';
import type { SeenChange } from './rules/seen-change.js';

/** Changes within this time of the first are told as one, milliseconds. */
const COALESCE_MS = 250;

/**
 * The changes one page is told, one at a time and only when it asks for the next: what comes meanwhile is folded, so a
 * slow page costs no more memory than a quick one.
 */
export class Follower implements AsyncIterableIterator<Change, undefined> {
  private pending = new PendingChange();
  private isDue = false;
  private timer: NodeJS.Timeout | undefined;
  private waiting: ((result: IteratorResult<Change, undefined>) => void)[] = [];
  private isOver = false;

  constructor(
    private readonly clock: Clock,
    private readonly onOver: () => void,
  ) {}

  /** @param delayMs waited beyond the usual before it is told. */
  add(seen: SeenChange, delayMs = 0): void {
    if (this.isOver) return;
    this.pending.add(seen);
    if (this.isDue) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.isDue = true;
      this.deliver();
    }, COALESCE_MS + delayMs);
  }

  async next(): Promise<IteratorResult<Change, undefined>> {
    if (this.isOver) return { done: true, value: undefined };
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.deliver();
    });
  }

  async return(): Promise<IteratorResult<Change, undefined>> {
    if (!this.isOver) {
      this.isOver = true;
      clearTimeout(this.timer);
      for (const end of this.waiting) end({ done: true, value: undefined });
      this.waiting = [];
      this.onOver();
    }
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<Change, undefined>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private deliver(): void {
    if (!this.isDue) return;
    const tell = this.waiting.shift();
    if (!tell) return;
    const { pending } = this;
    this.pending = new PendingChange();
    this.isDue = false;
    tell({ done: false, value: pending.toChange(this.clock.now()) });
  }
}
