import { DatabaseListener } from './database-listener.js';

interface Remembered<Value> {
  readonly value: Value;
  readonly until: number;
}

interface MemoryOptions {
  /** Notification channel whose every message empties the memory. */
  readonly channel: string;
  /** Longest time a change could go unseen if a notification were lost on a connection that looks alive, milliseconds. */
  readonly keptMs: number;
  /** Answers kept at most; the oldest goes first. */
  readonly most: number;
}

/**
 * Remembers answers until the database tells, on a channel, that they may have changed. While the database cannot be
 * heard, nothing is remembered, and what was being read when a change came is not kept either: a stale answer can only
 * come from a lost notification, and then for `keptMs`.
 */
export class NotifiedMemory<Value> {
  private readonly remembered = new Map<string, Remembered<Value>>();
  private readonly listener: DatabaseListener;
  private isHearing = false;
  private changes = 0;

  constructor(
    connectionString: string,
    private readonly options: MemoryOptions,
  ) {
    this.listener = new DatabaseListener(connectionString, options.channel, {
      message: (payload) => {
        this.forget();
        this.changed(payload);
      },
      up: () => this.hear(true),
      down: () => this.hear(false),
    });
  }

  async open(): Promise<void> {
    await this.listener.open();
  }

  async close(): Promise<void> {
    await this.listener.close();
  }

  /** Undefined when it must be read. */
  find(key: string): Value | undefined {
    const found = this.remembered.get(key);
    return found && performance.now() < found.until ? found.value : undefined;
  }

  /**
   * Reads an answer and remembers it, unless something changed meanwhile.
   * @param read answers with the time for which it holds at most, if that is known; undefined is not remembered.
   */
  async learn(key: string, read: () => Promise<{ value: Value; holdsMs?: number } | undefined>): Promise<Value | undefined> {
    const before = this.changes;
    const answer = await read();
    if (answer && this.isHearing && this.changes === before) {
      const [oldest] = this.remembered.keys();
      if (this.remembered.size >= this.options.most && oldest !== undefined) this.remembered.delete(oldest);
      const keptMs = Math.min(this.options.keptMs, answer.holdsMs ?? this.options.keptMs);
      this.remembered.set(key, { value: answer.value, until: performance.now() + keptMs });
    }
    return answer?.value;
  }

  forget(): void {
    this.changes += 1;
    this.remembered.clear();
  }

  /** For who must act on a change rather than read again: called with what was said, undefined when something may have been missed. */
  protected changed(_payload: string | undefined): void {}

  private hear(isHearing: boolean): void {
    this.isHearing = isHearing;
    this.forget();
    if (isHearing) this.changed(undefined);
  }
}
