import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { InvalidConfigError, Refusal, StartFailure } from '#platform';
import { CommandFailure } from './command-failure.js';
import { addCommands } from './commands.js';
import { explainMistake, speakFrench } from './french.js';

const program = speakFrench(new Command('vigie')).description(
  "Vigie EPI : suivi hebdomadaire des stocks d'équipements de protection individuelle",
);
addCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  const line = explain(error);
  if (line !== undefined) {
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}

/** What an operator can mend is one line; anything else is a defect and keeps its stack. */
function explain(error: unknown): string | undefined {
  if (error instanceof CommanderError) return explainMistake(error);
  const known = [CommandFailure, StartFailure, InvalidConfigError, Refusal];
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
