import { once } from 'node:events';
import { join } from 'node:path';
import { type Child, startChild } from '../environment/child.js';

/** What a round of requests gave. */
export interface RoundResult {
  /** Milliseconds. */
  readonly latencies: number[];
  readonly seconds: number;
  readonly errors: number;
  readonly firstError?: string;
}

/** A report that was accepted. */
export interface Accepted {
  readonly subject: { readonly finess: string; readonly monday: string };
  /** Milliseconds since 1970, when its answer came. */
  readonly at: number;
}

interface Loop {
  readonly contender: string;
  readonly origin: string;
  readonly connections: number;
  readonly seconds: number;
  /** Rest of each connection between an answer and its next request, milliseconds. */
  readonly pauseMs?: number;
}

/** The process that makes load. One order at a time. */
export class Generator {
  private listener: ((message: { told?: Accepted }) => void) | undefined;

  private constructor(private readonly child: Child) {}

  static async start(): Promise<Generator> {
    return new Generator(await startChild(join(import.meta.dirname, 'load-process.js')));
  }

  /** Says what a contender's requests are. */
  async source(contender: string, source: 'submissions' | 'fixed', parameters: object): Promise<void> {
    await this.order({ kind: 'source', contender, source, parameters });
  }

  /** Each connection sends its next request when it has the last answer. */
  async closed(loop: Loop): Promise<RoundResult> {
    return this.order({ kind: 'closed', ...loop });
  }

  /**
   * @param loop.rate arrivals a second, answered or not.
   * @param loop.told one accepted request in this many is told to `onAccepted`.
   */
  async open(loop: Loop & { readonly rate: number; readonly told: number }): Promise<RoundResult> {
    return this.order({ kind: 'open', ...loop });
  }

  /** Hears of reports accepted by the open loop, in place of any earlier listener. */
  onAccepted(listener: (accepted: Accepted) => void): void {
    if (this.listener) this.child.process.off('message', this.listener);
    this.listener = (message) => message.told && listener(message.told);
    this.child.process.on('message', this.listener);
  }

  async stop(): Promise<void> {
    await this.child.stop();
  }

  private async order(order: object): Promise<RoundResult> {
    this.child.process.send(order);
    for (;;) {
      const [answer] = (await once(this.child.process, 'message')) as [{ done?: boolean; failure?: string; result: RoundResult }];
      if (answer.failure) throw new Error(answer.failure);
      if (answer.done) return answer.result;
    }
  }
}
