import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';

export async function simulate(context: CommandContext, options: { weeks: number; seed: number }): Promise<void> {
  context.say(JSON.stringify({ options }));
  throw new CommandFailure('Pas encore disponible.');
}
