import type { Clock, Config, Database } from '#platform';
import type { Progress } from './progress.js';

/** What a command works with. Everything it says to the operator goes through here, in French. */
export interface CommandContext {
  readonly config: Config;
  readonly clock: Clock;
  /** A reachable database with every migration applied. */
  readonly db: Database;
  /** One line on standard output. */
  say(line: string): void;
  /** A progress bar, or one line at the start and the end when standard error is not a terminal. */
  progress(label: string): Progress;
}

/** Runs a command's work with a database, then closes everything. */
export type RunCommand = (work: (context: CommandContext) => Promise<void>) => Promise<void>;
