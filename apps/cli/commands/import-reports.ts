import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';

export async function importReports(context: CommandContext, file: string, options: { dryRun: boolean; report?: string }): Promise<void> {
  context.say(JSON.stringify({ options }));
  throw new CommandFailure('Pas encore disponible.');
}
