import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';

interface ImportOptions {
  readonly dryRun: boolean;
  readonly report?: string;
}

export async function importDirectory(context: CommandContext, file: string, options: ImportOptions): Promise<void> {
  context.say(JSON.stringify({ file, options }));
  throw new CommandFailure('Pas encore disponible.');
}

export async function importGht(context: CommandContext, file: string, options: ImportOptions): Promise<void> {
  return importDirectory(context, file, options);
}
