import { rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Catalogue } from '#catalogue';
import { ImportReports, type ImportReportsCounts } from '#reporting';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { explainFileError } from '../explain-error.js';
import { recordCommand } from '../record-command.js';
import type { Progress } from '../progress.js';

interface ImportReportsCommand {
  readonly dryRun: boolean;
  readonly report?: string;
  /** Who answers for the file. */
  readonly by?: string;
}

const PHASES = { reading: 'Lecture des remontées', loading: 'Contrôle et enregistrement' } as const;
/** Everything was read, but some lines were refused. */
const SOME_REFUSED = 2;
const count = new Intl.NumberFormat('fr-FR');

/** Imports a file of weekly reports, and says in a few lines what came of it. */
export async function importReports(context: CommandContext, file: string, options: ImportReportsCommand): Promise<void> {
  const report = options.report ?? `${file}.rapport.csv`;
  if (resolve(report) === resolve(file)) throw new CommandFailure('--report : le rapport effacerait le fichier à importer.');
  const by = options.by?.trim() || `Fichier ${basename(file)}`;
  const told = { action: 'report.import', subject: { kind: 'file', id: basename(file) } } as const;
  // Before anything is written: an import that is interrupted is told too.
  if (!options.dryRun) await recordCommand(context.db, context.clock, { ...told, detail: { by } });
  const progress = new PhasedProgress(context);
  const result = await new ImportReports(context.db, new Catalogue(context.db, context.clock), context.clock)
    .execute(file, { by, dryRun: options.dryRun, report, onProgress: (phase, done, total) => progress.update(phase, done, total) })
    .catch(explainFileError)
    .finally(() => progress.end());
  const hasIssues = result.kind === 'success' && result.counts.refusedLines + result.counts.warnings > 0;
  if (!hasIssues && options.report === undefined) await rm(report, { force: true });
  if (result.kind === 'unreadable') throw new CommandFailure(`${file} : ${result.reason}`);
  if (!result.dryRun) await recordCommand(context.db, context.clock, { ...told, detail: { by, ...result.counts } });
  for (const line of summary(result.counts, result.dryRun)) context.say(line);
  if (hasIssues) context.say(`Détail ligne par ligne : ${report}`);
  if (result.counts.refusedLines > 0) process.exitCode = SOME_REFUSED;
}

function summary(counts: ImportReportsCounts, dryRun: boolean): string[] {
  const n = (value: number): string => count.format(value);
  const { created, corrected, unchanged, refused } = counts;
  return [
    `${n(counts.lines)} lignes lues, dont ${n(counts.refusedLines)} refusées.`,
    `${n(created)} remontées créées, ${n(corrected)} corrigées, ${n(unchanged)} sans changement, ${n(refused)} refusées ; ${n(counts.warnings)} avertissements.`,
    ...(dryRun ? ["Essai à blanc : rien n'a été écrit."] : []),
    ...(!dryRun && created + corrected > 0 ? ['Couverture et alertes suivent dans la minute, si le traitement de fond tourne ; sinon à son démarrage.'] : []),
  ];
}

/** One bar after the other: a file is read whole before its reports are written. */
class PhasedProgress {
  private phase: keyof typeof PHASES | undefined;
  private bar: Progress | undefined;

  constructor(private readonly context: CommandContext) {}

  update(phase: keyof typeof PHASES, done: number, total: number): void {
    if (phase !== this.phase) {
      this.end();
      this.bar = this.context.progress(PHASES[phase]);
      this.phase = phase;
    }
    this.bar?.update(done, total);
  }

  end(): void {
    this.bar?.end();
    this.bar = undefined;
  }
}
