import 'reflect-metadata';
import { Command } from 'commander';
import { addCommands } from './commands.js';
import { explainError } from './explain-error.js';
import { speakFrench } from './french.js';

const program = speakFrench(new Command('vigie')).description(
  "Vigie EPI : suivi hebdomadaire des stocks d'équipements de protection individuelle",
);
addCommands(program);

try {
  if (process.argv.length > 2) await program.parseAsync();
  else program.outputHelp();
} catch (error) {
  const line = explainError(error);
  if (line !== undefined) {
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}
