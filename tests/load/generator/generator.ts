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

interface Loop {
  readonly contender: string;
  readonly origin: string;
  readonly connections: number;
  readonly seconds: number;
}

/** The process that makes load. One order at a time. */
export class Generator {
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

  /** @param loop.rate arrivals a second, answered or not. */
  async open(loop: Loop & { readonly rate: number }): Promise<RoundResult> {
    return this.order({ kind: 'open', ...loop });
  }

  async stop(): Promise<void> {
    await this.child.stop();
  }

  private async order(order: object): Promise<RoundResult> {
    this.child.process.send(order);
    const [answer] = (await once(this.child.process, 'message')) as [{ failure?: string; result: RoundResult }];
    if (answer.failure) throw new Error(answer.failure);
    return answer.result;
  }
}
