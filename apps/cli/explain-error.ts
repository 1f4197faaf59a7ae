import { CommanderError } from 'commander';
import { InvalidConfigError, Refusal, StartFailure } from '#platform';
import { CommandFailure } from './command-failure.js';
import { explainMistake } from './french.js';

const KNOWN = [CommandFailure, StartFailure, InvalidConfigError, Refusal];

/** What the operator can mend about the database or the disk, by PostgreSQL's and the system's error codes. */
const MENDABLE: Record<string, string> = {
  '53100': 'Le disque de la base de données est plein : libérez de la place puis relancez.',
  '53300': 'La base de données a trop de connexions ouvertes.',
  '42501': "Le compte de DATABASE_URL n'a pas les droits nécessaires.",
  '57P01': "La base de données s'est arrêtée pendant le travail : relancez.",
  '57P03': 'La base de données démarre ou s’arrête : relancez dans un instant.',
  ECONNRESET: "La base de données s'est arrêtée pendant le travail : relancez.",
  ENOSPC: 'Le disque est plein : libérez de la place puis relancez.',
};

/** The line shown for an error; anything the operator cannot mend is a defect and keeps its stack. Undefined: say nothing. */
export function explainError(error: unknown): string | undefined {
  if (error instanceof CommanderError) return explainMistake(error);
  if (KNOWN.some((kind) => error instanceof kind)) return (error as Error).message;
  const code = error instanceof Error && 'code' in error ? MENDABLE[String(error.code)] : undefined;
  if (code !== undefined) return code;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** For `.catch` on what opens the operator's files. @throws {CommandFailure} naming the file; any other error as it is. */
export function explainFileError(error: unknown): never {
  if (error instanceof Error && 'syscall' in error && 'path' in error) {
    throw new CommandFailure(`Fichier introuvable ou illisible : ${String(error.path)}`);
  }
  throw error;
}
