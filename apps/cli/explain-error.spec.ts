import { expect, test } from '@jest/globals';
import { Command } from 'commander';
import { StartFailure } from '#platform';
import { CommandFailure } from './command-failure.js';
import { explainError, explainFileError } from './explain-error.js';
import { speakFrench } from './french.js';
import { alignColumns } from './supervisor/banner.js';

function withCode(code: string): Error {
  return Object.assign(new Error('could not extend file'), { code });
}

test.each([
  [new CommandFailure('Une ligne.'), 'Une ligne.'],
  [new StartFailure('Une ligne.'), 'Une ligne.'],
  [withCode('53100'), 'Le disque de la base de données est plein : libérez de la place puis relancez.'],
  [withCode('ENOSPC'), 'Le disque est plein : libérez de la place puis relancez.'],
])('%s is one line for the operator', (error, line) => {
  expect(explainError(error)).toBe(line);
});

test('a defect keeps its stack', () => {
  expect(explainError(new TypeError('x is undefined'))).toMatch(/^TypeError: x is undefined\n +at /);
});

test('a file that cannot be opened is named, another error passes', () => {
  const missing = Object.assign(new Error('ENOENT'), { syscall: 'open', path: 'remontees.csv' });
  expect(() => explainFileError(missing)).toThrow(new CommandFailure('Fichier introuvable ou illisible : remontees.csv'));
  const other = new Error('other');
  expect(() => explainFileError(other)).toThrow(other);
});

test.each([
  [['inconnue'], 'Commande inconnue : inconnue.'],
  [['export'], 'Il manque un argument : fichier.'],
  [['export', 'x.csv', '--nope'], 'Option inconnue : --nope.'],
  [['export', 'x.csv', '--week'], "Il manque la valeur d'une option : --week <semaine>."],
])('the mistake in %j is said in French', async (args, line) => {
  const program = speakFrench(new Command());
  program.command('export').argument('<fichier>').option('--week <semaine>').action(() => undefined);
  const error: unknown = await program.parseAsync(args, { from: 'user' }).catch((thrown: unknown) => thrown);
  expect(explainError(error)).toBe(`${line} « npm run vigie -- --help » donne la liste des commandes.`);
});

test('a table has aligned columns', () => {
  const table = alignColumns([
    ['Compte', 'Rôle'],
    ['ars.agent@demo.vigie', 'ARS_AGENT'],
  ]);
  expect(table).toBe('Compte                Rôle\n────────────────────  ─────────\nars.agent@demo.vigie  ARS_AGENT');
});
