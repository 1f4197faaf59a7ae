import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportDirectory, type ImportCounts } from '#directory';
import { ReportingWeek } from '#platform';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { explainFileError } from '../explain-error.js';
import { recordCommand } from '../record-command.js';
import { openWave } from './waves.js';

interface ImportOptions {
  readonly dryRun: boolean;
  readonly report?: string;
  /** Code of the roll-out wave in which the whole directory is enrolled after the import. */
  readonly wave?: string;
  /** ISO week from which that wave is expected to report; the week under way when absent. */
  readonly from?: string;
}

const FORMATS = {
  'finess-plus': 'FINESS+ (JSON)',
  'finess-csv': 'extraction FINESS',
  'plain-csv': 'CSV avec en-tête',
  'ght-csv': 'liste des GHT',
} as const;
const DEFAULT_REPORT = 'rapport-import-annuaire.csv';
const count = new Intl.NumberFormat('fr-FR');

/** Imports establishments, or the list of GHT, and says in a few lines what came of it. */
export async function importDirectory(context: CommandContext, file: string, options: ImportOptions): Promise<void> {
  const from = firstWeek(context, options.from);
  const report = options.report ?? DEFAULT_REPORT;
  const told = { action: 'directory.import', subject: { kind: 'file', id: basename(file) } } as const;
  // Before anything is written: an import that is interrupted is told too.
  if (!options.dryRun) await recordCommand(context.db, context.clock, told);
  const progress = context.progress('Lecture de l’annuaire');
  const result = await new ImportDirectory(context.db, context.clock)
    .execute(file, { dryRun: options.dryRun, report, onProgress: ({ bytesRead, totalBytes }) => progress.update(bytesRead, totalBytes) })
    .catch(explainFileError)
    .finally(() => progress.end());
  const hasIssues = result.kind === 'success' && result.counts.errors + result.counts.warnings > 0;
  if (!hasIssues && options.report === undefined) await rm(report, { force: true });
  if (result.kind === 'unreadable') throw new CommandFailure(`${file} : ${result.reason}`);

  if (!result.dryRun) await recordCommand(context.db, context.clock, { ...told, detail: { format: result.format, ...result.counts } });
  context.say(`Format reconnu : ${FORMATS[result.format]}.`);
  for (const line of summary(result.counts, result.dryRun)) context.say(line);
  if (hasIssues) context.say(`Détail ligne par ligne : ${report}`);
  if (options.wave !== undefined && !result.dryRun) await enrolEveryone(context, options.wave, from);
}

/** The same import: the file is recognised by its content. */
export async function importGht(context: CommandContext, file: string, options: ImportOptions): Promise<void> {
  return importDirectory(context, file, options);
}

function summary(counts: ImportCounts, dryRun: boolean): string[] {
  const n = (value: number): string => count.format(value);
  return [
    `${n(counts.read)} lignes lues : ${n(counts.created)} créations, ${n(counts.changed)} modifications (dont ${n(counts.closed)} fermetures et ${n(counts.reopened)} réouvertures), ${n(counts.unchanged)} sans changement.`,
    ...(counts.ignoredClosed > 0 ? [`${n(counts.ignoredClosed)} établissements fermés et jamais connus, laissés de côté.`] : []),
    `${n(counts.errors)} erreurs, ${n(counts.warnings)} avertissements.`,
    ...(dryRun ? ["Essai à blanc : rien n'a été écrit."] : []),
  ];
}

function firstWeek(context: CommandContext, from: string | undefined): ReportingWeek {
  const week = from === undefined ? ReportingWeek.at(context.clock.now()) : ReportingWeek.parse(from);
  if (!week) throw new CommandFailure(`Semaine invalide : « ${from} ». Exemple : 2026-W47.`);
  return week;
}

async function enrolEveryone(context: CommandContext, wave: string, from: ReportingWeek): Promise<void> {
  await openWave(context, wave, { from: from.toString() });
}
